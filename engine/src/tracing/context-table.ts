/**
 * What responses in the same circumstances (a context: this skill after that one was right, say) were above what
 * was expected of them, summed up by context. A context is a 32-bit number; two that share theirs are one.
 *
 * Open addressing with linear probing in plain typed arrays, so that the table is data: it can be stored and sent.
 */
export type ContextTable = {
  /** 0 where nothing stands yet */
  keys: Int32Array;
  /** by key and column: sum of right minus expected, and of expected · (1 − expected) */
  surprises: Float32Array;
  informations: Float32Array;
  readonly columns: number;
  count: number;
};

export function emptyTable(columns: number, size = 1024): ContextTable {
  return {
    keys: new Int32Array(size),
    surprises: new Float32Array(size * columns),
    informations: new Float32Array(size * columns),
    columns,
    count: 0,
  };
}

/** Where a context stands, or where it would stand. */
function slotOf({ keys }: ContextTable, key: number): number {
  const last = keys.length - 1;
  let slot = (key ^ (key >>> 15)) & last;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
}

export function addToContext(
  table: ContextTable,
  key: number,
  column: number,
  surprise: number,
  information: number,
): void {
  let slot = slotOf(table, key);
  if (table.keys[slot] === 0) {
    if (2 * (table.count + 1) > table.keys.length) {
      grow(table);
      slot = slotOf(table, key);
    }
    table.keys[slot] = key;
    table.count++;
  }
  const cell = slot * table.columns + column;
  table.surprises[cell] = (table.surprises[cell] ?? 0) + surprise;
  table.informations[cell] = (table.informations[cell] ?? 0) + information;
}

/** A lone response moves nothing much: as if this much information had come with no surprise. */
const PRIOR_INFORMATION = 3;

/**
 * How many logits responses in this context are above what was expected, shrunk to 0 where there are few.
 *
 * @param without the column that is left out, −1 for none: a learner's own responses say nothing about themselves
 */
export function contextLogits(table: ContextTable, key: number, without: number): number {
  const slot = slotOf(table, key);
  if (table.keys[slot] === 0) return 0;
  let surprise = 0;
  let information = PRIOR_INFORMATION;
  for (let column = 0; column < table.columns; column++) {
    if (column === without) continue;
    surprise += table.surprises[slot * table.columns + column] ?? 0;
    information += table.informations[slot * table.columns + column] ?? 0;
  }
  return surprise / information;
}

/** The columns summed up into one. A context that was met once stays: that it occurs says something by itself. */
export function summedTable(table: ContextTable): ContextTable {
  const summed = emptyTable(1);
  for (const [slot, key] of table.keys.entries()) {
    if (key === 0) continue;
    let surprise = 0;
    let information = 0;
    for (let column = 0; column < table.columns; column++) {
      surprise += table.surprises[slot * table.columns + column] ?? 0;
      information += table.informations[slot * table.columns + column] ?? 0;
    }
    addToContext(summed, key, 0, surprise, information);
  }
  return summed;
}

function grow(table: ContextTable): void {
  const { keys, surprises, informations, columns } = table;
  table.keys = new Int32Array(2 * keys.length);
  table.surprises = new Float32Array(2 * keys.length * columns);
  table.informations = new Float32Array(2 * keys.length * columns);
  for (const [from, key] of keys.entries()) {
    if (key === 0) continue;
    const to = slotOf(table, key);
    table.keys[to] = key;
    for (let column = 0; column < columns; column++) {
      table.surprises[to * columns + column] = surprises[from * columns + column] ?? 0;
      table.informations[to * columns + column] = informations[from * columns + column] ?? 0;
    }
  }
}

/** A context's number: the numbers that make it, mixed. Never 0. Source: the finalizer of MurmurHash3 (A. Appleby). */
export function contextKey(kind: number, a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(kind + 1, 0x9e3779b1);
  hash = mixed(hash ^ Math.imul(a + 2, 0x85ebca6b));
  hash = mixed(hash ^ Math.imul(b + 2, 0xc2b2ae35));
  hash = mixed(hash ^ Math.imul(c + 2, 0x27d4eb2f));
  hash = mixed(hash ^ Math.imul(d + 2, 0x165667b1));
  return hash === 0 ? 1 : hash;
}

function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
