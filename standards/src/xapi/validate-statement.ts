import { checkActivity } from './check-activity.ts';
import { checkActor, checkAgent, checkAuthority, checkGroup } from './check-actor.ts';
import { checkStatementRef, contextBeside } from './check-context.ts';
import { checkAttachment, checkResult } from './check-outcome.ts';
import { checkLanguageMap, checkTimestamp, iriAt, uuidAt } from './check-parts.ts';
import { isVersionOf } from './formats.ts';
import {
  below,
  type Check,
  checkObject,
  type DataModel,
  isJsonObject,
  type JsonObject,
  kindOf,
  listOf,
  type Place,
  report,
  type StatementProblem,
} from './problem-list.ts';
import type { Statement } from './types.ts';

export const VOIDED_VERB = 'http://adlnet.gov/expapi/verbs/voided';

/** Either the statement, now typed, or everything that is wrong with it (at most 50 problems). */
export type StatementVerdict =
  | { readonly statement: Statement; readonly problems?: never }
  | { readonly problems: readonly StatementProblem[]; readonly statement?: never };

/**
 * Says whether a parsed JSON value is a conformant statement.
 *
 * The statement comes back as it was given: nothing is added, dropped or reordered, so that what
 * is stored is what was sent. Extensions are free data: their values are never looked at.
 * Where 2.0 differs: `contextAgents` and `contextGroups` exist, and the version may begin with 2.0.
 *
 * @param value any parsed JSON value; hostile depth and size cost nothing beyond the grammar
 * @param model the data model to hold it to; by default the one its own `version` names, else 1.0
 * @returns the statement, or problems with JSON pointers and sections of xAPI-Data 1.0.3; never throws
 * Source: xAPI 1.0.3 Part Two (Data) 2.2–2.4 and 4; IEEE 9274.1.1 for 2.0.
 */
export function validateStatement(value: unknown, model?: DataModel): StatementVerdict {
  const problems: StatementProblem[] = [];
  const place: Place = { pointer: '', model: model ?? modelOf(value), problems };
  checkStatement(value, place);
  if (problems.length > 0) return { problems };
  // Every property has been checked against the grammar that the type describes.
  return { statement: value as Statement };
}

function modelOf(value: unknown): DataModel {
  const version = isJsonObject(value) ? value.version : undefined;
  return typeof version === 'string' && isVersionOf('2.0', version) ? '2.0' : '1.0';
}

const checkVerb: Check = (value, place) => {
  checkObject(value, place, {
    section: '2.4.3',
    required: ['id'],
    properties: { id: iriAt('2.4.3'), display: checkLanguageMap },
  });
};

const checkVersion: Check = (value, place) => {
  // 2.0 takes statements of the 1.0 line too; 1.0 takes no others.
  const lines = place.model === '2.0' ? (['1.0', '2.0'] as const) : (['1.0'] as const);
  if (typeof value !== 'string' || !lines.some((line) => isVersionOf(line, value))) {
    report(place, '2.4.10', `Expected a version that begins with ${lines.join(' or ')}.`);
  }
};

const checkStatement: Check = (value, place) => {
  const statement = checkObject(value, place, {
    section: '2.4',
    required: ['actor', 'verb', 'object'],
    properties: {
      ...commonProperties(value),
      object: checkStatementObject,
      id: uuidAt('2.4.1'),
      stored: checkTimestamp,
      authority: checkAuthority,
      version: checkVersion,
    },
  });
  if (statement !== null) checkVoiding(statement, place);
};

/** As a statement, but with no life of its own: no id, stored, version, authority. Data 2.4.4.3. */
const checkSubStatement: Check = (value, place) => {
  checkObject(value, place, {
    section: '2.4.4.3',
    required: ['actor', 'verb', 'object'],
    properties: {
      ...commonProperties(value),
      objectType: () => undefined,
      object: checkInnerObject,
    },
  });
};

function commonProperties(value: unknown): Readonly<Record<string, Check>> {
  const object = isJsonObject(value) ? value.object : undefined;
  return {
    actor: checkActor,
    verb: checkVerb,
    result: checkResult,
    context: contextBeside(isActivity(object)),
    timestamp: checkTimestamp,
    attachments: listOf(checkAttachment, '2.4.11'),
  };
}

function isActivity(object: unknown): boolean {
  return isJsonObject(object) && (object.objectType ?? 'Activity') === 'Activity';
}

const INNER_CHECKS: Readonly<Record<string, Check>> = {
  Activity: checkActivity,
  Agent: checkAgent,
  Group: checkGroup,
  StatementRef: checkStatementRef,
};

const OBJECT_CHECKS: Readonly<Record<string, Check>> = {
  ...INNER_CHECKS,
  SubStatement: checkSubStatement,
};

const checkStatementObject: Check = (value, place) => checkByType(value, place, OBJECT_CHECKS);

const checkInnerObject: Check = (value, place) => checkByType(value, place, INNER_CHECKS);

function checkByType(value: unknown, place: Place, checks: Readonly<Record<string, Check>>): void {
  if (!isJsonObject(value)) {
    report(place, '2.4.4', `Expected an object, found ${kindOf(value)}.`);
    return;
  }
  const type = Object.hasOwn(value, 'objectType') ? value.objectType : 'Activity';
  const check = typeof type === 'string' && Object.hasOwn(checks, type) ? checks[type] : undefined;
  if (check === undefined) {
    const allowed = Object.keys(checks).join(', ');
    report(below(place, 'objectType'), '2.4.4', `Expected one of ${allowed}.`);
    return;
  }
  check(value, place);
}

/** The verb 'voided' takes back another statement and can say nothing else. Source: Data 2.3.2. */
function checkVoiding(statement: JsonObject, place: Place): void {
  const { verb, object } = statement;
  if (!isJsonObject(verb) || verb.id !== VOIDED_VERB) return;
  if (!isJsonObject(object) || object.objectType !== 'StatementRef') {
    report(
      below(place, 'object'),
      '2.3.2',
      'A voiding statement points to the statement it voids.',
    );
  }
}
