import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { myPlanQuery } from '../../api/my-plan.ts';
import type { PlanPage, Profile } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SaveState } from '../../ui/state/save-state.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import styles from './minutes-a-week.module.css';

const choices = [15, 30, 45, 60, 90, 120, 180] as const;

/** How many minutes a week the plan may use; changed in place, and the plan with it, once. */
export function MinutesAWeek({ minutes }: { readonly minutes: number }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const change = useChangeMinutes();
  const [chosen, setChosen] = useState<number | null>(null);
  const keep = useSettled((choice: number) => {
    const settle = () => setChosen((latest) => (latest === choice ? null : latest));
    if (choice === minutes) settle();
    else change.mutate(choice, { onSettled: settle });
  });
  const opener = useRef<HTMLButtonElement>(null);
  const shown = chosen ?? (change.isPending ? change.variables : minutes);
  const isSaving = change.isPending || chosen !== null;
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <section className={styles.minutes} aria-label={text('plans.minutes.title')}>
      <div className={styles.line}>
        <p className={styles.now}>{text('plans.minutes.now', { minutes: shown })}</p>
        <Button
          ref={opener}
          look="quiet"
          aria-expanded={open}
          onClick={() => (open ? close() : setOpen(true))}
        >
          {text(open ? 'plans.minutes.close' : 'plans.minutes.change')}
        </Button>
      </div>
      {open && (
        <fieldset className={styles.choices}>
          <legend>{text('plans.minutes.question')}</legend>
          {withCurrent(minutes).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="minutes-a-week"
                checked={choice === shown}
                onChange={() => {
                  setChosen(choice);
                  keep(choice);
                }}
              />
              <span>{choice}</span>
            </label>
          ))}
        </fieldset>
      )}
      {change.isError && !isSaving && (
        <p className={styles.failed} role="alert">
          {text('plans.minutes.failed')}
        </p>
      )}
      {(isSaving || (open && change.isSuccess)) && (
        <SaveState state={isSaving ? 'saving' : 'saved'} />
      )}
    </section>
  );
}

function useChangeMinutes() {
  const queries = useQueryClient();
  return useMutation({
    // One at a time: whoever moves through the choices by keyboard ends at the last one.
    scope: { id: 'minutes-a-week' },
    mutationFn: async (minutesAWeek: number): Promise<PlanPage> => {
      const profile: Profile = await reply(
        api.PATCH('/api/people/{personId}/preferences', {
          params: { path: me },
          body: { minutesAWeek },
        }),
      );
      queries.setQueryData(keys.profile, profile);
      return await reply(api.GET('/api/people/{personId}/plan', { params: { path: me } }));
    },
    onSuccess: (page) => {
      queries.setQueryData(myPlanQuery.queryKey, page);
      void queries.invalidateQueries({ queryKey: keys.today });
    },
  });
}

/** What somebody set elsewhere stands among the choices. */
function withCurrent(minutes: number): readonly number[] {
  return [...new Set<number>([...choices, minutes])].sort((a, b) => a - b);
}
