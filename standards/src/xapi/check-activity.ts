// Activities and their definitions, with the rules of the interaction types.
import { checkExtensions, checkLanguageMap, iriAt } from './check-parts.ts';
import {
  below,
  type Check,
  checkObject,
  exactly,
  isJsonObject,
  type JsonObject,
  listOf,
  type Place,
  report,
  textThat,
} from './problem-list.ts';
import type { InteractionType } from './types.ts';

const COMPONENT_LISTS = ['choices', 'scale', 'source', 'target', 'steps'] as const;

/** Which lists of components an interaction type may bring. Source: Data 2.4.4.1, components. */
const LISTS_BY_TYPE: Readonly<Record<InteractionType, readonly string[]>> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
};

function isInteractionType(text: string): text is InteractionType {
  return Object.hasOwn(LISTS_BY_TYPE, text);
}

const checkComponent: Check = (value, place) => {
  checkObject(value, place, {
    section: '2.4.4.1',
    required: ['id'],
    properties: {
      id: textThat('2.4.4.1', 'a text that is not empty', (text) => text !== ''),
      description: checkLanguageMap,
    },
  });
};

const checkComponents: Check = (value, place) => {
  listOf(checkComponent, '2.4.4.1')(value, place);
  if (!Array.isArray(value)) return;
  const seen = new Set<unknown>();
  for (const [index, component] of value.entries()) {
    const id: unknown = isJsonObject(component) ? component.id : undefined;
    if (typeof id === 'string' && seen.has(id)) {
      report(below(below(place, index), 'id'), '2.4.4.1', 'Another component has the same id.');
    }
    seen.add(id);
  }
};

const checkDefinition: Check = (value, place) => {
  const definition = checkObject(value, place, {
    section: '2.4.4.1',
    properties: {
      name: checkLanguageMap,
      description: checkLanguageMap,
      type: iriAt('2.4.4.1'),
      moreInfo: iriAt('2.4.4.1'),
      interactionType: textThat('2.4.4.1', 'one of the ten interaction types', isInteractionType),
      correctResponsesPattern: listOf(textThat('2.4.4.1', 'a text'), '2.4.4.1'),
      choices: checkComponents,
      scale: checkComponents,
      source: checkComponents,
      target: checkComponents,
      steps: checkComponents,
      extensions: checkExtensions,
    },
  });
  if (definition !== null) checkInteraction(definition, place);
};

/** Interaction properties want an interaction type, and component lists the one they belong to. */
function checkInteraction(definition: JsonObject, place: Place): void {
  const type = definition.interactionType;
  const lists = COMPONENT_LISTS.filter((name) => Object.hasOwn(definition, name));
  if (type === undefined) {
    if (lists.length > 0 || Object.hasOwn(definition, 'correctResponsesPattern')) {
      report(below(place, 'interactionType'), '2.4.4.1', 'An interaction needs its type.');
    }
    return;
  }
  if (typeof type !== 'string' || !isInteractionType(type)) return;
  for (const name of lists) {
    if (!LISTS_BY_TYPE[type].includes(name)) {
      report(below(place, name), '2.4.4.1', `An interaction of type "${type}" has no "${name}".`);
    }
  }
}

export const checkActivity: Check = (value, place) => {
  checkObject(value, place, {
    section: '2.4.4.1',
    required: ['id'],
    properties: {
      objectType: exactly('Activity', '2.4.4.1'),
      id: iriAt('2.4.4.1'),
      definition: checkDefinition,
    },
  });
};
