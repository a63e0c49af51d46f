import { describe, expect, it } from 'vitest';
import { validateStatement } from './validate-statement.ts';

const UUID = 'fd41c918-b88b-4b20-a0a5-a4c32391aaa0';
const AGENT = { mbox: 'mailto:noor@example.org' };
const ACTIVITY = { id: 'https://cairn.example/unit/1' };
const VERB = { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } };
const SHA1 = 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9';

function statementWith(part: object): object {
  return { actor: AGENT, verb: VERB, object: ACTIVITY, ...part };
}

function pointersOf(value: unknown, model?: '1.0' | '2.0'): string[] {
  return (validateStatement(value, model).problems ?? []).map((problem) => problem.pointer);
}

it('gives the very statement back, with nothing added', () => {
  const given = statementWith({ id: UUID });
  expect(validateStatement(given).statement).toBe(given);
});

describe('what conforms', () => {
  const subStatement = { ...statementWith({}), objectType: 'SubStatement' };
  it.each<[string, object]>([
    ['an agent by sum', { actor: { mbox_sha1sum: SHA1 } }],
    ['an agent by OpenID', { actor: { openid: 'https://noor.example/' } }],
    ['an agent by account', { actor: { account: { homePage: 'https://a.example', name: '7' } } }],
    ['a nameless group', { actor: { objectType: 'Group', member: [AGENT] } }],
    ['a group with an identifier', { actor: { objectType: 'Group', ...AGENT } }],
    ['a group as object', { object: { objectType: 'Group', ...AGENT } }],
    ['a statement as object', { object: { objectType: 'StatementRef', id: UUID } }],
    ['a statement within', { object: subStatement }],
    ['null inside extensions', { result: { extensions: { 'https://x.example/y': null } } }],
    ['a full score', { result: { score: { scaled: -1, raw: 0, min: 0, max: 10 } } }],
    ['one activity alone as parent', { context: { contextActivities: { parent: ACTIVITY } } }],
    [
      'an interaction',
      { object: { ...ACTIVITY, definition: { interactionType: 'likert', scale: [{ id: 'a' }] } } },
    ],
    [
      'a pair as authority',
      { authority: { objectType: 'Group', member: [AGENT, { openid: 'https://app.example' }] } },
    ],
    ['a patch version', { version: '1.0.9' }],
    [
      'a later version',
      {
        version: '2.0.0',
        context: { contextAgents: [{ objectType: 'contextAgent', agent: AGENT }] },
      },
    ],
    ['an empty list of attachments', { attachments: [] }],
  ])('takes %s', (_, part) => expect(pointersOf(statementWith(part))).toEqual([]));
});

describe('what does not', () => {
  it.each<[string, object, string]>([
    ['a null', { result: { success: null } }, '/result/success'],
    ['a null timestamp', { timestamp: null }, '/timestamp'],
    ['an unknown property', { colour: 'red' }, '/colour'],
    ['a property in another case', { Timestamp: '2026-11-24T09:30:00Z' }, '/Timestamp'],
    [
      'an agent with two identifiers',
      { actor: { ...AGENT, openid: 'https://n.example' } },
      '/actor',
    ],
    ['an agent with none', { actor: { name: 'Noor' } }, '/actor'],
    ['an agent with members', { actor: { ...AGENT, member: [] } }, '/actor/member'],
    ['a nameless group without members', { actor: { objectType: 'Group' } }, '/actor/member'],
    [
      'a group in a group',
      { actor: { objectType: 'Group', member: [{ objectType: 'Group', ...AGENT }] } },
      '/actor/member/0/objectType',
    ],
    ['an address without mailto', { actor: { mbox: 'noor@example.org' } }, '/actor/mbox'],
    ['a short sum', { actor: { mbox_sha1sum: 'abc' } }, '/actor/mbox_sha1sum'],
    ['an account without a home', { actor: { account: { name: '7' } } }, '/actor/account/homePage'],
    ['a verb without an id', { verb: { display: { en: 'x' } } }, '/verb/id'],
    ['a verb that is no IRI', { verb: { id: 'answered' } }, '/verb/id'],
    [
      'a display under no language',
      { verb: { ...VERB, display: { en_US: 'x' } } },
      '/verb/display/en_US',
    ],
    [
      'an unknown object type',
      { object: { objectType: 'Thing', id: 'x:y' } },
      '/object/objectType',
    ],
    [
      'an object type in another case',
      { object: { objectType: 'activity', id: 'x:y' } },
      '/object/objectType',
    ],
    [
      'choices of a fill-in',
      { object: { ...ACTIVITY, definition: { interactionType: 'fill-in', choices: [] } } },
      '/object/definition/choices',
    ],
    [
      'choices of nothing',
      { object: { ...ACTIVITY, definition: { choices: [{ id: 'a' }] } } },
      '/object/definition/interactionType',
    ],
    [
      'two components with one id',
      {
        object: {
          ...ACTIVITY,
          definition: { interactionType: 'choice', choices: [{ id: 'a' }, { id: 'a' }] },
        },
      },
      '/object/definition/choices/1/id',
    ],
    [
      'a pattern that is no list',
      {
        object: {
          ...ACTIVITY,
          definition: { interactionType: 'choice', correctResponsesPattern: 'a' },
        },
      },
      '/object/definition/correctResponsesPattern',
    ],
    ['a scaled value of 1.1', { result: { score: { scaled: 1.1 } } }, '/result/score/scaled'],
    ['a raw value over max', { result: { score: { raw: 11, max: 10 } } }, '/result/score/raw'],
    ['a raw value under min', { result: { score: { raw: -1, min: 0 } } }, '/result/score/raw'],
    ['min over max', { result: { score: { min: 2, max: 1 } } }, '/result/score/min'],
    ['a number as text', { result: { score: { raw: '1' } } }, '/result/score/raw'],
    ['a boolean as text', { result: { success: 'true' } }, '/result/success'],
    ['weeks mixed with days', { result: { duration: 'P4W1D' } }, '/result/duration'],
    [
      'an extension key that is no IRI',
      { context: { extensions: { room: 1 } } },
      '/context/extensions/room',
    ],
    ['a registration that is no UUID', { context: { registration: '7' } }, '/context/registration'],
    ['a team that is an agent', { context: { team: AGENT } }, '/context/team/objectType'],
    [
      'an unknown kind of context activity',
      { context: { contextActivities: { uncle: [] } } },
      '/context/contextActivities/uncle',
    ],
    [
      'a platform beside an agent',
      { object: { objectType: 'Agent', ...AGENT }, context: { platform: 'x' } },
      '/context/platform',
    ],
    ['people of 2.0 in 1.0', { context: { contextAgents: [] } }, '/context/contextAgents'],
    ['a timestamp without an offset', { timestamp: '2026-11-24T09:30:00' }, '/timestamp'],
    ['another version', { version: '0.9.5' }, '/version'],
    [
      'a group of three as authority',
      { authority: { objectType: 'Group', member: [AGENT, AGENT, AGENT] } },
      '/authority',
    ],
    [
      'an attachment without its sum',
      {
        attachments: [
          { usageType: 'x:y', display: { en: 'x' }, contentType: 'text/plain', length: 1 },
        ],
      },
      '/attachments/0/sha2',
    ],
    [
      'half an octet',
      {
        attachments: [
          {
            usageType: 'x:y',
            display: { en: 'x' },
            contentType: 'text/plain',
            length: 0.5,
            sha2: 'a'.repeat(64),
          },
        ],
      },
      '/attachments/0/length',
    ],
    [
      'voiding of an activity',
      { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } },
      '/object',
    ],
  ])('names the place of %s', (_, part, pointer) => {
    expect(pointersOf(statementWith(part))).toEqual([pointer]);
  });

  it.each(['id', 'stored', 'version', 'authority'])('refuses %s in a statement within', (name) => {
    const values = { id: UUID, stored: '2026-11-24T09:30:00Z', version: '1.0.0', authority: AGENT };
    const inner = {
      ...statementWith({ [name]: values[name as keyof typeof values] }),
      objectType: 'SubStatement',
    };
    expect(pointersOf(statementWith({ object: inner }))).toEqual([`/object/${name}`]);
  });

  it('refuses a statement within a statement within', () => {
    const inner = { ...statementWith({}), objectType: 'SubStatement' };
    const outer = { ...statementWith({ object: inner }), objectType: 'SubStatement' };
    expect(pointersOf(statementWith({ object: outer }))).toEqual(['/object/object/objectType']);
  });

  it('takes an agent as object for an activity when its type is missing', () => {
    expect(pointersOf(statementWith({ object: AGENT }))).toEqual(['/object/id', '/object/mbox']);
  });

  it.each([[null], [undefined], [7], ['x'], [[]], [true]])('refuses %j as a statement', (value) => {
    expect(pointersOf(value)).toEqual(['']);
  });

  it('escapes pointers and names the section', () => {
    const verdict = validateStatement(statementWith({ context: { extensions: { 'a/b~c': 1 } } }));
    expect(verdict.problems).toEqual([
      {
        pointer: '/context/extensions/a~1b~0c',
        detail: 'The key of an extension has to be an IRI.',
        section: '4.1',
      },
    ]);
  });
});

describe('hostile input', () => {
  it('stops gathering after 50 problems', () => {
    const actor = { objectType: 'Group', member: Array.from({ length: 100_000 }, () => ({})) };
    expect(validateStatement(statementWith({ actor })).problems).toHaveLength(50);
  });

  it('does not walk into extensions, however deep', () => {
    let deep: unknown = null;
    for (let depth = 0; depth < 200_000; depth += 1) deep = [deep];
    expect(pointersOf(statementWith({ result: { extensions: { 'x:y': deep } } }))).toEqual([]);
  });

  it('treats __proto__ and constructor as the unknown names they are', () => {
    const given: unknown = JSON.parse(
      `{"__proto__":{},"constructor":1,"actor":${JSON.stringify(AGENT)},"verb":${JSON.stringify(VERB)},"object":{"objectType":"constructor"}}`,
    );
    expect(pointersOf(given).sort()).toEqual(['/__proto__', '/constructor', '/object/objectType']);
  });

  // A pattern that goes back and forth over a million signs would never come to an end.
  it('answers for long strings made to trip patterns', () => {
    const problems = pointersOf(
      statementWith({
        timestamp: `2026-11-24T09:30:00.${'1'.repeat(1_000_000)}`,
        result: { duration: `P${'1'.repeat(1_000_000)}` },
        context: { language: `en${'-x1'.repeat(300_000)}`, registration: 'a'.repeat(1_000_000) },
        actor: { mbox: `mailto:${'a@'.repeat(500_000)}` },
      }),
    );
    expect(problems.length).toBeGreaterThan(0);
  });
});
