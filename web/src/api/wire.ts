/** What the API sends and takes, under readable names. */

export type Problem = {
  /** Ends in `/problems/<room>/<slug>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
};

// ── people ──
export type Capability = 'administrator' | 'learningLead';

export type SessionPerson = {
  readonly personId: string;
  readonly displayName: string;
  readonly locale: string;
  readonly isManager: boolean;
  readonly capabilities: readonly Capability[];
  readonly teams: readonly SessionTeam[];
  readonly firstRunDone: boolean;
};
export type SessionTeam = {
  readonly teamId: string;
  readonly name: string;
  readonly managedByMe: boolean;
};
export type DemoPerson = {
  readonly personId: string;
  readonly displayName: string;
  readonly roleTitle: string | null;
  readonly teamName: string | null;
  readonly story: string;
  readonly isManager: boolean;
};
export type Session = {
  readonly signedIn: boolean;
  readonly person: SessionPerson | null;
  readonly organisation: { readonly name: string };
  readonly demo: { readonly people: readonly DemoPerson[] } | null;
};

export type Format = 'article' | 'video' | 'audio' | 'exercise' | 'quiz';
export type FirstRunStep =
  | 'welcome'
  | 'role'
  | 'aspiration'
  | 'time'
  | 'formats'
  | 'data'
  | 'check'
  | 'done';

export type Profile = {
  readonly personId: string;
  readonly displayName: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly role: {
    readonly roleId: string;
    readonly title: string;
    readonly summary: string;
  } | null;
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  readonly managers: readonly { readonly displayName: string }[];
  readonly minutesAWeek: number;
  readonly formats: readonly string[];
  readonly aspirationRoleId: string | null;
  readonly aspiration: string;
  readonly sharesRanges: boolean;
  readonly firstRun: { readonly step: string; readonly doneAt: string | null };
  readonly hasPassword: boolean;
};
export type PreferenceChange = {
  readonly minutesAWeek?: number;
  readonly formats?: Format[];
  readonly locale?: 'en' | 'de';
  readonly aspirationRoleId?: string | null;
  readonly aspiration?: string;
  readonly roleId?: string;
  readonly sharesRanges?: boolean;
  readonly firstRunStep?: FirstRunStep;
  readonly firstRunDone?: true;
  readonly dataUseSeen?: true;
};
export type Seer =
  | 'self'
  | 'manager'
  | 'trustedManager'
  | 'learningLead'
  | 'administrator'
  | 'everyone';
export type DataUse = {
  readonly code:
    | 'responses'
    | 'estimates'
    | 'ranges'
    | 'plan'
    | 'preferences'
    | 'profile'
    | 'readTraces';
  readonly seenBy: readonly Seer[];
};
export type ReadTrace = {
  readonly readTraceId: string;
  readonly readerName: string;
  readonly action: string;
  readonly purpose: string;
  readonly readAt: string;
};

// ── skills ──
export type SkillLevel = {
  readonly level: number;
  readonly name: string;
  readonly description: string;
};
export type SkillPrerequisite = {
  readonly skillId: string;
  readonly level: number;
  readonly forLevel: number;
};
export type Skill = {
  readonly skillId: string;
  readonly key: string;
  readonly groupKey: string;
  readonly groupName: string;
  readonly name: string;
  readonly summary: string;
  readonly levels: readonly SkillLevel[];
  readonly cutPoints: readonly number[];
  readonly position: number;
  readonly prerequisites: readonly SkillPrerequisite[];
  readonly related: readonly string[];
  readonly links: readonly {
    readonly scheme: 'onet' | 'esco';
    readonly externalId: string;
    readonly match: 'exact' | 'close' | 'broader' | 'narrower';
  }[];
};
export type Framework = {
  readonly framework: { readonly title: string; readonly version: number };
  readonly skills: readonly Skill[];
};
export type Role = {
  readonly roleId: string;
  readonly title: string;
  readonly summary: string;
  readonly targets: readonly {
    readonly skillId: string;
    readonly name: string;
    readonly level: number;
    readonly importance: number;
  }[];
};
export type TargetSource = 'role' | 'aspiration' | 'self';
export type Target = {
  readonly skillId: string;
  readonly level: number;
  readonly importance: number;
  readonly sources: readonly TargetSource[];
  readonly byRole: number | null;
  readonly byAspiration: number | null;
  readonly bySelf: number | null;
};

// ── evidence ──
export type SkillRef = { readonly skillId: string; readonly key: string; readonly name: string };
export type Certainty = 'unknown' | 'unsure' | 'probable' | 'clear';
export type Estimate = {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly likelyLevel: number;
  readonly lowLevel: number;
  readonly highLevel: number;
  readonly certainty: Certainty;
  readonly probabilities?: readonly number[];
};
export type PersonSkill = {
  readonly skill: SkillRef & {
    readonly groupKey: string;
    readonly groupName: string;
    readonly cutPoints: readonly number[];
    readonly summary: string;
  };
  readonly estimate: Estimate;
  readonly attainedLevel: number;
  readonly attainedIsDue: boolean;
  readonly target: {
    readonly level: number;
    readonly importance: number;
    readonly sources: readonly TargetSource[];
  } | null;
  readonly gapLevels: number;
  readonly probabilityAtTarget: number | null;
  readonly evidenceCount: number;
  readonly inferred: boolean;
  readonly lastObservedAt: string | null;
  readonly prerequisites: readonly SkillPrerequisite[];
};
export type Contest = {
  readonly contestId: string;
  readonly state: string;
  readonly reason: string;
  readonly raisedAt: string;
};
export type Evidence = {
  readonly entryId: string;
  readonly kind: string;
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly title: string;
  readonly observedAt: string;
  readonly recordedAt: string;
  readonly outcome?: string | null;
  readonly before: { readonly mean: number; readonly standardDeviation: number };
  readonly after: { readonly mean: number; readonly standardDeviation: number };
  readonly movedBy: number;
  readonly weight: 'strong' | 'some' | 'little';
  readonly contest: Contest | null;
  readonly voided: boolean;
};
export type PersonSkillDetail = PersonSkill & {
  readonly levels: readonly SkillLevel[];
  readonly evidence: readonly Evidence[];
};

// ── assessment and learning ──
export type Presentation = {
  readonly presentationId: string;
  readonly item: {
    readonly itemId: string;
    readonly kind: 'single' | 'multiple';
    readonly stem: string;
    readonly locale: string;
    readonly options: readonly { readonly optionId: string; readonly text: string }[];
    readonly topic: string | null;
  };
  readonly skill: SkillRef | null;
  readonly position: number;
  readonly why: {
    readonly kind: 'uncertain' | 'target' | 'unit';
    readonly skillId: string | null;
  };
  readonly response: Reply | null;
};
export type Moved = {
  readonly skill: SkillRef;
  readonly before: Estimate;
  readonly after: Estimate;
};
export type PlanChange = {
  readonly changed: boolean;
  readonly pending: boolean;
  readonly added: readonly { readonly unitId: string; readonly title: string }[];
  readonly dropped: readonly { readonly unitId: string; readonly title: string }[];
};
export type Reply = {
  readonly presentationId: string;
  readonly outcome: 'correct' | 'wrong' | 'notLearnt';
  readonly correctOptionIds: readonly string[];
  readonly options: readonly {
    readonly optionId: string;
    readonly explanation: string | null;
    readonly correct: boolean;
    readonly chosen: boolean;
  }[];
  readonly explanation: string | null;
  readonly moved: readonly Moved[];
  readonly plan: PlanChange;
  readonly next:
    | { readonly kind: 'presentation'; readonly presentation: Presentation }
    | { readonly kind: 'checkEnded'; readonly reason: string }
    | { readonly kind: 'unitEnd' }
    | { readonly kind: 'none' };
};
export type ResponseBody = {
  readonly chosen: string[];
  readonly notLearnt?: boolean;
  readonly durationMs?: number;
};
export type SkillCheck = {
  readonly skillCheckId: string;
  readonly state: 'open' | 'finished' | 'stopped';
  readonly askedCount: number;
  readonly maximumItems: number;
  readonly endReason: string | null;
  readonly skills: readonly {
    readonly skill: SkillRef;
    readonly targetLevel: number;
    readonly askedCount: number;
    readonly before: Estimate;
    readonly after: Estimate;
  }[];
  readonly presentation: Presentation | null;
};
export type CheckState = { readonly check: SkillCheck | null };

export type PlanReason =
  | {
      readonly kind: 'gap';
      readonly skill: SkillRef;
      readonly fromLevel: number;
      readonly targetLevel: number;
    }
  | { readonly kind: 'prerequisite'; readonly skill: SkillRef; readonly forSkill: SkillRef };

export type TodayChoice = {
  readonly kind: 'unit' | 'skillCheck' | 'continue';
  readonly unitId?: string;
  readonly title?: string;
  readonly moduleTitle?: string;
  readonly minutes: number;
  readonly reason: PlanReason | { readonly kind: 'firstCheck' } | { readonly kind: 'continue' };
  readonly skill?: SkillRef;
  readonly segmentTitle?: string;
};
export type Today = {
  readonly minutes: number;
  readonly next: TodayChoice | null;
  readonly others: readonly TodayChoice[];
  readonly weekMinutes: { readonly planned: number; readonly done: number };
  readonly empty: 'noTargets' | 'noContent' | 'allReached' | null;
};

export type UnitPage = {
  readonly unit: {
    readonly unitId: string;
    readonly version: number;
    readonly locale: string;
    readonly locales: readonly string[];
    readonly title: string;
    readonly summary: string;
    readonly moduleTitle: string;
    readonly kind: string;
    readonly durationMinutes: number;
    readonly licence: string | null;
    readonly sourceUrl: string | null;
    readonly teaches: readonly { readonly skill: SkillRef; readonly level: number }[];
    readonly segments: readonly {
      readonly segmentId: string;
      readonly title: string;
      readonly level: number | null;
      readonly markdown: string;
    }[];
    readonly itemCount: number;
    readonly assetBase: string;
  };
  readonly attempt: {
    readonly unitAttemptId: string;
    readonly startedAt: string;
    readonly completedAt: string | null;
    readonly segmentId: string | null;
  } | null;
  readonly inPlan: { readonly week: number; readonly reason: PlanReason } | null;
  readonly mapped: boolean;
};
export type UnitAttempt = {
  readonly unitAttemptId: string;
  readonly presentations: readonly Presentation[];
};
export type UnitEnd = {
  readonly moved: readonly Moved[];
  readonly plan: PlanChange;
  readonly next: TodayChoice | null;
  readonly minutesNamed: number;
};
export type FoundUnits = {
  readonly total: number;
  readonly units: readonly {
    readonly unitId: string;
    readonly title: string;
    readonly summary: string;
    readonly moduleTitle: string;
    readonly durationMinutes: number;
    readonly locale: string;
    readonly mapped: boolean;
    readonly skills: readonly SkillRef[];
  }[];
};

// ── plans ──
export type PlanEntry = {
  readonly unitId: string;
  readonly title: string;
  readonly moduleTitle: string;
  readonly minutes: number;
  readonly skill: SkillRef;
  readonly level: number;
  readonly reason: PlanReason;
  readonly gain: number;
  readonly probabilityKnown: number;
  readonly completedAt: string | null;
};
export type Plan = {
  readonly planId: string;
  readonly computedAt: string;
  readonly cause: string;
  readonly startsOn: string;
  readonly minutesAWeek: number;
  readonly weeks: readonly {
    readonly week: number;
    readonly startsOn: string;
    readonly minutes: number;
    readonly entries: readonly PlanEntry[];
  }[];
  readonly skipped: readonly {
    readonly unitId: string;
    readonly title: string;
    readonly minutes: number;
    readonly skill: SkillRef;
    readonly probabilityKnown: number;
  }[];
  readonly minutesSaved: number;
  readonly removed: readonly {
    readonly unitId: string;
    readonly title: string;
    readonly removedAt: string;
  }[];
  readonly uncovered: readonly { readonly skill: SkillRef; readonly targetLevel: number }[];
};
export type PlanPage = { readonly plan: Plan | null };

// ── insight ──
export type TeamOverview = {
  readonly team: { readonly teamId: string; readonly name: string };
  readonly members: number;
  readonly masked: boolean;
  readonly skills: readonly {
    readonly skillId: string;
    readonly key: string;
    readonly name: string;
    readonly target: number | null;
    readonly low: number;
    readonly middle: number;
    readonly high: number;
    readonly atTarget: number;
    readonly unsure: number;
    readonly members: number;
  }[];
  readonly people: readonly {
    readonly personId: string;
    readonly displayName: string;
    readonly roleTitle: string | null;
    /** Null unless the person shares their ranges with this reader. */
    readonly skills:
      | readonly {
          readonly skillId: string;
          readonly lowLevel: number;
          readonly likelyLevel: number;
          readonly highLevel: number;
          readonly certainty: Certainty;
          readonly targetLevel: number | null;
        }[]
      | null;
  }[];
};

// ── start ──
export type StartUp = {
  readonly tasks: readonly {
    readonly task: string;
    readonly state: 'waiting' | 'running' | 'done' | 'failed';
    readonly done: number;
    readonly total: number;
  }[];
};
