import type { ItemParameters } from '../proficiency/item-response.ts';
import { levelEdges } from '../proficiency/levels.ts';
import type { AssessedSkill } from './assessment-types.ts';

/** The same mutual information as entropy before minus expected entropy after, on 60,001 points. */
export function informationOnGrid(skill: AssessedSkill, item: ItemParameters): number {
  const { mean, variance } = skill.proficiency;
  const edges = levelEdges(skill.cutPoints);
  const bounds = skill.targetLevel === 0 ? edges : edges.slice(0, skill.targetLevel);
  const all = new Array<number>(bounds.length + 1).fill(0);
  const right = new Array<number>(bounds.length + 1).fill(0);
  for (let point = -30_000; point <= 30_000; point++) {
    const z = point / 4000;
    const theta = mean + z * Math.sqrt(variance);
    const weight = Math.exp((-z * z) / 2);
    const gap = bounds.filter((bound) => theta >= bound).length;
    const knows = 1 / (1 + Math.exp(-item.discrimination * (theta - item.difficulty)));
    all[gap] = (all[gap] ?? 0) + weight;
    right[gap] = (right[gap] ?? 0) + weight * (item.guessing + (1 - item.guessing) * knows);
  }
  const wrong = all.map((mass, gap) => mass - (right[gap] ?? 0));
  const chance = sum(right) / sum(all);
  return entropy(all) - chance * entropy(right) - (1 - chance) * entropy(wrong);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function entropy(masses: readonly number[]): number {
  const total = sum(masses);
  return -sum(masses.map((mass) => (mass > 0 ? (mass / total) * Math.log(mass / total) : 0)));
}
