import type { z } from 'zod';
import { predictCorrect } from '#engine';
import type { Work } from '#kernel/work';
import {
  type Item,
  type ItemJudgement,
  itemsForSkills,
  judgementsOf,
  readItems,
  type UnitItem,
} from '#rooms/content';
import { expectationsOf, presentSkillRef } from '#rooms/evidence';
import { type ItemUse, usesOfItems } from '#rooms/learning';
import { listSkills, type Skill } from '#rooms/skills';
import { itemHardness } from './item-hardness.ts';
import { FEWEST_RESPONDERS, summariseItem } from './item-use.ts';
import type { describedItemSchema } from './schemas.ts';

/** Items as their authors see them, with how they do so far; nothing of fewer than {@link FEWEST_RESPONDERS}. */
export async function describeItems(
  work: Work,
  known: readonly UnitItem[],
  locale: string,
): Promise<z.input<typeof describedItemSchema>[]> {
  const items = await readItems(
    work,
    known.map(({ itemId, version }) => ({ itemId, version, locale })),
  );
  const uses = await usesOfItems(work, known);
  const expected = await expectedShares(work, uses);
  const judgements = await judgementsOf(work, known);
  const onTrial = await itemsOnTrial(work, known);
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  return known.flatMap((one, index) => {
    const item = items[index];
    const skill = skills.get(one.skillId ?? '');
    if (!item) return [];
    return [
      {
        ...presentItem(item, one, uses.get(one.itemId), expected.get(one.itemId)),
        skill: skill ? presentSkillRef(skill) : null,
        onTrial: onTrial.has(one.itemId),
        fitted: skill ? presentFitted(one, skill) : null,
        judgement: presentJudgement(judgements.get(one.itemId)),
      },
    ];
  });
}

async function itemsOnTrial(work: Work, known: readonly UnitItem[]): Promise<ReadonlySet<string>> {
  const skillIds = known.flatMap(({ skillId }) => skillId ?? []);
  const items = await itemsForSkills(work, skillIds);
  return new Set(items.filter((item) => item.isOnTrial).map(({ itemId }) => itemId));
}

/** How probable a right response was in checks, by item, on average. */
async function expectedShares(
  work: Work,
  uses: ReadonlyMap<string, ItemUse>,
): Promise<ReadonlyMap<string, number>> {
  const presentationIds = [...uses.values()].flatMap(({ checked }) =>
    checked.map((one) => one.presentationId),
  );
  const known = await expectationsOf(work, [...uses.keys()], presentationIds);
  return new Map(
    [...Map.groupBy(known, ({ itemId }) => itemId)].map(([itemId, rows]) => {
      const sum = rows.reduce((all, { before, item }) => all + predictCorrect(before, item), 0);
      return [itemId, sum / rows.length];
    }),
  );
}

function presentItem(
  item: Item,
  { kind, level, parameters, version, isDoubted }: UnitItem,
  use: ItemUse | undefined,
  expected: number | undefined,
) {
  const responders = use?.responders ?? 0;
  const chosenBy = (optionId: string): number => use?.chosen[optionId] ?? 0;
  const checked = expected === undefined ? [] : (use?.checked ?? []);
  const inChecks = {
    count: checked.length,
    right: checked.filter(({ isRight }) => isRight).length,
  };
  const isKnown = inChecks.count >= FEWEST_RESPONDERS;
  const summary = summariseItem({
    responders,
    right: use?.right ?? 0,
    checked: { ...inChecks, expected: expected ?? 0 },
    options: item.options.map(({ optionId, correct }) => ({ correct, chosen: chosenBy(optionId) })),
  });
  return {
    itemId: item.itemId,
    version,
    doubted: isDoubted,
    kind,
    level,
    stem: item.stem,
    explanation: item.explanation,
    parameters,
    options: item.options.map(({ optionId, text, correct, explanation }) => ({
      optionId,
      text,
      correct,
      explanation,
      chosen: summary ? chosenBy(optionId) / responders : null,
    })),
    // How few is said neither.
    responders: summary ? responders : null,
    right: summary?.right ?? null,
    checks:
      summary && isKnown && expected !== undefined
        ? { count: inChecks.count, share: inChecks.right / inChecks.count, expected }
        : null,
    notLearnt: summary ? (use?.notLearnt ?? 0) / responders : null,
    medianSeconds: summary && use?.medianMs != null ? Math.round(use.medianMs / 1_000) : null,
    flags: [...(summary?.flags ?? [])],
  };
}

function presentFitted({ parameters, calibration }: UnitItem, { cutPoints }: Skill) {
  // How few is said neither.
  if (!parameters || !calibration || calibration.answerCount < FEWEST_RESPONDERS) return null;
  const { number, standardErrors, answerCount } = calibration;
  return {
    hardness: itemHardness(parameters, standardErrors.difficulty, cutPoints),
    discrimination: parameters.discrimination,
    discriminationError: standardErrors.discrimination,
    responders: answerCount,
    calibration: number,
  };
}

function presentJudgement(judgement: (ItemJudgement & { isSettled: boolean }) | undefined) {
  if (!judgement) return null;
  const { faults, suspectedOptionId, isSettled, drift, languages, locations, groups } = judgement;
  return {
    faults: [...faults],
    suspectedOptionId,
    settled: isSettled,
    drift,
    languages: languages.map(({ locale, delta, size }) => ({
      locale,
      harder: delta < 0,
      large: size === 'C',
    })),
    locations: locations.map(({ name, delta, size }) => ({
      name,
      harder: delta < 0,
      large: size === 'C',
    })),
    groups: groups.map(({ count, shares }) => ({ count, shares: { ...shares } })),
  };
}
