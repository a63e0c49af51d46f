import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { startTransition, useRef, useState } from 'react';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { TeamGoal, TeamOverview } from '../../api/wire.ts';
import { Text, type Texts, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { IconFlag, IconPlus } from '../../ui/icons.tsx';
import { skillPath } from '../../ui/shell/addresses.ts';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import { asLevel } from '../../ui/skill/standing.ts';
import { levelName } from '../../ui/skill/words.ts';
import { useUndo } from '../../ui/state/undo-toast.tsx';
import { GoalForm } from './goal-form.tsx';
import styles from './team-goals.module.css';

/** What the team is to reach by a day, how far it is, and what else it may be asked for. */
export function TeamGoals({ overview }: { readonly overview: TeamOverview }) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { teamId } = overview.team;
  return (
    <section aria-labelledby="goals-title" className={styles.goals}>
      <div className={styles.head}>
        <h2 id="goals-title">
          <Text id="insight.goals" />
        </h2>
        <Button
          ref={opener}
          icon={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
          // The press shows first: laying out a dialog over a whole team takes a moment on a slow phone.
          onClick={() => startTransition(() => setIsOpen(true))}
        >
          <Text id="insight.goals.set" />
        </Button>
      </div>
      {overview.goals.length === 0 ? (
        <p className={styles.soft}>
          <Text id="insight.goals.none" />
        </p>
      ) : (
        <ul>
          {overview.goals.map((goal) => (
            <One key={goal.skill.skillId} teamId={teamId} goal={goal} />
          ))}
        </ul>
      )}
      {isOpen && (
        <Dialog
          title={text('insight.goals.new')}
          returnTo={opener}
          onClose={() => setIsOpen(false)}
        >
          <GoalForm teamId={teamId} onDone={() => setIsOpen(false)} />
        </Dialog>
      )}
    </section>
  );
}

function One({ teamId, goal }: { readonly teamId: string; readonly goal: TeamGoal }) {
  const text = useText();
  const offerUndo = useUndo();
  const change = useChangeGoal(teamId, goal);
  const { skill, level, dueOn, reason, progress } = goal;
  const isOver = dueOn < new Date().toISOString().slice(0, 10);
  return (
    <li>
      <IconFlag size={22} stroke={1.75} aria-hidden="true" />
      <div>
        <p>
          <Link to={skillPath} params={{ skillId: skill.skillId }} lang={frameworkLanguage}>
            {skill.name}
          </Link>{' '}
          <Text
            id={isOver ? 'insight.goals.over' : 'plans.goals.until'}
            values={{ level: levelName(text, asLevel(level) ?? 1), day: text.localDay(dueOn) }}
          />
        </p>
        {reason && <p>{reason}</p>}
        {progress && (
          <p className={styles.soft}>
            {thereWords(text, progress)}{' '}
            {progress.unsure > 0 && (
              <Text id="insight.goals.unsure" values={{ count: progress.unsure }} />
            )}
          </p>
        )}
        {change.isError && (
          <p className={styles.fault} role="alert">
            <Text id="insight.goals.failed" />
          </p>
        )}
      </div>
      <Button
        look="quiet"
        busy={change.isPending}
        aria-label={text('insight.goals.end.of', { skill: skill.name })}
        onClick={() =>
          change.mutate('end', {
            // A day that is over cannot be set again.
            onSuccess: () =>
              isOver ||
              offerUndo({
                message: text('insight.goals.ended', { skill: skill.name }),
                onUndo: () => change.mutate('set'),
              }),
          })
        }
      >
        <Text id="insight.goals.end" />
      </Button>
    </li>
  );
}

/** How many are there; nobody and one are not told apart, nor all and all but one. */
function thereWords(
  text: Texts,
  { there: { least, most }, members }: NonNullable<TeamGoal['progress']>,
): string {
  if (least === most) return text('insight.goals.there', { count: most, members });
  return text(least === 0 ? 'insight.goals.there.few' : 'insight.goals.there.most', { members });
}

/** Takes a goal back, or sets it as it was. */
function useChangeGoal(teamId: string, { skill, level, dueOn, reason }: TeamGoal) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (how: 'set' | 'end') => {
      const path = '/api/teams/{teamId}/goals/{skillId}';
      const params = { path: { teamId, skillId: skill.skillId } };
      await reply(
        how === 'end'
          ? api.DELETE(path, { params })
          : api.PUT(path, { params, body: { level, dueOn, reason } }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.team(teamId) }),
  });
}
