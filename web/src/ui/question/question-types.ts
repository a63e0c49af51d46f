export type QuestionOption = {
  readonly id: string;
  /** Markdown, set in its line. */
  readonly text: string;
};

/** What was responded: options, or that it has not been learnt yet. */
export type QuestionResponse =
  | { readonly chosen: readonly string[]; readonly notLearnt?: never }
  | { readonly notLearnt: true; readonly chosen?: never };

export type QuestionVerdict = {
  readonly correct: boolean;
  /** Why it is right or not, in Markdown. */
  readonly reason?: string | null;
};

export type QuestionFeedback = {
  readonly outcome: 'right' | 'partly' | 'wrong' | 'not-learnt';
  /** By option id. */
  readonly options: Readonly<Record<string, QuestionVerdict>>;
  /** What to take along, or to read, in Markdown. */
  readonly explanation?: string | null;
};
