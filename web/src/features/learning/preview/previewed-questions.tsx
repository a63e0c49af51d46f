import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unitItemsQuery } from '../../../api/unit-items.ts';
import type { UnitItems, UnitPage } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { feedbackOf } from '../../../ui/question/feedback-of.ts';
import { Question } from '../../../ui/question/question.tsx';
import type { QuestionFeedback, QuestionResponse } from '../../../ui/question/question-types.ts';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { CardSkeleton } from '../../../ui/state/skeletons.tsx';
import styles from '../unit-questions.module.css';

type Item = UnitItems['items'][number];

/** The questions after the text, to be tried: marked here, and sent nowhere. */
export function PreviewedQuestions({ unit }: { readonly unit: UnitPage['unit'] }) {
  const text = useText();
  const query = useQuery(unitItemsQuery(unit.unitId, unit.locale));
  return (
    <Awaited
      query={query}
      failure={text('learning.unit.attemptFailed')}
      skeleton={<CardSkeleton />}
    >
      {({ items }) => <Tried items={items} lang={unit.locale} />}
    </Awaited>
  );
}

function Tried({ items, lang }: { readonly items: readonly Item[]; readonly lang: string }) {
  const text = useText();
  const [position, setPosition] = useState(0);
  const [feedback, setFeedback] = useState<QuestionFeedback | null>(null);
  const item = items[position];
  if (!item)
    return (
      <p className={styles.questions} role="status">
        <Text id="author.preview.end" />
      </p>
    );
  return (
    <section className={styles.questions}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Text id="learning.questions.title" />
        </h2>
        <p className={styles.count}>
          {text('learning.questions.count', { number: position + 1, count: items.length })}
        </p>
      </div>
      <Question
        key={item.itemId}
        stem={item.stem}
        kind={item.kind}
        options={item.options.map(({ optionId, text: words }) => ({ id: optionId, text: words }))}
        lang={lang}
        takeFocus={position > 0}
        feedback={feedback}
        onSubmit={(response) => setFeedback(markedHere(item, response))}
        onContinue={() => {
          setFeedback(null);
          setPosition(position + 1);
        }}
      />
    </section>
  );
}

function markedHere(item: Item, { chosen = [], notLearnt }: QuestionResponse): QuestionFeedback {
  const options = item.options.map((option) => ({
    ...option,
    chosen: chosen.includes(option.optionId),
  }));
  const isRight = options.every((option) => option.correct === option.chosen);
  const outcome = notLearnt ? 'notLearnt' : isRight ? 'correct' : 'wrong';
  return feedbackOf({ outcome, options, explanation: item.explanation });
}
