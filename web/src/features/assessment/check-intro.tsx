import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { mySkillsQuery } from '../../api/my-skills.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import {
  IconArrowRight,
  IconClock,
  IconEye,
  IconHelpCircle,
  IconPlayerPlay,
} from '../../ui/icons.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { Fact, Facts } from './check-facts.tsx';
import styles from './check-intro.module.css';
import { useStartCheck } from './use-check.ts';

/** What the check does and what it is good for, before it begins. */
export function CheckIntro() {
  const text = useText();
  const start = useStartCheck();
  // A check that has nothing to ask is over as soon as it begins.
  if (start.data && !start.data.check?.presentation) return <NothingToAsk />;
  return (
    <Page
      title={text('assessment.intro.title')}
      lead={<Text id="assessment.intro.lead" />}
      width="reading"
    >
      <Facts>
        <Fact icon={<IconClock size={22} stroke={1.75} aria-hidden="true" />}>
          <Text id="assessment.intro.length" />
        </Fact>
        <Fact icon={<IconPlayerPlay size={22} stroke={1.75} aria-hidden="true" />}>
          <Text id="assessment.intro.stop" />
        </Fact>
        <Fact icon={<IconHelpCircle size={22} stroke={1.75} aria-hidden="true" />}>
          <Text
            id="assessment.intro.notLearnt"
            values={{ b: (words: ReactNode[]) => <strong>{words}</strong> }}
          />
        </Fact>
        <Fact icon={<IconEye size={22} stroke={1.75} aria-hidden="true" />}>
          <Text id="assessment.intro.private" />
        </Fact>
      </Facts>
      <CheckedSkills />
      {start.isError && (
        <ErrorState
          title={text('assessment.intro.failed')}
          onRetry={() => start.mutate()}
          retrying={start.isPending}
        />
      )}
      <div className={styles.action}>
        <Button
          look="main"
          size="large"
          wide
          busy={start.isPending}
          icon={<IconArrowRight size={20} stroke={2} aria-hidden="true" />}
          onClick={() => start.mutate()}
        >
          {text('assessment.intro.start')}
        </Button>
      </div>
    </Page>
  );
}

function NothingToAsk() {
  const text = useText();
  return (
    <Page title={text('assessment.title')} titleHidden width="reading">
      <EmptyState
        title={text('assessment.intro.noQuestions')}
        why={text('assessment.intro.noQuestions.why')}
        action={
          <LinkButton look="main" to="/skills">
            {text('assessment.intro.noQuestions.action')}
          </LinkButton>
        }
      />
    </Page>
  );
}

/** The skills with a target: those are what the check asks about. */
function CheckedSkills() {
  const text = useText();
  const { data } = useQuery(mySkillsQuery);
  const names = data?.skills.filter(({ target }) => target).map(({ skill }) => skill.name) ?? [];
  if (names.length === 0) return null;
  return (
    <p className={styles.skills}>
      <Text
        id="assessment.intro.skills"
        values={{
          skills: text.list(names),
          count: names.length,
          b: (words: ReactNode[]) => <strong>{words}</strong>,
        }}
      />
    </p>
  );
}
