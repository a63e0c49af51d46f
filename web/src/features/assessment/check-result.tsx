import { useQuery } from '@tanstack/react-query';
import type { SkillCheck } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FocusFrame } from '../../ui/focus/focus-frame.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { countTargets } from '../../ui/skill/count-targets.ts';
import { asLevel } from '../../ui/skill/standing.ts';
import { standingOf } from '../../ui/skill/standing-of.ts';
import { Awaited } from '../../ui/state/awaited.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { checkQuery } from './check-query.ts';
import styles from './check-result.module.css';
import { ConcludedSkills } from './concluded-skills.tsx';
import { PlanEffect } from './plan-effect.tsx';
import { useCutPoints } from './use-cut-points.ts';

/** What a check came to and what follows from it; then each skill, how sure that is and why. */
export function CheckResult({ skillCheckId }: { readonly skillCheckId: string }) {
  const text = useText();
  const query = useQuery(checkQuery(skillCheckId));
  const check = query.data?.check;
  return (
    <FocusFrame out={{ label: text('assessment.leaveEnded'), to: '/' }}>
      <Page
        title={text(titleOf(check))}
        {...(check?.testOut && { kicker: check.testOut.title })}
        {...(check && { lead: <Outcome check={check} /> })}
        width="reading"
      >
        {check?.testOut && !check.testOut.passed && <ReadIt unitId={check.testOut.unitId} />}
        {check && <PlanEffect />}
        <Awaited
          query={query}
          failure={text('assessment.result.failed')}
          skeleton={<CardSkeleton cards={3} />}
        >
          {(state) => (state.check ? <ConcludedSkills skills={state.check.skills} /> : null)}
        </Awaited>
        <p className={styles.how}>
          {check && (check.testOut || hasTargets(check)) && (
            <>
              <EndWords check={check} />{' '}
            </>
          )}
          <Text id="assessment.result.how" />
        </p>
      </Page>
    </FocusFrame>
  );
}

/** Without any, how it ended is all that there is to say, and is said at the top. */
function hasTargets({ skills }: SkillCheck): boolean {
  return skills.some(({ targetLevel }) => targetLevel > 0);
}

function titleOf(check: SkillCheck | null | undefined): TextKey {
  if (!check?.testOut) return 'assessment.result.title';
  return check.testOut.passed ? 'assessment.testOut.isPassed' : 'assessment.testOut.isNotYet';
}

/** What one did not show is worth reading now. */
function ReadIt({ unitId }: { readonly unitId: string }) {
  const text = useText();
  return (
    <p>
      <LinkButton look="plain" to="/units/$unitId" params={{ unitId }}>
        {text('assessment.testOut.read')}
      </LinkButton>
    </p>
  );
}

/** How the targets stand now: what one wanted to know comes first. */
function Outcome({ check }: { readonly check: SkillCheck }) {
  const cutPointsOf = useCutPoints();
  if (check.testOut) return <TestOutWords testOut={check.testOut} />;
  const counts = countTargets(
    check.skills.map((row) => ({
      standing: standingOf(row.after, cutPointsOf(row.skill.skillId)),
      target: asLevel(row.targetLevel),
    })),
  );
  if (counts.all === 0) return <EndWords check={check} />;
  return <Text id="skills.summary" values={counts} />;
}

function TestOutWords({ testOut }: { readonly testOut: NonNullable<SkillCheck['testOut']> }) {
  return (
    <Text
      id={testOut.passed ? 'assessment.testOut.saved' : 'assessment.testOut.stays'}
      values={{ minutes: testOut.minutes }}
    />
  );
}

const endKeys: Readonly<Record<string, TextKey>> = {
  sure: 'assessment.end.sure',
  exact: 'assessment.end.exact',
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
