import { EVIDENCE_CEILING, LEVELS, PROFICIENCY_MODEL_1 } from '#engine';

/** What a role asks for, and of how many people. */
export type Asked = {
  readonly skillId: string;
  readonly level: number;
  readonly holders: number;
};

export type LevelCoverage = {
  readonly level: number;
  /** Units that lead to this very level. */
  readonly units: number;
  /** Choice items written for this very level. */
  readonly items: number;
  /** People whose role asks for this level or a higher one, and who therefore pass it. */
  readonly people: number;
  /** Nothing leads there. */
  readonly noUnit: boolean;
  /**
   * Too few items to show the level: those of it and above are fewer than attaining takes. False where no choice item
   * can show a level, however many there are.
   */
  readonly fewItems: boolean;
};

const { attainedResponses } = PROFICIENCY_MODEL_1;

/**
 * For each level of one skill what content and items there are, and whose roles ask for it.
 * @param skill.units,skill.items with confirmed skills only
 * @returns levels 1 to 5
 */
export function coverageOf(skill: {
  readonly units: readonly number[];
  readonly items: readonly number[];
  readonly asked: readonly Pick<Asked, 'level' | 'holders'>[];
}): readonly LevelCoverage[] {
  const { units, items, asked } = skill;
  return LEVELS.map((level) => {
    const count = units.filter((one) => one === level).length;
    const showing = items.filter((one) => one >= level).length;
    return {
      level,
      units: count,
      items: items.filter((one) => one === level).length,
      people: asked.reduce((sum, one) => sum + (one.level >= level ? one.holders : 0), 0),
      noUnit: count === 0,
      fewItems: level <= EVIDENCE_CEILING.choiceResponse && showing < attainedResponses,
    };
  });
}
