import { z } from 'zod';
import { seededRandom } from '#engine';
import { setClock } from '#kernel/clock';
import { idSource } from '#kernel/ids';
import { readSetting, writeSetting } from '#kernel/settings';
import { inTransaction, type Work } from '#kernel/work';
import { loadContent } from './load-content.ts';
import { loadOrganisation } from './load-organisation.ts';
import { type DemoOrganisation, type DemoPerson, readOrganisation } from './organisation.ts';
import { playSitting, prepareSimulation, type Simulation } from './play-sitting.ts';
import { seededBytes } from './random.ts';
import { HISTORY_DAYS, type Sitting, sittingsOf } from './sittings.ts';

export type DemoOptions = {
  readonly filesDir: string;
  /** When it is aborted, loading ends after the sitting that is being played, to be gone on with later. */
  readonly stopping: AbortSignal;
  /** Told after each sitting. */
  readonly progress: (done: number, total: number) => void;
};

const DAY_MS = 86_400_000;
const stateSchema = z.object({
  ids: z.record(z.string(), z.string()),
  /** The instant of loading; all of the history is placed before it. */
  today: z.coerce.date(),
  /** Sittings played so far, by person. */
  played: z.record(z.string(), z.int()),
});
type DemoState = z.infer<typeof stateSchema>;

/**
 * Loads the demo organisation, or goes on where an earlier loading was stopped. The organisation goes in as one
 * transaction, then each sitting as one, so that the server stays free in between and nothing is half-done.
 */
export async function loadDemo(work: Work, options: DemoOptions): Promise<'done' | 'stopped'> {
  const organisation = readOrganisation();
  const state = await beginOrResume(work, organisation, options.filesDir);
  const simulation = await prepareSimulation(work);
  const open = organisation.people.map((person) => ({
    person,
    sittings: sittingsOf(person, state.today),
  }));
  const total = open.reduce((sum, { sittings }) => sum + sittings.length, 0);
  let done = 0;
  for (const { person, sittings } of open) {
    for (const sitting of sittings) {
      done += 1;
      if (sitting.index < (state.played[person.person] ?? 0)) continue;
      if (options.stopping.aborted) return 'stopped';
      await playOne(work, state, simulation, { person, sitting });
      options.progress(done, total);
    }
  }
  return 'done';
}

async function beginOrResume(
  work: Work,
  organisation: DemoOrganisation,
  filesDir: string,
): Promise<DemoState> {
  const stored = stateSchema.safeParse(await readSetting(work.db, 'demo.progress'));
  if (stored.success) return stored.data;
  return await inTransaction(work, async (inside) => {
    const today = inside.clock.now();
    // People and content were there before the history begins.
    const clock = setClock(new Date(today.getTime() - (HISTORY_DAYS + 1) * DAY_MS));
    const before: Work = {
      db: inside.db,
      clock,
      newId: idSource(clock, seededBytes('organisation')),
    };
    const ids = await loadOrganisation(before, organisation, today);
    await loadContent(before, filesDir);
    const state = { ids, today, played: {} };
    await writeSetting(inside, 'demo.progress', state);
    return state;
  });
}

async function playOne(
  work: Work,
  state: DemoState,
  simulation: Simulation,
  { person, sitting }: { readonly person: DemoPerson; readonly sitting: Sitting },
): Promise<void> {
  const seed = `${person.person}/${sitting.index}`;
  const personId = state.ids[person.person];
  if (personId === undefined) throw new Error(`The demo has no id for ${person.person}.`);
  state.played[person.person] = sitting.index + 1;
  await inTransaction(work, async (inside) => {
    const clock = setClock(sitting.at);
    const then: Work = { db: inside.db, clock, newId: idSource(clock, seededBytes(seed)) };
    await playSitting(then, clock, {
      person,
      personId,
      ids: state.ids,
      index: sitting.index,
      random: seededRandom(seed),
      simulation,
    });
    await writeSetting(inside, 'demo.progress', state);
  });
}
