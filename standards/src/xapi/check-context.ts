// Where and with whom it happened.
import { checkActivity } from './check-activity.ts';
import { checkActor, checkAgent, checkGroup } from './check-actor.ts';
import { checkExtensions, iriAt, languageTagAt, uuidAt } from './check-parts.ts';
import {
  below,
  type Check,
  checkObject,
  exactly,
  listOf,
  report,
  textThat,
} from './problem-list.ts';

export const checkStatementRef: Check = (value, place) => {
  checkObject(value, place, {
    section: '2.4.4.3',
    required: ['objectType', 'id'],
    properties: { objectType: exactly('StatementRef', '2.4.4.3'), id: uuidAt('2.4.4.3') },
  });
};

/** A list, or one activity alone as 0.95 wrote it. Source: Data 2.4.6.2. */
const checkActivities: Check = (value, place) => {
  (Array.isArray(value) ? listOf(checkActivity, '2.4.6.2') : checkActivity)(value, place);
};

const checkContextActivities: Check = (value, place) => {
  checkObject(value, place, {
    section: '2.4.6.2',
    properties: {
      parent: checkActivities,
      grouping: checkActivities,
      category: checkActivities,
      other: checkActivities,
    },
  });
};

const checkRelevantTypes: Check = (value, place) => {
  listOf(iriAt('2.4.6'), '2.4.6')(value, place);
  if (Array.isArray(value) && value.length === 0) {
    report(place, '2.4.6', 'Relevant types, when given, are at least one.');
  }
};

const checkContextAgent: Check = (value, place) => {
  checkObject(value, place, {
    section: '2.4.6',
    required: ['objectType', 'agent'],
    properties: {
      objectType: exactly('contextAgent', '2.4.6'),
      agent: checkAgent,
      relevantTypes: checkRelevantTypes,
    },
  });
};

const checkContextGroup: Check = (value, place) => {
  checkObject(value, place, {
    section: '2.4.6',
    required: ['objectType', 'group'],
    properties: {
      objectType: exactly('contextGroup', '2.4.6'),
      group: checkGroup,
      relevantTypes: checkRelevantTypes,
    },
  });
};

const PROPERTIES: Readonly<Record<string, Check>> = {
  registration: uuidAt('2.4.6'),
  instructor: checkActor,
  team: checkGroup,
  contextActivities: checkContextActivities,
  revision: textThat('2.4.6', 'a text'),
  platform: textThat('2.4.6', 'a text'),
  language: languageTagAt('2.4.6'),
  statement: checkStatementRef,
  extensions: checkExtensions,
};

/** xAPI 2.0 (IEEE 9274.1.1) adds people and groups that are neither actor nor instructor. */
const PROPERTIES_2_0: Readonly<Record<string, Check>> = {
  ...PROPERTIES,
  contextAgents: listOf(checkContextAgent, '2.4.6'),
  contextGroups: listOf(checkContextGroup, '2.4.6'),
};

/** Makes the check of a context; revision and platform speak of activities only. Data 2.4.6. */
export function contextBeside(objectIsActivity: boolean): Check {
  return (value, place) => {
    const properties = place.model === '2.0' ? PROPERTIES_2_0 : PROPERTIES;
    const context = checkObject(value, place, { section: '2.4.6', properties });
    if (context === null || objectIsActivity) return;
    for (const name of ['revision', 'platform']) {
      if (Object.hasOwn(context, name)) {
        report(below(place, name), '2.4.6', `"${name}" stands only beside an activity as object.`);
      }
    }
  };
}
