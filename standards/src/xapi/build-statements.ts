// The statements that Cairn itself makes. Whatever is built here passes `validateStatement`: a
// property test holds that for every input inside the stated ranges.
import { isIri, isLanguageTag, isTimestamp, isUuid } from './formats.ts';
import type { Activity, Context, LanguageMap, Result, Statement } from './types.ts';

export const VERBS = {
  answered: 'http://adlnet.gov/expapi/verbs/answered',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
} as const;

export const ACTIVITY_TYPES = {
  interaction: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  unit: 'http://adlnet.gov/expapi/activities/lesson',
  check: 'http://adlnet.gov/expapi/activities/assessment',
  module: 'http://adlnet.gov/expapi/activities/module',
} as const;

/** Thrown when a builder is given what no statement can carry; a mistake of the caller's. */
export class StatementInputError extends Error {
  override readonly name = 'StatementInputError';
}

/** An activity around the one the statement is about: a unit, a skill check, a module. */
export type Surrounding = {
  readonly kind: 'unit' | 'check' | 'module';
  /** Our id of it; becomes the last part of its IRI. */
  readonly id: string;
  readonly title?: string;
};

/** What every statement of ours says. */
export type Occasion = {
  readonly statementId: string;
  /** When it happened, RFC 3339 with offset. */
  readonly occurredAt: string;
  /** The pseudonymous id of the person; never a name or an address. */
  readonly pseudonym: string;
  /** Where accounts of this organisation live, an IRL; the homePage of the actor. */
  readonly homePage: string;
  /** Under this IRI all activities of this organisation stand; a closing slash is optional. */
  readonly activityBase: string;
  /** UUID of the sitting (a skill check, a walk through a unit). */
  readonly registration: string;
  /** Language of the content shown, RFC 5646. */
  readonly language: string;
  /** Name of the product as `context.platform`. */
  readonly platform?: string;
  /** Nearest first; they become `contextActivities.parent`. */
  readonly parents?: readonly Surrounding[];
};

export type StatementOption = { readonly optionId: string; readonly text: string };

export type RespondedInput = Occasion & {
  readonly itemId: string;
  /** Version of the item as it was shown; becomes `context.revision`. */
  readonly itemVersion?: string;
  readonly stem: string;
  /** The options in the order shown. */
  readonly options: readonly StatementOption[];
  readonly correctOptionIds: readonly string[];
  /** Empty when the person said that they have not learnt this yet. */
  readonly chosenOptionIds: readonly string[];
  readonly isCorrect: boolean;
  /** Time from showing to answering, ms, ≥ 0. */
  readonly durationMs: number;
};

/**
 * A response to an item: verb answered, a choice interaction whose options keep their stable ids,
 * the response and its success. "I haven't learnt this yet" is an empty response without success.
 *
 * @throws StatementInputError for ids, times or languages that the standard cannot carry
 * Source: xAPI 1.0.3 Data 2.4.4.1 (choice; `[,]` between ids, in no order that matters).
 */
export function respondedStatement(input: RespondedInput): Statement {
  const result: Result = {
    success: input.isCorrect,
    response: joinIds(input.chosenOptionIds),
    duration: durationOf(input.durationMs),
  };
  return statementOf(
    input,
    VERBS.answered,
    'answered',
    itemActivity(input),
    result,
    input.itemVersion,
  );
}

export type UnitInput = Occasion & {
  readonly unitId: string;
  readonly unitVersion?: string;
  readonly title: string;
};

/** A unit was opened. */
export function initializedStatement(input: UnitInput): Statement {
  return statementOf(
    input,
    VERBS.initialized,
    'initialized',
    unitActivity(input),
    undefined,
    input.unitVersion,
  );
}

/**
 * A unit was walked to its end.
 * @param input.durationMs time spent in it, ms, ≥ 0
 */
export function completedStatement(input: UnitInput & { readonly durationMs: number }): Statement {
  const result: Result = { completion: true, duration: durationOf(input.durationMs) };
  return statementOf(
    input,
    VERBS.completed,
    'completed',
    unitActivity(input),
    result,
    input.unitVersion,
  );
}

/**
 * What a unit leads to was shown in a check, without reading it: verb passed, and no completion, as nobody attended.
 * The check is the registration and stands among the parents.
 */
export function passedStatement(input: UnitInput): Statement {
  const result: Result = { success: true };
  return statementOf(input, VERBS.passed, 'passed', unitActivity(input), result, input.unitVersion);
}

/**
 * The IRI of one of our activities: base, kind, id; every id becomes one path segment.
 * @param activityBase absolute IRI, with or without a closing slash
 * @throws StatementInputError for an empty id
 */
export function activityIri(
  activityBase: string,
  kind: 'unit' | 'item' | 'check' | 'module',
  id: string,
): string {
  // An unpaired surrogate has no UTF-8 form, so it could not be written into an IRI.
  if (id === '' || /\p{Surrogate}/u.test(id))
    throw new StatementInputError('An id is empty or no text.');
  const base = activityBase.endsWith('/') ? activityBase : `${activityBase}/`;
  return `${base}${kind}/${encodeURIComponent(id)}`;
}

/**
 * Milliseconds as an ISO 8601 duration in seconds, to 0.01 s, the precision the standard compares.
 * @param durationMs ≥ 0, finite
 */
export function durationOf(durationMs: number): string {
  if (!Number.isFinite(durationMs) || durationMs < 0) {
    throw new StatementInputError('A duration is a number of milliseconds, zero or more.');
  }
  const hundredths = Math.round(durationMs / 10);
  // Beyond this a number is written with an exponent, which the format does not know.
  if (hundredths > Number.MAX_SAFE_INTEGER)
    throw new StatementInputError('The duration is too long.');
  const rest = hundredths % 100;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return `PT${Math.floor(hundredths / 100)}${fraction}S`;
}

function statementOf(
  occasion: Occasion,
  verbId: string,
  verbName: string,
  object: Activity,
  result: Result | undefined,
  revision: string | undefined,
): Statement {
  refuseWhatCannotTravel(occasion);
  return {
    id: occasion.statementId,
    timestamp: occasion.occurredAt,
    actor: {
      objectType: 'Agent',
      account: { homePage: occasion.homePage, name: occasion.pseudonym },
    },
    verb: { id: verbId, display: { en: verbName } },
    object,
    ...(result === undefined ? {} : { result }),
    context: contextOf(occasion, revision),
  };
}

function refuseWhatCannotTravel(occasion: Occasion): void {
  const faults = [
    isUuid(occasion.statementId) ? '' : 'statementId is no UUID',
    isUuid(occasion.registration) ? '' : 'registration is no UUID',
    isTimestamp(occasion.occurredAt) ? '' : 'occurredAt is no RFC 3339 instant',
    isLanguageTag(occasion.language) ? '' : 'language is no RFC 5646 tag',
    isIri(occasion.homePage) ? '' : 'homePage is no IRI',
    isIri(occasion.activityBase) ? '' : 'activityBase is no IRI',
    occasion.pseudonym === '' ? 'pseudonym is empty' : '',
  ].filter((fault) => fault !== '');
  if (faults.length > 0) throw new StatementInputError(faults.join('; '));
}

function contextOf(occasion: Occasion, revision: string | undefined): Context {
  const parents = (occasion.parents ?? []).map((parent) => surroundingActivity(occasion, parent));
  return {
    registration: occasion.registration,
    ...(parents.length === 0 ? {} : { contextActivities: { parent: parents } }),
    ...(revision === undefined ? {} : { revision }),
    platform: occasion.platform ?? 'Cairn',
    language: occasion.language,
  };
}

function surroundingActivity(occasion: Occasion, surrounding: Surrounding): Activity {
  return {
    objectType: 'Activity',
    id: activityIri(occasion.activityBase, surrounding.kind, surrounding.id),
    definition: {
      type: ACTIVITY_TYPES[surrounding.kind],
      ...(surrounding.title === undefined ? {} : { name: inLanguage(occasion, surrounding.title) }),
    },
  };
}

function unitActivity(input: UnitInput): Activity {
  return surroundingActivity(input, { kind: 'unit', id: input.unitId, title: input.title });
}

function itemActivity(input: RespondedInput): Activity {
  const known = new Set(input.options.map((option) => option.optionId));
  if (known.size < input.options.length) throw new StatementInputError('Two options share an id.');
  const strangers = [...input.correctOptionIds, ...input.chosenOptionIds].filter(
    (id) => !known.has(id),
  );
  if (strangers.length > 0) {
    throw new StatementInputError(`These options were not shown: ${strangers.join(', ')}`);
  }
  return {
    objectType: 'Activity',
    id: activityIri(input.activityBase, 'item', input.itemId),
    definition: {
      type: ACTIVITY_TYPES.interaction,
      description: inLanguage(input, input.stem),
      interactionType: 'choice',
      correctResponsesPattern: [joinIds(input.correctOptionIds)],
      choices: input.options.map((option) => ({
        id: option.optionId,
        description: inLanguage(input, option.text),
      })),
    },
  };
}

function inLanguage(occasion: Occasion, text: string): LanguageMap {
  return { [occasion.language]: text };
}

/** An id with white space or the delimiter inside could not be told apart again. */
function joinIds(ids: readonly string[]): string {
  for (const id of ids) {
    if (id === '' || /\s|\[,\]/.test(id))
      throw new StatementInputError(`"${id}" cannot be an option id.`);
  }
  return ids.join('[,]');
}
