import {
  beginTrace,
  explainPrediction,
  findMovingResponses,
  initialProficiency,
  predictCorrect,
  predictResponse,
  type TracedItem,
  type TracedResponse,
  type TracingReason,
  traceResponse,
} from '#engine';
import { remembered } from '#kernel/revisions';
import type { Work } from '#kernel/work';
import { type AssessableItem, itemsForSkills, itemTitles } from '#rooms/content';
import { evidenceStateOf, MODEL, shownAt } from '#rooms/evidence';
import { personContext } from '#rooms/people';
import { Numbers } from './collect-histories.ts';
import type { SkillPrediction } from './schemas.ts';
import { selectTracedOf, type TracedRow } from './traced-responses.db.ts';
import { type ServingTracing, selectServingTracing, TRACING } from './tracing-models.db.ts';

/** What somebody did longer ago hardly moves what is expected now. */
const MOST_RESPONSES = 1_000;
/** Each is left out and the rest played again. */
const TRIED = 40;
const MOST_NAMED = 3;

type Serving = ServingTracing & { readonly items: Numbers; readonly skills: Numbers };

const servingTracing = remembered(TRACING, async ({ db }): Promise<Serving | null> => {
  const serving = await selectServingTracing(db);
  if (!serving) return null;
  const { itemIds, skillIds } = serving;
  return { ...serving, items: new Numbers(itemIds), skills: new Numbers(skillIds) };
});

/**
 * How many of a skill's questions of each level the person would probably get right now, and why: by the model of
 * responses that serves, or by the estimate alone until one was fitted.
 */
export async function predictSkill(
  work: Work,
  personId: string,
  skillId: string,
): Promise<SkillPrediction> {
  const items = await itemsForSkills(work, [skillId]);
  if (items.length === 0) return { levels: [], reasons: [], moving: [], model: null };
  const serving = await servingTracing(work);
  if (!serving) return await predictByEstimate(work, personId, skillId, items);
  const { model } = serving;
  const rows = await selectTracedOf(work.db, personId, MOST_RESPONSES);
  const responses = rows.map((row) => tracedOf(serving, row));
  const trace = beginTrace();
  for (const response of responses) traceResponse(model, trace, response, response.isRight);
  const seconds = work.clock.now().getTime() / 1_000;
  const skill = serving.skills.known(skillId);
  const asked = items.map(
    ({ itemId }): TracedItem => ({ item: serving.items.known(itemId), skill, seconds }),
  );
  const right = asked.map((one) => predictResponse(model, trace, one));
  const middle = asked[middleOf(right)];
  const moving = middle
    ? findMovingResponses(model, responses, middle, { named: MOST_NAMED, tried: TRIED })
    : [];
  return {
    levels: levelsOf(items, right),
    reasons: averageReasons(asked.map((one) => explainPrediction(model, trace, one))),
    moving: await presentMoving(
      work,
      personId,
      moving.flatMap(({ index, logits }) => {
        const row = rows[index];
        return row ? [{ row, logits }] : [];
      }),
    ),
    model: { number: serving.number, responseCount: serving.responseCount },
  };
}

function tracedOf({ items, skills }: Serving, row: TracedRow): TracedResponse {
  return {
    item: items.known(row.itemId),
    skill: skills.known(row.skillId),
    seconds: row.respondedAt.getTime() / 1_000,
    isRight: row.isRight,
  };
}

async function predictByEstimate(
  work: Work,
  personId: string,
  skillId: string,
  items: readonly AssessableItem[],
): Promise<SkillPrediction> {
  const state = await evidenceStateOf(work, personId);
  const shown = shownAt(state, work.clock.now())[state.framework.indexOf.get(skillId) ?? -1];
  const estimate = shown ?? initialProficiency(MODEL);
  const right = items.map(({ parameters }) => predictCorrect(estimate, parameters));
  return { levels: levelsOf(items, right), reasons: [], moving: [], model: null };
}

function levelsOf(items: readonly AssessableItem[], right: readonly number[]) {
  const rows = items.map(({ level }, index) => ({ level, right: right[index] ?? 0 }));
  return [...Map.groupBy(rows, ({ level }) => level)]
    .sort(([a], [b]) => a - b)
    .map(([level, of]) => ({
      level,
      itemCount: of.length,
      right: of.reduce((sum, one) => sum + one.right, 0) / of.length,
    }));
}

/** The one that is least sure to be right or wrong tells most about what moves it. */
function middleOf(right: readonly number[]): number {
  let best = 0;
  for (const [index, one] of right.entries())
    if (Math.abs(one - 0.5) < Math.abs((right[best] ?? 0) - 0.5)) best = index;
  return best;
}

function averageReasons(
  explained: readonly (readonly { readonly reason: TracingReason; readonly logits: number }[])[],
): SkillPrediction['reasons'] {
  const sums = new Map<TracingReason, number>();
  for (const { reason, logits } of explained.flat())
    sums.set(reason, (sums.get(reason) ?? 0) + logits / explained.length);
  return [...sums]
    .map(([reason, logits]) => ({ reason, logits }))
    .sort((a, b) => Math.abs(b.logits) - Math.abs(a.logits));
}

async function presentMoving(
  work: Work,
  personId: string,
  moving: readonly { readonly row: TracedRow; readonly logits: number }[],
): Promise<SkillPrediction['moving']> {
  if (moving.length === 0) return [];
  const locale = (await personContext(work, personId))?.locale ?? 'en';
  const titles = await itemTitles(
    work,
    moving.map(({ row }) => row.itemId),
    locale,
  );
  return moving.map(({ row, logits }) => ({
    presentationId: row.presentationId,
    title: titles.get(row.itemId) ?? '',
    isRight: row.isRight,
    respondedAt: row.respondedAt.toISOString(),
    logits,
  }));
}
