import { createHash } from 'node:crypto';
import type { FillRandom } from '#kernel/ids';

/** Random bytes for ids that follow from the seed alone. */
export function seededBytes(seed: string): FillRandom {
  let drawn = 0;
  return (bytes) => {
    drawn += 1;
    bytes.set(createHash('sha256').update(`${seed}/${drawn}`).digest().subarray(0, bytes.length));
  };
}
