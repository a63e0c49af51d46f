import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Reply, UnitAttempt, UnitEnd, UnitPage } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconArrowRight } from '../../ui/icons.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { attemptQuery } from './unit-query.ts';
import { UnitQuestion } from './unit-question.tsx';
import styles from './unit-questions.module.css';

type UnitQuestionsProps = {
  readonly unit: UnitPage['unit'];
  readonly attempt: UnitAttempt;
  readonly onEnd: (ending: UnitEnd) => void;
};

/** The questions in their place after the text, one at a time, and the end of the unit. */
export function UnitQuestions({ unit, attempt, onEnd }: UnitQuestionsProps) {
  const text = useText();
  const { presentations } = attempt;
  const firstOpen = presentations.findIndex(({ response }) => response === null);
  const [position, setPosition] = useState(firstOpen === -1 ? presentations.length : firstOpen);
  // Until somebody goes on, a unit that is read again must not jump to its questions.
  const [hasGoneOn, setHasGoneOn] = useState(false);
  const keepReply = useKeepReply(unit);
  const finish = useFinish(unit.unitId, attempt.unitAttemptId, onEnd);
  const current = presentations[position];
  const isLast = position === presentations.length - 1;
  const goOn = (): void => {
    if (isLast) finish.mutate();
    else {
      setHasGoneOn(true);
      setPosition(position + 1);
    }
  };
  return (
    <section className={styles.questions}>
      {current && (
        <>
          <div className={styles.head}>
            <h2 className={styles.title}>
              <Text id="learning.questions.title" />
            </h2>
            <p className={styles.count}>
              {text('learning.questions.count', {
                number: position + 1,
                count: presentations.length,
              })}
            </p>
          </div>
          <UnitQuestion
            key={current.presentationId}
            presentation={current}
            takeFocus={hasGoneOn}
            continueLabel={isLast ? text('learning.unit.finish') : undefined}
            onReply={(response) => keepReply(current.presentationId, response)}
            onContinue={goOn}
          />
        </>
      )}
      {finish.isError && (
        <ErrorState
          title={text('learning.unit.finishFailed')}
          onRetry={() => finish.mutate()}
          retrying={finish.isPending}
        />
      )}
      <div className={styles.end} data-quiet={current ? true : undefined}>
        <Button
          look={current ? 'quiet' : 'main'}
          size={current ? 'medium' : 'large'}
          busy={finish.isPending}
          icon={!current && <IconArrowRight size={20} stroke={2} aria-hidden="true" />}
          onClick={() => finish.mutate()}
        >
          {text(current ? 'learning.unit.finishWithout' : 'learning.unit.finish')}
        </Button>
      </div>
    </section>
  );
}

/** A reply is kept with its question, so that it is still there when one comes back. */
function useKeepReply(unit: UnitPage['unit']) {
  const queries = useQueryClient();
  const { queryKey } = attemptQuery(unit.unitId, unit.locale);
  return (presentationId: string, response: Reply): void => {
    queries.setQueryData(
      queryKey,
      (attempt) =>
        attempt && {
          ...attempt,
          presentations: attempt.presentations.map((presentation) =>
            presentation.presentationId === presentationId
              ? { ...presentation, response }
              : presentation,
          ),
        },
    );
  };
}

function useFinish(unitId: string, unitAttemptId: string, onEnd: (ending: UnitEnd) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<UnitEnd> =>
      await reply(
        api.POST('/api/people/{personId}/attempts/{unitAttemptId}/complete', {
          params: { path: { ...me, unitAttemptId } },
        }),
      ),
    onSuccess: (ending) => {
      onEnd(ending);
      // Plan, skills and Today rest on it; the attempt is over.
      queries.removeQueries({ queryKey: [...keys.unit(unitId), 'attempt'] });
      void queries.invalidateQueries({ queryKey: keys.mine, refetchType: 'active' });
    },
  });
}
