import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { openCheckQuery } from '../../api/my-check.ts';
import type { CheckState, TestOutRules } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
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
import { checkPath } from '../../ui/shell/addresses.ts';
import { Page } from '../../ui/shell/page.tsx';
import { asLevel } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import { Awaited } from '../../ui/state/awaited.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { TextSkeleton } from '../../ui/state/skeletons.tsx';
import { Fact, Facts } from './check-facts.tsx';
import styles from './check-intro.module.css';

/** Before one shows that a unit need not be read: how, and what follows either way. */
export function TestOutPage() {
  const text = useText();
  const { unitId } = useParams({ from: '/focus/units/$unitId/test-out' });
  const rules = useQuery({
    queryKey: keys.testOut(unitId),
    queryFn: async (): Promise<TestOutRules> =>
      await reply(
        api.GET('/api/people/{personId}/units/{unitId}/test-out', {
          params: { path: { ...me, unitId } },
        }),
      ),
    staleTime: 0,
  });
  return (
    <FocusFrame
      out={{
        label: text('learning.unit.leave'),
        to: '/',
        backLabel: text('learning.unit.back'),
      }}
    >
      <Page
        title={text('assessment.testOut.title')}
        kicker={rules.data?.title}
        lead={
          rules.data && (
            <Text id="assessment.testOut.lead" values={{ minutes: rules.data.minutes }} />
          )
        }
        width="reading"
      >
        <Awaited
          query={rules}
          failure={text('assessment.testOut.failed')}
          skeleton={<TextSkeleton lines={5} />}
        >
          {(known) => <Rules rules={known} />}
        </Awaited>
      </Page>
    </FocusFrame>
  );
}

const MINUTES_AN_ITEM = 1 / 3;

function Rules({ rules }: { readonly rules: TestOutRules }) {
  const text = useText();
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
              id="assessment.testOut.about"
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
            <Text id="assessment.testOut.passed" values={{ minutes: rules.minutes }} />
          </Fact>
          <Fact icon={<IconRefresh size={22} stroke={1.75} aria-hidden="true" />}>
            <Text id="assessment.testOut.notYet" values={{ days: rules.waitDays }} />
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
      <Begin rules={rules} isPossible={hindrance === null} />
    </>
  );
}

const obstacles: Readonly<Record<NonNullable<TestOutRules['obstacle']>, TextKey>> = {
  unmapped: 'assessment.testOut.unmapped',
  ceiling: 'assessment.testOut.ceiling',
  fewItems: 'assessment.testOut.fewItems',
};

/** Why one cannot begin now; null when one can. */
function hindranceOf({ obstacle, passedAt, again, open }: TestOutRules): TextKey | null {
  if (obstacle) return obstacles[obstacle];
  if (passedAt) return 'assessment.testOut.done';
  if (open === 'other') return 'assessment.testOut.otherOpen';
  return again ? 'assessment.testOut.again' : null;
}

type BeginProps = { readonly rules: TestOutRules; readonly isPossible: boolean };

function Begin({ rules, isPossible }: BeginProps) {
  const text = useText();
  const start = useStartTestOut(rules.unitId);
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
        <LinkButton
          look={isPossible ? 'quiet' : 'main'}
          size={isPossible ? 'medium' : 'large'}
          to="/units/$unitId"
          params={{ unitId: rules.unitId }}
        >
          {text('assessment.testOut.read')}
        </LinkButton>
      </div>
    </>
  );
}

function useStartTestOut(unitId: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (): Promise<CheckState> =>
      await reply(
        api.POST('/api/people/{personId}/units/{unitId}/test-out', {
          params: { path: { ...me, unitId } },
          body: {},
        }),
      ),
    onSuccess: async (state) => {
      queries.setQueryData(openCheckQuery.queryKey, state);
      await navigate({ to: '/check', search: {} });
    },
  });
}
