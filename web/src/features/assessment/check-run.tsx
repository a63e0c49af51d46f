import { useRef, useState } from 'react';
import { useResponding } from '../../api/use-responding.ts';
import type { Presentation, SkillCheck } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FocusFrame } from '../../ui/focus/focus-frame.tsx';
import { DeliveryNote } from '../../ui/question/delivery-note.tsx';
import { feedbackOf } from '../../ui/question/feedback-of.ts';
import { ProgressTrail } from '../../ui/question/progress-trail.tsx';
import { Question } from '../../ui/question/question.tsx';
import { useKeepFocus } from '../../ui/question/use-keep-focus.ts';
import { Page } from '../../ui/shell/page.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import styles from './check-run.module.css';
import { areGuesses, type PacedResponse } from './hurry.ts';
import { ResponseEffect } from './response-effect.tsx';
import { useCheckSteps, useStopCheck } from './use-check.ts';

type CheckRunProps = { readonly check: SkillCheck; readonly presentation: Presentation };
type CheckQuestionProps = CheckRunProps & {
  readonly hurried: boolean;
  readonly onPaced: (response: PacedResponse) => void;
};

/** One question at a time, with the reason and what moved right after each response. */
export function CheckRun({ check, presentation }: CheckRunProps) {
  const text = useText();
  const responded = presentation.position - 1;
  const stop = useStopCheck(check.skillCheckId);
  const [paced, setPaced] = useState<readonly PacedResponse[]>([]);
  return (
    <FocusFrame
      out={{ label: text('assessment.leave'), to: '/' }}
      progress={<ProgressTrail responded={responded} most={check.maximumItems} />}
    >
      <Page title={text('assessment.title')} titleHidden width="reading">
        <CheckQuestion
          key={presentation.presentationId}
          {...{ check, presentation }}
          hurried={areGuesses(paced)}
          onPaced={(response) => setPaced([...paced, response])}
        />
        <div className={styles.stop}>
          {stop.isError && (
            <ErrorState
              title={text('assessment.stop.failed')}
              onRetry={() => stop.mutate()}
              retrying={stop.isPending}
            />
          )}
          <p className={styles.safe}>{text('assessment.resume')}</p>
          {(responded > 0 || presentation.response) && (
            <Button look="quiet" busy={stop.isPending} onClick={() => stop.mutate()}>
              {text('assessment.stop')}
            </Button>
          )}
        </div>
      </Page>
    </FocusFrame>
  );
}

function CheckQuestion({ check, presentation, hurried, onPaced }: CheckQuestionProps) {
  const text = useText();
  const { item, skill, why, response, presentationId } = presentation;
  const shownAt = useRef(performance.now());
  const steps = useCheckSteps(check);
  const { delivery, chosenBefore, respond, sendNow } = useResponding(presentationId, {
    onReply: (reply) => {
      steps.onReply(reply);
      onPaced(reply);
    },
    onRefused: steps.readAnew,
  });
  const area = useKeepFocus(response !== null);
  return (
    <div ref={area} className={styles.question}>
      <p className={styles.about}>
        {skill && <strong>{skill.name}</strong>}
        <span>
          {text(why.kind === 'target' ? 'assessment.why.target' : 'assessment.why.uncertain')}
        </span>
      </p>
      <Question
        stem={item.stem}
        kind={item.kind}
        options={item.options.map(({ optionId, text: words }) => ({ id: optionId, text: words }))}
        lang={item.locale}
        takeFocus
        chosenBefore={chosenBefore}
        sending={delivery !== 'none'}
        stuck={delivery === 'signedOut'}
        feedback={response && feedbackOf(response)}
        effect={
          response && (
            <>
              {response.counts === false && (
                <p className={styles.hurried}>{text('assessment.onTrial')}</p>
              )}
              {hurried && <p className={styles.hurried}>{text('assessment.hurried')}</p>}
              <ResponseEffect check={check} response={response} />
            </>
          )
        }
        delivery={
          <DeliveryNote delivery={delivery} responded={response !== null} onSendNow={sendNow} />
        }
        onSubmit={({ chosen, notLearnt }) => {
          respond({
            chosen: [...(chosen ?? [])],
            ...(notLearnt ? { notLearnt: true } : {}),
            durationMs: Math.round(performance.now() - shownAt.current),
          });
        }}
        {...(response && {
          onContinue: () => steps.goOn(response),
          ...(response.next.kind === 'checkEnded' && {
            continueLabel: text('assessment.toResult'),
          }),
        })}
      />
    </div>
  );
}
