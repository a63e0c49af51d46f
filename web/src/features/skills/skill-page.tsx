import { Link, useParams } from '@tanstack/react-router';
import { isProblem } from '../../api/problem.ts';
import type { PersonSkillDetail } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { skillsPath } from '../../ui/shell/addresses.ts';
import { Page } from '../../ui/shell/page.tsx';
import { FogBar } from '../../ui/skill/fog-bar.tsx';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import { asLevel, towardsTarget } from '../../ui/skill/standing.ts';
import { targetWords } from '../../ui/skill/words.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { CardSkeleton, TextSkeleton } from '../../ui/state/skeletons.tsx';
import { BuildsOn } from './builds-on.tsx';
import { History } from './history.tsx';
import { HowItComes } from './how-it-comes.tsx';
import { InQuestions } from './in-questions.tsx';
import { Ledger } from './ledger.tsx';
import { LevelLadder } from './level-ladder.tsx';
import { MostMoved } from './most-moved.tsx';
import { OwnTarget } from './own-target.tsx';
import { PlaceHere } from './place-here.tsx';
import { ShownSwitch } from './shown-switch.tsx';
import styles from './skill-page.module.css';
import { gapWords, whereWords } from './skill-words.ts';
import { standingOfSkill } from './standing-of.ts';
import { useMySkill } from './use-skills.ts';
import { WhatIsSaid } from './what-is-said.tsx';
import { WhoKnows } from './who-knows.tsx';

/** One skill of one's own: where one is, what each level means, and what that rests on. */
export function SkillPage() {
  const text = useText();
  const { skillId } = useParams({ from: '/shell/signed-in/skills/$skillId' });
  const { data, error, isFetching, refetch } = useMySkill(skillId);
  if (data) return <Skill skill={data} />;
  if (isProblem(error) && (error.status === 404 || error.status === 400)) {
    return (
      <Page title={text('skills.missing')} titleHidden>
        <EmptyState
          title={text('skills.missing')}
          why={text('skills.missing.why')}
          action={
            <LinkButton to={skillsPath} look="main">
              <Text id="skills.missing.action" />
            </LinkButton>
          }
        />
      </Page>
    );
  }
  return (
    <Page title={text('skills.one')} titleHidden={!error}>
      {error ? (
        <ErrorState
          title={text('skills.one.failed')}
          safe={text('skills.failed.safe')}
          onRetry={() => void refetch()}
          retrying={isFetching}
          {...(isProblem(error) && error.reference ? { reference: error.reference } : {})}
        />
      ) : (
        <>
          <TextSkeleton lines={2} />
          <CardSkeleton />
          <CardSkeleton cards={2} />
        </>
      )}
    </Page>
  );
}

function Skill({ skill }: { readonly skill: PersonSkillDetail }) {
  return (
    <Page
      title={skill.skill.name}
      lead={<span lang={frameworkLanguage}>{skill.skill.summary}</span>}
      kicker={
        <>
          <Link to={skillsPath}>
            <Text id="skills.title" />
          </Link>
          {' · '}
          <span lang={frameworkLanguage}>{skill.skill.groupName}</span>
        </>
      }
      margin={
        <>
          <HowItComes skill={skill} />
          <BuildsOn skill={skill} />
          <WhoKnows skillId={skill.skill.skillId} />
        </>
      }
    >
      <Where skill={skill} />
      <MostMoved skill={skill} />
      <LevelLadder skill={skill} />
      <InQuestions skillId={skill.skill.skillId} />
      <WhatIsSaid skill={skill} />
      <History skill={skill} />
      <Ledger skill={skill} />
    </Page>
  );
}

/** The estimate with its uncertainty, the target, and how far that is. */
function Where({ skill }: { readonly skill: PersonSkillDetail }) {
  const text = useText();
  const standing = standingOfSkill(skill);
  const target = asLevel(skill.target?.level);
  const gap = gapWords(text, skill);
  return (
    <section className={styles.where} aria-labelledby="where-title">
      <h2 id="where-title" className={styles.standing}>
        {whereWords(text, standing)}
      </h2>
      <FogBar name={skill.skill.name} nameHidden standing={standing} target={target} />
      <p className={styles.towards}>
        <b data-standing={standing && target ? towardsTarget(standing, target) : undefined}>
          {targetWords(text, standing, target)}
        </b>
        {gap && <span>{gap}</span>}
        {skill.probabilityAtTarget !== null && standing && (
          <span>
            <Text
              id="skills.probability"
              values={{ inTen: Math.round(skill.probabilityAtTarget * 10) }}
            />
          </span>
        )}
      </p>
      {skill.attainedIsDue && (
        <p className={styles.due}>
          <Text id="skills.due.words" />
        </p>
      )}
      <OwnTarget skill={skill} />
      <PlaceHere skill={skill} />
      <ShownSwitch skill={skill} />
    </section>
  );
}
