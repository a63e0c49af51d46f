// The shapes of an xAPI statement as they travel on the wire. A value has these types only after
// `validateStatement` has said so: the types are wider than the rules (an IRI is a string here).

/** Text by language: RFC 5646 tag → text. */
export type LanguageMap = Readonly<Record<string, string>>;

/** Free data under IRIs; the one place where null may stand. */
export type Extensions = Readonly<Record<string, unknown>>;

export type Account = { readonly homePage: string; readonly name: string };

export type Agent = {
  readonly objectType?: 'Agent';
  readonly name?: string;
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
  readonly account?: Account;
};

export type Group = {
  readonly objectType: 'Group';
  readonly name?: string;
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
  readonly account?: Account;
  readonly member?: readonly Agent[];
};

export type Actor = Agent | Group;

export type Verb = { readonly id: string; readonly display?: LanguageMap };

export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'performance'
  | 'sequencing'
  | 'likert'
  | 'numeric'
  | 'other';

export type InteractionComponent = { readonly id: string; readonly description?: LanguageMap };

export type ActivityDefinition = {
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly type?: string;
  readonly moreInfo?: string;
  readonly interactionType?: InteractionType;
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly InteractionComponent[];
  readonly scale?: readonly InteractionComponent[];
  readonly source?: readonly InteractionComponent[];
  readonly target?: readonly InteractionComponent[];
  readonly steps?: readonly InteractionComponent[];
  readonly extensions?: Extensions;
};

export type Activity = {
  readonly objectType?: 'Activity';
  readonly id: string;
  readonly definition?: ActivityDefinition;
};

export type StatementRef = { readonly objectType: 'StatementRef'; readonly id: string };

/** The standard's own word for points reached; never our proficiency. */
export type Score = {
  readonly scaled?: number;
  readonly raw?: number;
  readonly min?: number;
  readonly max?: number;
};

export type Result = {
  readonly score?: Score;
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: string;
  readonly extensions?: Extensions;
};

export type ContextActivities = {
  readonly parent?: readonly Activity[] | Activity;
  readonly grouping?: readonly Activity[] | Activity;
  readonly category?: readonly Activity[] | Activity;
  readonly other?: readonly Activity[] | Activity;
};

/** xAPI 2.0 only. */
export type ContextAgent = {
  readonly objectType: 'contextAgent';
  readonly agent: Agent;
  readonly relevantTypes?: readonly string[];
};

/** xAPI 2.0 only. */
export type ContextGroup = {
  readonly objectType: 'contextGroup';
  readonly group: Group;
  readonly relevantTypes?: readonly string[];
};

export type Context = {
  readonly registration?: string;
  readonly instructor?: Actor;
  readonly team?: Group;
  readonly contextActivities?: ContextActivities;
  readonly contextAgents?: readonly ContextAgent[];
  readonly contextGroups?: readonly ContextGroup[];
  readonly revision?: string;
  readonly platform?: string;
  readonly language?: string;
  readonly statement?: StatementRef;
  readonly extensions?: Extensions;
};

export type Attachment = {
  readonly usageType: string;
  readonly display: LanguageMap;
  readonly description?: LanguageMap;
  readonly contentType: string;
  readonly length: number;
  readonly sha2: string;
  readonly fileUrl?: string;
};

export type SubStatement = {
  readonly objectType: 'SubStatement';
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: Activity | Agent | Group | StatementRef;
  readonly result?: Result;
  readonly context?: Context;
  readonly timestamp?: string;
  readonly attachments?: readonly Attachment[];
};

export type StatementObject = Activity | Agent | Group | StatementRef | SubStatement;

export type Statement = {
  readonly id?: string;
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: StatementObject;
  readonly result?: Result;
  readonly context?: Context;
  readonly timestamp?: string;
  readonly stored?: string;
  readonly authority?: Actor;
  readonly version?: string;
  readonly attachments?: readonly Attachment[];
};
