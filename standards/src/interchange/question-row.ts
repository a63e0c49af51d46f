// One line of questions: what is asked, the options, and the rules that make it answerable.
import { z } from 'zod';
import { normalizeOptionText } from './option-ids.ts';
import {
  anyText,
  language,
  optionalId,
  optionalText,
  optionalWebAddress,
  rowId,
  text,
} from './text-fields.ts';

const PARAGRAPHS = 50_000;

const optionSchema = z.object({
  // Real files hold options whose text was lost on the way: such a question is kept and readable,
  // and `findQuestionFlaws` says that it cannot be asked.
  text: anyText(PARAGRAPHS),
  correct: z.boolean(),
  explanation: optionalText(PARAGRAPHS),
});

const pairSchema = z.object({ left: text(PARAGRAPHS), right: text(PARAGRAPHS) });

export const questionSchema = z
  .object({
    question_id: rowId,
    source: rowId,
    translates: optionalId,
    unit_id: optionalId,
    type: z.enum(['single', 'multiple', 'matching', 'open']),
    stem: text(PARAGRAPHS),
    language,
    options: z
      .array(optionSchema)
      .max(26)
      .nullable()
      .default([])
      .transform((value) => value ?? []),
    pairs: z
      .array(pairSchema)
      .max(26)
      .nullable()
      .default([])
      .transform((value) => value ?? []),
    model_answer: optionalText(PARAGRAPHS),
    explanation: optionalText(PARAGRAPHS),
    topic: optionalText(500),
    reference: optionalWebAddress,
    difficulty: z.number().nullable().default(null),
    licence: text(500),
    source_path: optionalText(2000),
  })
  .superRefine((question, context) => {
    for (const fault of questionFaults(question)) {
      context.addIssue({ code: 'custom', path: fault.path, message: fault.message });
    }
  });

export type QuestionRow = z.output<typeof questionSchema>;
export type QuestionOption = z.output<typeof optionSchema>;

export type QuestionFlaw = { readonly field: string; readonly detail: string };

/**
 * What makes a question that parses unfit to be asked: an option that shows nothing, or a control
 * character where a sign was lost in conversion. Such a question may be stored, never presented.
 *
 * @returns an empty list for a sound question; fields are JSON pointers
 */
export function findQuestionFlaws(question: QuestionRow): QuestionFlaw[] {
  return question.options.flatMap((option, index) => {
    const field = `/options/${index}/text`;
    if (/[^\P{Cc}\t\n\r]/u.test(option.text)) {
      return [{ field, detail: 'The option holds a control character: a sign was lost.' }];
    }
    return option.text.trim() === '' ? [{ field, detail: 'The option shows nothing.' }] : [];
  });
}

type Fault = { path: (string | number)[]; message: string };
type Answerable = {
  type: 'single' | 'multiple' | 'matching' | 'open';
  options: readonly { text: string; correct: boolean }[];
  pairs: readonly unknown[];
};

function questionFaults(question: Answerable): Fault[] {
  if (question.type === 'open') return [];
  if (question.type === 'matching') {
    return question.pairs.length < 2
      ? [{ path: ['pairs'], message: 'needs at least two pairs to match' }]
      : [];
  }
  return choiceFaults(question);
}

function choiceFaults(question: Answerable): Fault[] {
  const faults: Fault[] = [];
  const correctCount = question.options.filter((option) => option.correct).length;
  if (question.options.length < 2) {
    faults.push({ path: ['options'], message: 'needs at least two options' });
  } else if (correctCount === 0) {
    faults.push({ path: ['options'], message: 'has no right option' });
  } else if (question.type === 'single' && correctCount > 1) {
    const message = `has ${correctCount} right options, but a single choice has one`;
    faults.push({ path: ['options'], message });
  }
  return [...faults, ...doubledOptions(question)];
}

/** Two options that read the same cannot be told apart by whoever answers. */
function doubledOptions(question: Answerable): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const [index, option] of question.options.entries()) {
    const reading = normalizeOptionText(option.text);
    if (seen.has(reading)) {
      faults.push({ path: ['options', index, 'text'], message: 'reads like another option' });
    }
    seen.add(reading);
  }
  return faults;
}
