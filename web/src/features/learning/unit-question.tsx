import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { keys } from '../../api/keys.ts';
import { useResponding } from '../../api/use-responding.ts';
import type { Presentation, Reply } from '../../api/wire.ts';
import { DeliveryNote } from '../../ui/question/delivery-note.tsx';
import { feedbackOf } from '../../ui/question/feedback-of.ts';
import { Question } from '../../ui/question/question.tsx';
import { useKeepFocus } from '../../ui/question/use-keep-focus.ts';
import styles from './unit-question.module.css';

type UnitQuestionProps = {
  readonly presentation: Presentation;
  readonly takeFocus: boolean;
  readonly continueLabel: string | undefined;
  readonly onReply: (response: Reply) => void;
  readonly onContinue: () => void;
};

/** One question of a unit, with the reason right after the response. */
export function UnitQuestion(props: UnitQuestionProps) {
  const { presentation, takeFocus, continueLabel, onReply, onContinue } = props;
  const { item, response, presentationId } = presentation;
  const shownAt = useRef(performance.now());
  const queries = useQueryClient();
  const { delivery, chosenBefore, respond, sendNow } = useResponding(presentationId, {
    onReply,
    onRefused: () => void queries.invalidateQueries({ queryKey: [...keys.mine, 'unit'] }),
  });
  const area = useKeepFocus(response !== null);
  return (
    <div ref={area} className={styles.question}>
      <Question
        stem={item.stem}
        kind={item.kind}
        options={item.options.map(({ optionId, text }) => ({ id: optionId, text }))}
        lang={item.locale}
        takeFocus={takeFocus}
        chosenBefore={chosenBefore}
        sending={delivery !== 'none'}
        stuck={delivery === 'signedOut'}
        feedback={response && feedbackOf(response)}
        delivery={
          <DeliveryNote delivery={delivery} responded={response !== null} onSendNow={sendNow} />
        }
        onSubmit={({ chosen, notLearnt }) =>
          respond({
            chosen: [...(chosen ?? [])],
            ...(notLearnt ? { notLearnt: true } : {}),
            durationMs: Math.round(performance.now() - shownAt.current),
          })
        }
        {...(response && { onContinue })}
        {...(continueLabel !== undefined && { continueLabel })}
      />
    </div>
  );
}
