import { randomFillSync } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Fills 10 bytes; the system's generator in service, a seeded one in the demo and in tests. */
export type FillRandom = (bytes: Uint8Array) => void;

/** Asked for by the page, of which each byte is given once: asking for ten costs nearly as much as for all. */
const page = new Uint8Array(4096);
let given = page.length;

export const systemRandom: FillRandom = (bytes) => {
  if (given + bytes.length > page.length) {
    randomFillSync(page);
    given = 0;
  }
  bytes.set(page.subarray(given, given + bytes.length));
  given += bytes.length;
};

/**
 * A source of UUID version 7 ids (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits.
 * Ids made in one process rise even within a millisecond, because rows are ordered by (observed_at, id):
 * the 12 bits after the version count up while the clock stands still (RFC 9562, section 6.2, method 1).
 */
export function idSource(clock: Clock, fillRandom: FillRandom = systemRandom): () => string {
  let lastMs = -1;
  let counter = 0;
  return () => {
    const bytes = new Uint8Array(16);
    fillRandom(bytes.subarray(6));
    let ms = clock.now().getTime();
    if (ms <= lastMs) {
      counter += 1;
      if (counter > 0xfff) {
        lastMs += 1;
        counter = 0;
      }
      ms = lastMs;
    } else {
      lastMs = ms;
      counter = (((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0)) & 0x7ff;
    }
    writeMilliseconds(bytes, ms);
    bytes[6] = 0x70 | (counter >> 8);
    bytes[7] = counter & 0xff;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return format(bytes);
  };
}

function writeMilliseconds(bytes: Uint8Array, ms: number): void {
  let rest = ms;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
}

function format(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
