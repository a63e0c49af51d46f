// Agents and groups: who a statement is about, told by exactly one identifier.
import { isIri, isMailto, isSha1 } from './formats.ts';
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

/** The four properties that can identify an agent or a group (IFI). Source: Data 2.4.2.3. */
const IDENTIFIER_NAMES = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;

const checkAccount: Check = (value, place) => {
  checkObject(value, place, {
    section: '2.4.2.4',
    required: ['homePage', 'name'],
    properties: {
      homePage: textThat('2.4.2.4', 'an IRL with its scheme', isIri),
      name: textThat('2.4.2.4', 'a text'),
    },
  });
};

const IDENTIFIERS: Readonly<Record<(typeof IDENTIFIER_NAMES)[number], Check>> = {
  mbox: textThat('2.4.2.3', '"mailto:" and one address', isMailto),
  mbox_sha1sum: textThat('2.4.2.3', '40 hexadecimal digits', isSha1),
  openid: textThat('2.4.2.3', 'a URI with its scheme', isIri),
  account: checkAccount,
};

function identifierCount(actor: JsonObject): number {
  return IDENTIFIER_NAMES.filter((name) => Object.hasOwn(actor, name)).length;
}

/** An agent: exactly one identifier, no members. Source: Data 2.4.2.1. */
export const checkAgent: Check = (value, place) => {
  const agent = checkObject(value, place, {
    section: '2.4.2.1',
    properties: {
      objectType: exactly('Agent', '2.4.2.1'),
      name: textThat('2.4.2.1', 'a text'),
      ...IDENTIFIERS,
    },
  });
  if (agent !== null && identifierCount(agent) !== 1) {
    report(place, '2.4.2.1', countSentence('An agent', identifierCount(agent)));
  }
};

/** A group: one identifier, or none and members. Its members are agents. Source: Data 2.4.2.2. */
export const checkGroup: Check = (value, place) => {
  const group = checkObject(value, place, {
    section: '2.4.2.2',
    required: ['objectType'],
    properties: {
      objectType: exactly('Group', '2.4.2.2'),
      name: textThat('2.4.2.2', 'a text'),
      member: listOf(checkAgent, '2.4.2.2'),
      ...IDENTIFIERS,
    },
  });
  if (group === null) return;
  const count = identifierCount(group);
  if (count > 1) report(place, '2.4.2.2', countSentence('A group', count));
  if (count === 0 && !Object.hasOwn(group, 'member')) {
    report(below(place, 'member'), '2.4.2.2', 'A group without an identifier needs its members.');
  }
};

/** Agent unless the objectType says Group. */
export const checkActor: Check = (value, place) => {
  const isGroup = isJsonObject(value) && value.objectType === 'Group';
  (isGroup ? checkGroup : checkAgent)(value, place);
};

/** An agent, or the pair of application and person that OAuth makes. Source: Data 2.4.9. */
export const checkAuthority: Check = (value, place) => {
  checkActor(value, place);
  if (isJsonObject(value) && value.objectType === 'Group') checkAuthorityPair(value, place);
};

function checkAuthorityPair(group: JsonObject, place: Place): void {
  const isPair = Array.isArray(group.member) && group.member.length === 2;
  if (!isPair || identifierCount(group) > 0) {
    report(place, '2.4.9', 'A group as authority is a nameless pair: an application and a person.');
  }
}

function countSentence(who: string, count: number): string {
  return `${who} has exactly one of mbox, mbox_sha1sum, openid and account; this one has ${count}.`;
}
