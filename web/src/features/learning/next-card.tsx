import { useQuery } from '@tanstack/react-query';
import { openCheckQuery } from '../../api/my-check.ts';
import { mySkillsQuery } from '../../api/my-skills.ts';
import type { TodayChoice } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { IconArrowRight, IconClock } from '../../ui/icons.tsx';
import { ReasonNote } from '../../ui/plan/reason-note.tsx';
import { asLevel, reasonWords } from '../../ui/plan/reason-words.ts';
import { FogBar } from '../../ui/skill/fog-bar.tsx';
import { standingOf } from '../../ui/skill/standing-of.ts';
import { WhyLink } from '../../ui/skill/why-link.tsx';
import { ContourLines } from './contour-lines.tsx';
import styles from './next-card.module.css';

type NextCardProps = {
  readonly choice: TodayChoice;
  /** Minutes that one has; what is longer can be begun and gone on with later. */
  readonly available?: number;
};

/** The one next thing: what it is, how long it takes, why, and the way into it. */
export function NextCard({ choice, available }: NextCardProps) {
  const text = useText();
  const isCheck = choice.kind === 'skillCheck';
  const title = useChoiceTitle(choice);
  const longer = available !== undefined && !choice.fits;
  return (
    <article className={styles.card} data-kind={choice.kind}>
      <ContourLines />
      <div className={styles.facts}>
        <p className={styles.minutes}>
          <IconClock size={18} stroke={1.9} aria-hidden="true" />
          {text('learning.minutes', { minutes: choice.minutes })}
        </p>
        {choice.moduleTitle && <p>{choice.moduleTitle}</p>}
      </div>
      <h2 className={styles.title}>{title}</h2>
      {choice.kind === 'continue' && choice.segmentTitle && (
        <p className={styles.place}>
          <Text id="learning.next.place" values={{ segment: choice.segmentTitle }} />
        </p>
      )}
      {isCheck && (
        <p className={styles.place}>
          <Text
            id={isOpenCheck(choice) ? 'learning.next.check.kept' : 'learning.next.check.what'}
          />
        </p>
      )}
      {choice.skill && <SkillNow skillId={choice.skill.skillId} name={choice.skill.name} />}
      {!isCheck && (
        <div className={styles.why}>
          <ReasonNote>{reasonWords(text, choice.reason)}</ReasonNote>
          {choice.skill && <WhyLink skillId={choice.skill.skillId} name={choice.skill.name} />}
        </div>
      )}
      {longer && (
        <p className={styles.longer}>
          <Text id="learning.next.longer" values={{ minutes: available }} />
        </p>
      )}
      <div className={styles.action}>
        <ChoiceButton choice={choice} />
      </div>
    </article>
  );
}

/** What a choice is called; a check that is open, by the question where it goes on. */
export function useChoiceTitle(choice: TodayChoice | null): string {
  const text = useText();
  const { data } = useQuery({
    ...openCheckQuery,
    enabled: choice !== null && isOpenCheck(choice),
  });
  if (choice?.title) return choice.title;
  if (!choice || !isOpenCheck(choice)) return text('learning.next.check.title');
  const number = data?.check?.presentation?.position;
  return number === undefined
    ? text('learning.next.check.openNumberless')
    : text('learning.next.check.open', { number });
}

function isOpenCheck({ kind, reason }: TodayChoice): boolean {
  return kind === 'skillCheck' && reason.kind === 'continue';
}

function ChoiceButton({ choice }: { readonly choice: TodayChoice }) {
  const text = useText();
  const icon = <IconArrowRight size={20} stroke={2} aria-hidden="true" />;
  if (choice.kind === 'skillCheck' || !choice.unitId) {
    return (
      <LinkButton look="main" size="large" wide to="/check" icon={icon}>
        {text(isOpenCheck(choice) ? 'learning.next.continue' : 'learning.next.check.start')}
      </LinkButton>
    );
  }
  return (
    <LinkButton
      look="main"
      size="large"
      wide
      to="/units/$unitId"
      params={{ unitId: choice.unitId }}
      icon={icon}
    >
      {text(choice.kind === 'continue' ? 'learning.next.continue' : 'learning.next.start')}
    </LinkButton>
  );
}

/** Where one stands in the skill that this moves; left out until it is loaded. */
function SkillNow({ skillId, name }: { readonly skillId: string; readonly name: string }) {
  const { data } = useQuery(mySkillsQuery);
  const row = data?.skills.find(({ skill }) => skill.skillId === skillId);
  if (!row) return <p className={styles.skill}>{name}</p>;
  return (
    <FogBar
      name={name}
      standing={standingOf(row.estimate, row.skill.cutPoints)}
      target={asLevel(row.target?.level)}
      size="small"
    />
  );
}
