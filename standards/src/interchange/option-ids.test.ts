import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignOptionIds,
  haveSameKey,
  type NamedOption,
  type OptionToName,
  optionId,
} from './option-ids.ts';

const QUESTION_ID = 'acme/feedback.q1';
const OPTIONS: readonly OptionToName[] = [
  { text: 'Describe what you saw', correct: true },
  { text: 'Say what kind of person they are', correct: false },
  { text: 'Wait for the yearly review', correct: false },
];

function named(options: readonly OptionToName[]): NamedOption[] {
  const ids = assignOptionIds({ questionId: QUESTION_ID, options });
  return options.map((option, index) => ({ ...option, optionId: ids[index] ?? '' }));
}

const idsAfter = (options: readonly OptionToName[]): string[] =>
  assignOptionIds({ questionId: QUESTION_ID, options, previous: named(OPTIONS) });
const [A, B, C] = named(OPTIONS).map((option) => option.optionId);

describe('from one version to the next', () => {
  it('keeps ids through reordering', () => {
    expect(idsAfter([...OPTIONS].reverse())).toEqual([C, B, A]);
  });

  it('keeps ids when the key is corrected', () => {
    expect(idsAfter(OPTIONS.map((option) => ({ ...option, correct: !option.correct })))).toEqual([
      A,
      B,
      C,
    ]);
  });

  it('keeps an id through a slip of writing, reordered as well', () => {
    const mended = [OPTIONS[2], { text: 'Describe what you  saw.', correct: true }, OPTIONS[1]];
    expect(idsAfter(mended.filter((option) => option !== undefined))).toEqual([C, A, B]);
    expect(
      idsAfter([{ text: 'Decsribe what you saw', correct: true }, ...OPTIONS.slice(1)]),
    ).toEqual([A, B, C]);
  });

  it('gives a reworded option a new id', () => {
    const ids = idsAfter([{ text: 'Name the effect it had', correct: true }, ...OPTIONS.slice(1)]);
    expect(ids.slice(1)).toEqual([B, C]);
    expect([A, B, C]).not.toContain(ids[0]);
  });

  it('does not take another number or sign for a slip', () => {
    const ports = [
      { text: 'port 3306', correct: true },
      { text: 'a == b', correct: false },
    ];
    const previous = named(ports);
    const changed = [
      { text: 'port 3307', correct: true },
      { text: 'a === b', correct: false },
    ];
    const ids = assignOptionIds({ questionId: QUESTION_ID, options: changed, previous });
    expect(ids.filter((id) => previous.some((before) => before.optionId === id))).toEqual([]);
  });

  it('never gives the id of an option that moved on to another text', () => {
    const mended = [{ text: 'Describe what you seen', correct: true }];
    const previous = mended.map((option) => ({ ...option, optionId: A ?? '' }));
    const [first, second] = assignOptionIds({
      questionId: QUESTION_ID,
      options: [...mended, { text: 'Describe what you saw', correct: false }],
      previous,
    });
    expect(first).toBe(A);
    expect(second).not.toBe(A);
  });
});

describe('from one language to the other', () => {
  const german: OptionToName[] = [
    { text: 'Beschreiben, was man gesehen hat', correct: true },
    { text: 'Sagen, was für ein Mensch es ist', correct: false },
    { text: 'Bis zum Jahresgespräch warten', correct: false },
  ];

  it('matches by position when number and key agree', () => {
    const ids = assignOptionIds({
      questionId: QUESTION_ID,
      options: german,
      counterpart: named(OPTIONS),
    });
    expect(ids).toEqual([A, B, C]);
  });

  it('matches in the other direction too, when the translation came first', () => {
    const first = named(german);
    const ids = assignOptionIds({ questionId: QUESTION_ID, options: OPTIONS, counterpart: first });
    expect(ids).toEqual(first.map((option) => option.optionId));
  });

  it('shares nothing when another position is right: it is another question', () => {
    const other = [german[1], german[0], german[2]].filter((option) => option !== undefined);
    expect(haveSameKey(other, OPTIONS)).toBe(false);
    const ids = assignOptionIds({
      questionId: QUESTION_ID,
      options: other,
      counterpart: named(OPTIONS),
    });
    expect(ids.filter((id) => [A, B, C].includes(id))).toEqual([]);
  });

  it('keeps its own history before looking at the other language', () => {
    const previous = german.map((option, index) => ({
      ...option,
      optionId: [A, B, C][index] ?? '',
    }));
    const swapped = [german[0], german[2], german[1]].filter((option) => option !== undefined);
    const ids = assignOptionIds({
      questionId: QUESTION_ID,
      options: swapped,
      previous,
      counterpart: named(OPTIONS),
    });
    expect(ids).toEqual([A, C, B]);
  });
});

describe('always', () => {
  const options = fc.uniqueArray(
    fc.record({ text: fc.string({ maxLength: 30 }), correct: fc.boolean() }),
    { maxLength: 8 },
  );

  it('gives one id per option, all different, fit for a response pattern', () => {
    fc.assert(
      fc.property(options, options, (before, after) => {
        const ids = assignOptionIds({
          questionId: QUESTION_ID,
          options: after,
          previous: named(before),
          counterpart: named(before),
        });
        expect(ids).toHaveLength(after.length);
        expect(new Set(ids).size).toBe(after.length);
        expect(ids.every((id) => /^o[0-9a-z]+$/.test(id))).toBe(true);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(options, (given) => {
        const texts = new Set(
          given.map((option) => option.text.normalize('NFC').split(/\s+/u).join(' ').trim()),
        );
        fc.pre(texts.size === given.length);
        const previous = named(given);
        const ids = assignOptionIds({ questionId: QUESTION_ID, options: given, previous });
        expect(ids).toEqual(previous.map((option) => option.optionId));
      }),
    );
  });

  it('comes to an end for long options, which comparing sign by sign would not', () => {
    const long = Array.from({ length: 26 }, (_, index) => ({
      text: `${'ab '.repeat(16_000)}${index}`,
      correct: false,
    }));
    const ids = assignOptionIds({
      questionId: QUESTION_ID,
      options: long,
      previous: named(long.map((option) => ({ ...option, text: `${option.text}x` }))),
    });
    expect(new Set(ids).size).toBe(26);
  });

  it('makes fresh ids from question and text alone', () => {
    expect(optionId('a', 'x  y')).toBe(optionId('a', 'x y'));
    expect(optionId('a', 'x')).not.toBe(optionId('b', 'x'));
    expect(optionId('a', 'True')).not.toBe(optionId('a', 'true'));
    expect(optionId(QUESTION_ID, 'Describe what you saw')).toBe('o1h8oxni1zzn');
  });
});
