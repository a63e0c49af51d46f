import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { mySkillsQuery } from '../../api/my-skills.ts';
import type { UnitEnd, UnitPage } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FocusFrame } from '../../ui/focus/focus-frame.tsx';
import { PlanChange } from '../../ui/plan/plan-change.tsx';
import { asLevel } from '../../ui/plan/reason-words.ts';
import { Page } from '../../ui/shell/page.tsx';
import { pageTitleId } from '../../ui/shell/use-route-focus.ts';
import { Moved } from '../../ui/skill/moved.tsx';
import { drawnStandingOf, standingOf } from '../../ui/skill/standing-of.ts';
import { NextCard } from './next-card.tsx';
import styles from './unit-ending.module.css';

type UnitEndingProps = { readonly page: UnitPage; readonly ending: UnitEnd };

/** What the unit moved and by how much, what changed in the plan, what comes next. */
export function UnitEnding({ page, ending }: UnitEndingProps) {
  const text = useText();
  const { moved, plan, next } = ending;
  useEffect(() => {
    window.scrollTo({ top: 0 });
    document.getElementById(pageTitleId)?.focus({ preventScroll: true });
  }, []);
  return (
    <FocusFrame
      out={{ label: text('learning.unit.leave'), to: '/', backLabel: text('learning.unit.back') }}
    >
      <Page
        title={text('learning.end.title')}
        lead={
          <Text
            id="learning.end.lead"
            values={{ title: page.unit.title, minutes: ending.minutesNamed }}
          />
        }
        width="reading"
      >
        <WhatMoved page={page} moved={moved} />
        <PlanChange {...plan} />
        {next ? (
          <section className={styles.next}>
            <h2 className={styles.nextTitle}>
              <Text id="learning.end.next" />
            </h2>
            <NextCard choice={next} />
          </section>
        ) : (
          <p>{text('learning.end.nothingNext')}</p>
        )}
        <div className={styles.out}>
          <LinkButton look="quiet" to="/">
            {text('learning.end.enough')}
          </LinkButton>
        </div>
      </Page>
    </FocusFrame>
  );
}

type WhatMovedProps = { readonly page: UnitPage; readonly moved: UnitEnd['moved'] };

/** The skills that the unit teaches as bars; what follows from them for others in a word. */
function WhatMoved({ page, moved }: WhatMovedProps) {
  const text = useText();
  const { data } = useQuery(mySkillsQuery);
  if (!page.mapped) return <p className={styles.plain}>{text('learning.end.unmapped')}</p>;
  if (moved.length === 0)
    return <p className={styles.plain}>{text('learning.end.nothingMoved')}</p>;
  const taught = new Set(page.unit.teaches.map(({ skill }) => skill.skillId));
  const others = moved.filter(({ skill }) => !taught.has(skill.skillId));
  return (
    <section className={styles.moved}>
      <h2 className={styles.movedTitle}>
        <Text id="learning.end.moved" />
      </h2>
      {moved.map(({ skill, before, after }) => {
        if (!taught.has(skill.skillId)) return null;
        const row = data?.skills.find((candidate) => candidate.skill.skillId === skill.skillId);
        return (
          <Moved
            key={skill.skillId}
            name={skill.name}
            before={standingOf(before, row?.skill.cutPoints)}
            after={drawnStandingOf(after, row?.skill.cutPoints)}
            target={asLevel(row?.target?.level)}
            why={skill}
          />
        );
      })}
      {others.length > 0 && (
        <p className={styles.others}>
          {text('learning.end.others', {
            skills: text.list(others.map(({ skill }) => skill.name)),
          })}
        </p>
      )}
    </section>
  );
}
