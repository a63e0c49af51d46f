import { EngineError } from '../engine-error.ts';
import { elementAt } from './require.ts';

/**
 * Numbers 0 … n − 1 in an order in which each comes after all its prerequisites; the same input gives the same order.
 *
 * @param prerequisites for each number, those that come before it
 * @param parameter named in errors
 * @throws EngineError `cycle` when there is no such order, `wrongShape` for a prerequisite outside the list
 * Source: Kahn, 'Topological sorting of large networks', Communications of the ACM 5(11), 1962.
 */
export function prerequisitesFirst(
  prerequisites: readonly (readonly number[])[],
  parameter: string,
): readonly number[] {
  const missing = prerequisites.map((before) => before.length);
  const dependents: number[][] = prerequisites.map(() => []);
  prerequisites.forEach((before, index) => {
    for (const one of before) elementAt(dependents, one, parameter).push(index);
  });
  const order = [...missing.keys()].filter((index) => missing[index] === 0);
  for (const index of order) {
    for (const dependent of dependents[index] ?? []) {
      const left = (missing[dependent] ?? 0) - 1;
      missing[dependent] = left;
      if (left === 0) order.push(dependent);
    }
  }
  if (order.length < prerequisites.length) {
    throw new EngineError('cycle', parameter, 'lead back to where they began');
  }
  return order;
}
