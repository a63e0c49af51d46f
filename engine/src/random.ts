/**
 * A random sequence that the seed decides, for choices that must be repeatable. Not for secrets.
 *
 * @param seed any text; the same seed gives the same sequence on every machine
 * @returns a function whose calls give numbers in [0, 1) with 32 bits each
 * Source: the generator sfc32 of C. Doty-Humphrey's PractRand; its state is seeded with four 32-bit FNV-1a
 * hashes of the text (Fowler, Noll, Vo), each begun from another offset. Pinned by golden/random.json.
 */
export function seededRandom(seed: string): () => number {
  let a = hash(seed, 0x811c9dc5);
  let b = hash(seed, 0x9e3779b9);
  let c = hash(seed, 0x7f4a7c15);
  let counter = hash(seed, 0x85ebca6b);
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first outputs still resemble the seed; the generator's author discards a dozen.
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return next;
}

function hash(text: string, offset: number): number {
  let value = offset;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
