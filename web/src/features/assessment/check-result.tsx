import { useQuery } from '@tanstack/react-query';
import type { SkillCheck } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, type Texts, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FocusFrame } from '../../ui/focus/focus-frame.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { countTargets } from '../../ui/skill/count-targets.ts';
import { asLevel } from '../../ui/skill/standing.ts';
import { standingOf } from '../../ui/skill/standing-of.ts';
import { levelName } from '../../ui/skill/words.ts';
import { Awaited } from '../../ui/state/awaited.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { checkQuery } from './check-query.ts';
import styles from './check-result.module.css';
import { ConcludedSkills } from './concluded-skills.tsx';
import { PlanEffect } from './plan-effect.tsx';
import { TestOutUnits } from './test-out-units.tsx';
import { useCutPoints } from './use-cut-points.ts';

/** What a check came to and what follows from it; then each skill, how sure that is and why. */
export function CheckResult({ skillCheckId }: { readonly skillCheckId: string }) {
  const text = useText();
  const query = useQuery(checkQuery(skillCheckId));
  const check = query.data?.check;
  return (
    <FocusFrame out={{ label: text('assessment.leaveEnded'), to: '/' }}>
      <Page
        title={titleOf(text, check)}
        {...(check?.testOut && { kicker: kickerOf(text, check.testOut) })}
        {...(check && { lead: <Outcome check={check} /> })}
        width="reading"
      >
        {check?.testOut && <TestedUnits testOut={check.testOut} />}
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

type TestOut = NonNullable<SkillCheck['testOut']>;

function titleOf(text: Texts, check: SkillCheck | null | undefined): string {
  if (!check?.testOut) return text('assessment.result.title');
  const { scope, units } = check.testOut;
  const passed = units.filter((unit) => unit.passed).length;
  if (scope !== 'unit')
    return text('assessment.testOut.passedOf', { count: passed, all: units.length });
  return text(passed > 0 ? 'assessment.testOut.isPassed' : 'assessment.testOut.isNotYet');
}

function kickerOf(text: Texts, { scope, moduleTitle, units }: TestOut): string {
  if (scope === 'path') return text('plans.title');
  return scope === 'module' ? moduleTitle : (units[0]?.title ?? '');
}

/** What need not be read, and what stays and why; of one unit, the way to read it. */
function TestedUnits({ testOut: { scope, units } }: { readonly testOut: TestOut }) {
  const text = useText();
  const [first] = units;
  if (scope === 'unit') return first && !first.passed ? <ReadIt unitId={first.unitId} /> : null;
  return (
    <>
      <TestOutUnits
        title={text('assessment.testOut.leftOut')}
        units={units
          .filter(({ passed }) => passed)
          .map(({ unitId, title, minutes }) => ({
            ...{ unitId, title },
            facts: text('learning.minutes', { minutes }),
          }))}
      />
      <TestOutUnits
        title={text('assessment.testOut.staying')}
        units={units
          .filter(({ passed }) => !passed)
          .map(({ unitId, title, lacking }) => ({
            ...{ unitId, title },
            facts: text('assessment.testOut.lacking', {
              skills: text.list(lackingWords(text, lacking)),
            }),
          }))}
      />
    </>
  );
}

function lackingWords(text: Texts, lacking: TestOut['units'][number]['lacking']): string[] {
  return lacking.map(({ skill, level }) => {
    const known = asLevel(level);
    return text('learning.unit.knownSkill', {
      skill: skill.name,
      level: known ? levelName(text, known) : '',
    });
  });
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

function TestOutWords({ testOut: { scope, units } }: { readonly testOut: TestOut }) {
  const passed = units.filter((unit) => unit.passed);
  const minutes = (passed.length > 0 ? passed : units).reduce((sum, unit) => sum + unit.minutes, 0);
  const isMany = scope !== 'unit';
  if (passed.length > 0)
    return (
      <Text
        id={isMany ? 'assessment.testOut.savedMany' : 'assessment.testOut.saved'}
        values={{ minutes }}
      />
    );
  return (
    <Text
      id={isMany ? 'assessment.testOut.staysMany' : 'assessment.testOut.stays'}
      values={{ minutes }}
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
