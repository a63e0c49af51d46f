import { useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { Button, LinkButton } from '../button/button.tsx';
import { IconArrowRight, IconRefresh } from '../icons.tsx';
import { Mark } from '../mark/mark.tsx';
import { Page } from '../shell/page.tsx';
import { FogBar } from '../skill/fog-bar.tsx';
import { LevelWord } from '../skill/level-word.tsx';
import type { MapSkill } from '../skill-map/layout.ts';
import { SkillMap } from '../skill-map/skill-map.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { ErrorState } from '../state/error-state.tsx';
import { SaveState } from '../state/save-state.tsx';
import { CardSkeleton, MapSkeleton, TextSkeleton } from '../state/skeletons.tsx';
import { useUndo } from '../state/undo-toast.tsx';
import { mapSkills } from './fixtures.ts';
import styles from './gallery.module.css';
import {
  EvidencePiece,
  MovedPiece,
  PlanPiece,
  QuestionPiece,
  ReadingPiece,
  TeamPiece,
} from './learn-pieces.tsx';

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} id={title.toLowerCase().replaceAll(' ', '-')}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const skillLink = (skill: MapSkill, className: string, children: ReactNode) => (
  <a className={className} href={`#${skill.skill}`}>
    {children}
  </a>
);

/** Every piece of the design system with realistic content; only in development. */
export function Gallery() {
  const { locale, changeLocale } = useLanguage();
  const { setColorScheme, colorScheme } = useMantineColorScheme();
  return (
    <Page
      title="Gallery"
      lead="Every piece on one page, to be looked at with a cold eye."
      width="wide"
      actions={
        <>
          <Button onClick={() => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark')}>
            Light or dark
          </Button>
          <Button onClick={() => void changeLocale(locale === 'de' ? 'en' : 'de')}>
            {locale === 'de' ? 'English' : 'Deutsch'}
          </Button>
        </>
      }
    >
      <Maps />
      <Section title="Reading">
        <ReadingPiece />
      </Section>
      <Section title="Question">
        <QuestionPiece />
      </Section>
      <Section title="Moved">
        <MovedPiece />
      </Section>
      <Section title="Plan">
        <PlanPiece />
      </Section>
      <Section title="Evidence">
        <EvidencePiece />
      </Section>
      <Section title="Team">
        <TeamPiece />
      </Section>
      <Skills />
      <Basics />
      <States />
    </Page>
  );
}

function Maps() {
  const { locale } = useLanguage();
  return (
    <>
      {[18, 6, 1, 60].map((count) => (
        <Section key={count} title={`Map of ${count}`}>
          <SkillMap
            skills={mapSkills(count, locale)}
            label={`My skills, ${count}`}
            renderLink={skillLink}
          />
        </Section>
      ))}
    </>
  );
}

function Skills() {
  const { locale } = useLanguage();
  return (
    <Section title="Fog bars">
      {mapSkills(10, locale).map((skill) => (
        <FogBar
          key={skill.skill}
          name={skill.name}
          standing={skill.standing}
          target={skill.target}
        />
      ))}
      <div className={styles.row}>
        {mapSkills(10, locale).map((skill) => (
          <LevelWord key={skill.skill} standing={skill.standing} />
        ))}
      </div>
    </Section>
  );
}

const colours = [
  'paper',
  'paper-raised',
  'paper-sunk',
  'paper-deep',
  'line',
  'line-strong',
  'ink',
  'ink-soft',
  'ink-faint',
  'moss',
  'moss-strong',
  'moss-soft',
  'moss-ink',
  'clay',
  'clay-strong',
  'clay-soft',
  'clay-ink',
  'sky',
  'sky-strong',
  'sky-soft',
  'sky-ink',
  'danger',
  'danger-soft',
  'stone',
  'fog',
];

function Basics() {
  return (
    <Section title="Basics">
      <div className={styles.row}>
        <Mark size={16} />
        <Mark size={24} />
        <Mark size={48} />
        <Mark size={96} />
      </div>
      <div className={styles.row}>
        <Button look="main" size="large" icon={<IconArrowRight size={20} aria-hidden="true" />}>
          Start, 8 minutes
        </Button>
        <Button look="main">Check my answer</Button>
        <LinkButton to="/">Open the plan</LinkButton>
        <Button look="quiet">Not now</Button>
        <Button busy icon={<IconRefresh size={20} aria-hidden="true" />}>
          Saving
        </Button>
        <Button disabled>Continue</Button>
      </div>
      <div className={styles.swatches}>
        {colours.map((colour) => (
          <div key={colour}>
            <i style={{ background: `var(--${colour})` }} />
            {colour}
          </div>
        ))}
      </div>
    </Section>
  );
}

function States() {
  const offerUndo = useUndo();
  return (
    <Section title="States">
      <EmptyState
        title="No target yet"
        why="A plan needs to know where you are going. Your role suggests five skills."
        action={<Button look="main">Look at the suggestions</Button>}
      />
      <ErrorState
        title="Your plan could not be loaded"
        onRetry={() => undefined}
        reference="019ab3c2-77aa"
      />
      <div className={styles.row}>
        <SaveState state="saved" />
        <SaveState state="saving" />
        <SaveState state="offline" />
        <SaveState state="failed" />
        <Button
          onClick={() =>
            offerUndo({ message: '“Branches” is off your plan.', onUndo: () => undefined })
          }
        >
          Take off the plan
        </Button>
      </div>
      <MapSkeleton />
      <CardSkeleton />
      <TextSkeleton />
    </Section>
  );
}
