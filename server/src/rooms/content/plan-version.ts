import { createHash } from 'node:crypto';
import { contentHash } from '#standards/interchange';
import type { SaveState } from './catalogue.ts';

/** What is stored of a module, unit or item: its current version, and the seal of each text. */
export type StoredVersion = {
  readonly version: number;
  readonly baseHash: string;
  readonly variantHashes: ReadonlyMap<string, string>;
};

export type GivenVersion = {
  /** Seal of what is the same in every language; null when only translations came. */
  readonly baseHash: string | null;
  readonly variantHashes: ReadonlyMap<string, string>;
};

export type VersionPlan = {
  readonly state: SaveState;
  /** The version to write, or the current one when nothing changed. */
  readonly version: number;
  /** Languages that are stored and did not come this time: they go along into the new version as they are. */
  readonly carriedLocales: readonly string[];
};

/** Whether what came needs a new version, and what of the old one goes along. Published versions never change. */
export function planVersion(before: StoredVersion | undefined, given: GivenVersion): VersionPlan {
  if (!before) return { state: 'new', version: 1, carriedLocales: [] };
  const isSame =
    (given.baseHash === null || given.baseHash === before.baseHash) &&
    [...given.variantHashes].every(([locale, hash]) => before.variantHashes.get(locale) === hash);
  if (isSame) return { state: 'unchanged', version: before.version, carriedLocales: [] };
  return {
    state: 'changed',
    version: before.version + 1,
    carriedLocales: [...before.variantHashes.keys()].filter(
      (locale) => !given.variantHashes.has(locale),
    ),
  };
}

/** The seal by which a row is known to be the same. */
export function seal(row: object): string {
  return contentHash(row, (text) => createHash('sha256').update(text).digest('hex'));
}
