import { useQuery } from '@tanstack/react-query';
import type { SkillCheck } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { FocusFrame } from '../../ui/focus/focus-frame.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { checkQuery } from './check-query.ts';
import styles from './check-result.module.css';
import { ConcludedSkills } from './concluded-skills.tsx';
import { PlanEffect } from './plan-effect.tsx';

/** What a check concluded for each skill, how sure that is and why, and what follows from it. */
export function CheckResult({ skillCheckId }: { readonly skillCheckId: string }) {
  const text = useText();
  const query = useQuery(checkQuery(skillCheckId));
  const check = query.data?.check;
  return (
    <FocusFrame leaveLabel={text('assessment.leaveEnded')} leaveTo="/">
      <Page
        title={text('assessment.result.title')}
        {...(check && { lead: <EndWords check={check} /> })}
        width="reading"
        margin={check && <PlanEffect />}
      >
        <Awaited
          query={query}
          failure={text('assessment.result.failed')}
          skeleton={<CardSkeleton cards={3} />}
        >
          {(state) => (state.check ? <ConcludedSkills skills={state.check.skills} /> : null)}
        </Awaited>
        <p className={styles.how}>
          <Text id="assessment.result.how" />
        </p>
      </Page>
    </FocusFrame>
  );
}

const endKeys: Readonly<Record<string, TextKey>> = {
  sure: 'assessment.end.sure',
  maximum: 'assessment.end.maximum',
  noItems: 'assessment.end.noItems',
  littleToLearn: 'assessment.end.littleToLearn',
  stopped: 'assessment.end.stopped',
};

function EndWords({ check }: { readonly check: SkillCheck }) {
  const reason = check.state === 'stopped' ? 'stopped' : (check.endReason ?? 'littleToLearn');
  return (
    <Text
      id={endKeys[reason] ?? 'assessment.end.littleToLearn'}
      values={{ count: check.askedCount }}
    />
  );
}
