import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { TestOutRules } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, type Texts, useText } from '../../i18n/text.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { FocusFrame } from '../../ui/focus/focus-frame.tsx';
import {
  IconArrowRight,
  IconCheck,
  IconClock,
  IconEye,
  IconHelpCircle,
  IconRefresh,
} from '../../ui/icons.tsx';
import { checkPath, moduleTestOutPath } from '../../ui/shell/addresses.ts';
import { Page } from '../../ui/shell/page.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import { Awaited } from '../../ui/state/awaited.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { TextSkeleton } from '../../ui/state/skeletons.tsx';
import { Fact, Facts } from './check-facts.tsx';
import styles from './check-intro.module.css';
import { TestOutUnits } from './test-out-units.tsx';
import { type TestOutOf, testOutQuery, useStartTestOut } from './use-test-out.ts';

export function UnitTestOutPage() {
  const { unitId } = useParams({ from: '/focus/units/$unitId/test-out' });
  return <TestOutPage of={{ scope: 'unit', unitId }} />;
}

export function ModuleTestOutPage() {
  const { moduleId } = useParams({ from: '/focus/modules/$moduleId/test-out' });
  return <TestOutPage of={{ scope: 'module', moduleId }} />;
}

export function PathTestOutPage() {
  return <TestOutPage of={{ scope: 'path' }} />;
}

/** Before one shows that units need not be read: how, and what follows either way. */
function TestOutPage({ of }: { readonly of: TestOutOf }) {
  const text = useText();
  const rules = useQuery(testOutQuery(of));
  return (
    <FocusFrame
      out={{
        label: text('learning.unit.leave'),
        to: of.scope === 'path' ? '/path' : '/',
        backLabel: text('learning.unit.back'),
      }}
    >
      <Page
        title={text('assessment.testOut.title')}
        kicker={rules.data && kickerOf(text, rules.data)}
        lead={rules.data && <Lead rules={rules.data} />}
        width="reading"
      >
        <Awaited
          query={rules}
          failure={text('assessment.testOut.failed')}
          skeleton={<TextSkeleton lines={5} />}
        >
          {(known) => <Rules of={of} rules={known} />}
        </Awaited>
      </Page>
    </FocusFrame>
  );
}

function kickerOf(text: Texts, { scope, title, moduleTitle }: TestOutRules): string {
  if (scope === 'path') return text('plans.title');
  return scope === 'module' ? moduleTitle : title;
}

/** Of several units, those that one can test out of now. */
function possibleOf({ units }: TestOutRules): TestOutRules['units'] {
  return units.filter(({ obstacle, again, passedAt }) => !obstacle && !again && !passedAt);
}

function Lead({ rules }: { readonly rules: TestOutRules }) {
  const { scope, minutes } = rules;
  if (scope === 'unit') return <Text id="assessment.testOut.lead" values={{ minutes }} />;
  const count = possibleOf(rules).length;
  if (count === 0) return null;
  return <Text id="assessment.testOut.leadMany" values={{ minutes, count }} />;
}

const MINUTES_AN_ITEM = 1 / 3;

type RulesProps = { readonly of: TestOutOf; readonly rules: TestOutRules };

function Rules({ of, rules }: RulesProps) {
  const text = useText();
  const isOne = of.scope === 'unit';
  const skills = rules.skills.map(({ skill, level }) => {
    const known = asLevel(level);
    return text('learning.unit.knownSkill', {
      skill: skill.name,
      level: known ? levelName(text, known) : '',
    });
  });
  const hindrance = hindranceOf(rules);
  return (
    <>
      {hindrance === null && (
        <Facts>
          <Fact icon={<IconHelpCircle size={22} stroke={1.75} aria-hidden="true" />}>
            <Text
              id={isOne ? 'assessment.testOut.about' : 'assessment.testOut.aboutMany'}
              values={{ count: rules.maximumItems, skills: text.list(skills) }}
            />
          </Fact>
          <Fact icon={<IconClock size={22} stroke={1.75} aria-hidden="true" />}>
            <Text
              id="assessment.testOut.length"
              values={{ minutes: Math.ceil(rules.maximumItems * MINUTES_AN_ITEM) }}
            />
          </Fact>
          <Fact icon={<IconCheck size={22} stroke={1.75} aria-hidden="true" />}>
            <Text
              id={isOne ? 'assessment.testOut.passed' : 'assessment.testOut.passedMany'}
              values={{ minutes: rules.minutes }}
            />
          </Fact>
          <Fact icon={<IconRefresh size={22} stroke={1.75} aria-hidden="true" />}>
            <Text
              id={isOne ? 'assessment.testOut.notYet' : 'assessment.testOut.notYetMany'}
              values={{ days: rules.waitDays }}
            />
          </Fact>
          <Fact icon={<IconEye size={22} stroke={1.75} aria-hidden="true" />}>
            <Text id="assessment.intro.private" />
          </Fact>
        </Facts>
      )}
      {hindrance && (
        <p className={styles.skills}>
          <Text
            id={hindrance}
            values={{
              day: text.day(rules.passedAt ?? rules.again ?? new Date().toISOString()),
            }}
          />
        </p>
      )}
      {!isOne && <UnitsOf rules={rules} />}
      <Begin of={of} rules={rules} isPossible={hindrance === null} />
    </>
  );
}

/** What can fall away, and what cannot and why. */
function UnitsOf({ rules }: { readonly rules: TestOutRules }) {
  const text = useText();
  const possible = possibleOf(rules);
  const others = rules.units.filter((unit) => !possible.includes(unit));
  return (
    <>
      <TestOutUnits
        title={text('assessment.testOut.canGo')}
        units={possible.map(({ unitId, title, minutes }) => ({
          ...{ unitId, title },
          facts: text('learning.minutes', { minutes }),
        }))}
      />
      <TestOutUnits
        title={text('assessment.testOut.cannotGo')}
        units={others.map((unit) => ({
          unitId: unit.unitId,
          title: unit.title,
          facts: whyNot(text, unit),
        }))}
      />
    </>
  );
}

function whyNot(text: Texts, { obstacle, passedAt, again }: TestOutRules['units'][number]): string {
  if (passedAt) return text('assessment.testOut.why.passed', { day: text.day(passedAt) });
  if (again) return text('assessment.testOut.why.again', { day: text.day(again) });
  return text(whys[obstacle ?? 'nothing']);
}

const whys: Readonly<Record<NonNullable<TestOutRules['obstacle']>, TextKey>> = {
  unmapped: 'assessment.testOut.why.unmapped',
  ceiling: 'assessment.testOut.why.ceiling',
  fewItems: 'assessment.testOut.why.fewItems',
  nothing: 'assessment.testOut.nothing',
};

const obstacles: Readonly<Record<NonNullable<TestOutRules['obstacle']>, TextKey>> = {
  unmapped: 'assessment.testOut.unmapped',
  ceiling: 'assessment.testOut.ceiling',
  fewItems: 'assessment.testOut.fewItems',
  nothing: 'assessment.testOut.nothing',
};

/** Why one cannot begin now; null when one can. */
function hindranceOf({ scope, obstacle, passedAt, again, open }: TestOutRules): TextKey | null {
  if (obstacle) return scope === 'unit' ? obstacles[obstacle] : 'assessment.testOut.nothing';
  if (passedAt) return scope === 'unit' ? 'assessment.testOut.done' : 'assessment.testOut.nothing';
  if (open === 'other') return 'assessment.testOut.otherOpen';
  if (!again) return null;
  return scope === 'unit' ? 'assessment.testOut.again' : 'assessment.testOut.againMany';
}

type BeginProps = RulesProps & { readonly isPossible: boolean };

function Begin({ of, rules, isPossible }: BeginProps) {
  const text = useText();
  const start = useStartTestOut(of);
  const arrow = <IconArrowRight size={20} stroke={2} aria-hidden="true" />;
  if (rules.open === 'other')
    return (
      <div className={styles.action}>
        <LinkButton look="main" size="large" wide icon={arrow} to={checkPath}>
          {text('assessment.testOut.toOther')}
        </LinkButton>
      </div>
    );
  return (
    <>
      {start.isError && (
        <ErrorState
          title={text('assessment.intro.failed')}
          onRetry={() => start.mutate()}
          retrying={start.isPending}
        />
      )}
      {rules.moduleId !== null && (
        <p>
          <Link to={moduleTestOutPath} params={{ moduleId: rules.moduleId }}>
            <Text id="assessment.testOut.module" values={{ module: rules.moduleTitle }} />
          </Link>
        </p>
      )}
      <div className={styles.action}>
        {isPossible && (
          <Button
            look="main"
            size="large"
            wide
            busy={start.isPending}
            icon={arrow}
            onClick={() => start.mutate()}
          >
            {text(rules.open === 'this' ? 'assessment.testOut.goOn' : 'assessment.intro.start')}
          </Button>
        )}
        <Instead of={of} isPossible={isPossible} />
      </div>
    </>
  );
}

/** What one does instead: reads. */
function Instead({ of, isPossible }: { readonly of: TestOutOf; readonly isPossible: boolean }) {
  const text = useText();
  const look = {
    look: isPossible ? 'quiet' : 'main',
    size: isPossible ? 'medium' : 'large',
  } as const;
  if (of.scope === 'unit')
    return (
      <LinkButton {...look} to="/units/$unitId" params={{ unitId: of.unitId }}>
        {text('assessment.testOut.read')}
      </LinkButton>
    );
  return (
    <LinkButton {...look} to="/path">
      {text('assessment.plan.look')}
    </LinkButton>
  );
}
