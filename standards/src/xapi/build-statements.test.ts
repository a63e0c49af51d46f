import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activityIri,
  completedStatement,
  durationOf,
  initializedStatement,
  passedStatement,
  type RespondedInput,
  respondedStatement,
  StatementInputError,
} from './build-statements.ts';
import { isDuration, isIri } from './formats.ts';
import { validateStatement } from './validate-statement.ts';

const OCCASION = {
  statementId: '019ab000-0000-7000-8000-000000000001',
  occurredAt: '2026-11-24T09:30:00.000Z',
  pseudonym: '019ab000-0000-7000-8000-00000000000a',
  homePage: 'https://cairn.example/people',
  activityBase: 'https://cairn.example/xapi/',
  registration: '019ab000-0000-7000-8000-000000000002',
  language: 'en',
  parents: [{ kind: 'unit', id: 'u1', title: 'Saying no kindly' }],
} as const;

const RESPONSE: RespondedInput = {
  ...OCCASION,
  itemId: 'i1',
  itemVersion: '3',
  stem: 'Which of these come in a review?',
  options: [
    { optionId: 'oa', text: 'A reason' },
    { optionId: 'ob', text: 'A verdict' },
    { optionId: 'oc', text: 'A next step' },
  ],
  correctOptionIds: ['oa', 'oc'],
  chosenOptionIds: ['oc', 'oa'],
  isCorrect: true,
  durationMs: 12_345,
};

it('writes a response as a choice interaction', () => {
  const statement = respondedStatement(RESPONSE);
  expect(statement).toMatchObject({
    actor: { account: { homePage: 'https://cairn.example/people', name: OCCASION.pseudonym } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
    object: {
      id: 'https://cairn.example/xapi/item/i1',
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'choice',
        correctResponsesPattern: ['oa[,]oc'],
      },
    },
    result: { success: true, response: 'oc[,]oa', duration: 'PT12.35S' },
    context: {
      registration: OCCASION.registration,
      language: 'en',
      platform: 'Cairn',
      revision: '3',
      contextActivities: { parent: [{ id: 'https://cairn.example/xapi/unit/u1' }] },
    },
  });
});

it('writes "not learnt yet" as an empty response without success', () => {
  const statement = respondedStatement({ ...RESPONSE, chosenOptionIds: [], isCorrect: false });
  expect(statement.result).toMatchObject({ response: '', success: false });
});

it('writes the opening and the end of a unit', () => {
  const unit = { ...OCCASION, parents: [], unitId: 'u1', title: 'Saying no kindly' };
  expect(initializedStatement(unit).result).toBeUndefined();
  expect(completedStatement({ ...unit, durationMs: 240_000 }).result).toEqual({
    completion: true,
    duration: 'PT240S',
  });
  // Shown, and not attended.
  expect(passedStatement(unit).result).toEqual({ success: true });
});

describe('whatever is built', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
  const optionIds = fc.uniqueArray(fc.stringMatching(/^[a-z0-9:.#/-]{1,10}$/), {
    minLength: 2,
    maxLength: 6,
  });
  const anyResponse: fc.Arbitrary<RespondedInput> = optionIds.chain((ids) =>
    fc.record({
      statementId: fc.uuid(),
      occurredAt: fc
        .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      pseudonym: word,
      homePage: fc.webUrl(),
      activityBase: fc.webUrl(),
      registration: fc.uuid(),
      language: fc.constantFrom('en', 'de-CH', 'zh-Hans-CN', 'ar', 'x-plain'),
      platform: word,
      parents: fc.array(
        fc.record(
          {
            kind: fc.constantFrom('unit' as const, 'check' as const, 'module' as const),
            id: word,
            title: fc.string(),
          },
          { requiredKeys: ['kind', 'id'] },
        ),
        { maxLength: 3 },
      ),
      itemId: word,
      itemVersion: fc.string(),
      stem: fc.string(),
      options: fc.constant(ids.map((optionId) => ({ optionId, text: `option ${optionId}` }))),
      correctOptionIds: fc.subarray(ids, { minLength: 1 }),
      chosenOptionIds: fc.subarray(ids),
      isCorrect: fc.boolean(),
      durationMs: fc.double({ min: 0, max: 1e12, noNaN: true }),
    }),
  );

  it('passes the validator, in 1.0 and in 2.0', () => {
    fc.assert(
      fc.property(anyResponse, (input) => {
        const unit = { ...input, unitId: input.itemId, title: input.stem };
        for (const built of [
          respondedStatement(input),
          initializedStatement(unit),
          completedStatement(unit),
          passedStatement(unit),
        ]) {
          const sent: unknown = JSON.parse(JSON.stringify(built));
          expect(validateStatement(sent, '1.0').problems).toBeUndefined();
          expect(validateStatement(sent, '2.0').problems).toBeUndefined();
        }
      }),
    );
  });

  it('has a duration within 5 ms of the time given', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e10, noNaN: true }), (durationMs) => {
        const text = durationOf(durationMs);
        expect(isDuration(text)).toBe(true);
        expect(Math.abs(Number(text.slice(2, -1)) * 1000 - durationMs)).toBeLessThanOrEqual(5.001);
      }),
    );
  });

  it('has one activity IRI per id, with or without a closing slash in the base', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isIri(activityIri('https://a.example/x', 'unit', one))).toBe(true);
        expect(activityIri('https://a.example/x/', 'unit', one)).toBe(
          activityIri('https://a.example/x', 'unit', one),
        );
        const areSame = activityIri('x:y', 'item', one) === activityIri('x:y', 'item', other);
        expect(areSame).toBe(one === other);
      }),
    );
  });
});

describe('what cannot be said is refused', () => {
  it.each<[string, Partial<RespondedInput>]>([
    ['a statement id that is no UUID', { statementId: '1' }],
    ['a registration that is no UUID', { registration: '' }],
    ['a local time', { occurredAt: '2026-11-24T09:30:00' }],
    ['a language that is none', { language: 'en_US' }],
    ['an empty pseudonym', { pseudonym: '' }],
    ['a base that is no IRI', { activityBase: '/xapi' }],
    ['an option that was not shown', { chosenOptionIds: ['od'] }],
    [
      'an option id with the delimiter',
      {
        options: [{ optionId: 'a[,]b', text: 'x' }],
        correctOptionIds: ['a[,]b'],
        chosenOptionIds: [],
      },
    ],
    [
      'two options with one id',
      {
        options: [
          { optionId: 'oa', text: 'x' },
          { optionId: 'oa', text: 'y' },
        ],
        correctOptionIds: ['oa'],
        chosenOptionIds: [],
      },
    ],
    ['a negative time', { durationMs: -1 }],
    ['no time at all', { durationMs: Number.NaN }],
  ])('%s', (_, part) => {
    expect(() => respondedStatement({ ...RESPONSE, ...part })).toThrow(StatementInputError);
  });
});
