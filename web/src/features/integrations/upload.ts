import type { ChosenFile } from './sort-files.ts';

/** What became of a part: how much of the file is there now, or that the part did not get through. */
export type PartOutcome =
  | { readonly size: number }
  /** Nobody was reached: it is tried again. */
  | { readonly passing: Error }
  | { readonly refused: Error };
export type SendPart = (path: string, offset: number, part: Blob) => Promise<PartOutcome>;

export type UploadRow = {
  readonly path: string;
  readonly size: number;
  /** Bytes that are there. */
  readonly sent: number;
  /** More is there than the file has: another file of this name was sent before. */
  readonly clashes: boolean;
};

/** `waiting`: without a connection, goes on by itself. `stopped`: by the person. `refused`: see `fault`. */
export type UploadPhase = 'sending' | 'waiting' | 'stopped' | 'refused' | 'done';

export type UploadState = {
  readonly phase: UploadPhase;
  readonly rows: readonly UploadRow[];
  readonly current: UploadRow | null;
  readonly sentBytes: number;
  readonly totalBytes: number;
  readonly sentFiles: number;
  readonly fault: Error | null;
};

type Row = { -readonly [Key in keyof UploadRow]: UploadRow[Key] } & { readonly file: File };
type Clock = {
  readonly now: () => number;
  /** Resolves after the time, or sooner when there is a reason to try again. */
  readonly pause: (durationMs: number) => Promise<void>;
};

const mebibyte = 1024 * 1024;
/** What the server takes at once. */
export const mostPartBytes = 8 * mebibyte;
const leastPartBytes = mebibyte / 16;
/** A part should be through well within the half minute that a request may take. */
const quickMs = 2_000;
const slowMs = 10_000;
const firstWaitMs = 2_000;
const longestWaitMs = 30_000;
const tellEveryMs = 100;

/**
 * Sends files one after the other, in parts that grow as far as the connection carries them. What is
 * there already is not sent again, and a part that did not get through is tried until it does.
 */
export class Upload {
  readonly #send: SendPart;
  readonly #clock: Clock;
  readonly #rows: Row[];
  readonly #listeners = new Set<() => void>();
  #phase: UploadPhase = 'stopped';
  #current: Row | null = null;
  #fault: Error | null = null;
  #partBytes = mebibyte;
  #toldAt = 0;
  #state: UploadState;
  #run: Promise<void> | null = null;

  constructor(
    files: readonly ChosenFile[],
    there: ReadonlyMap<string, number>,
    send: SendPart,
    clock: Clock,
  ) {
    this.#send = send;
    this.#clock = clock;
    this.#rows = files.map(({ path, file }) => {
      const sent = there.get(path) ?? 0;
      return {
        path,
        file,
        size: file.size,
        sent: Math.min(sent, file.size),
        clashes: sent > file.size,
      };
    });
    this.#state = this.#read();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): UploadState => this.#state;

  /** @returns when all is there, or it does not go on by itself */
  start(): Promise<void> {
    this.#run ??= this.#sendAll().finally(() => {
      this.#run = null;
    });
    return this.#run;
  }

  /** After the part that is on its way. */
  stop(): void {
    if (this.#phase === 'sending' || this.#phase === 'waiting') this.#turn('stopped');
  }

  async #sendAll(): Promise<void> {
    this.#fault = null;
    this.#turn('sending');
    for (const row of this.#rows) {
      while (row.sent < row.size && !row.clashes) {
        this.#current = row;
        await this.#sendPart(row);
        if (this.#isHalted()) return;
      }
    }
    this.#current = null;
    this.#turn('done');
  }

  // By itself, for the compiler does not know that the phase changes while a part is on its way.
  #isHalted(): boolean {
    return this.#phase === 'stopped' || this.#phase === 'refused';
  }

  async #sendPart(row: Row): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const began = this.#clock.now();
      const part = row.file.slice(row.sent, row.sent + this.#partBytes);
      const outcome = await this.#send(row.path, row.sent, part);
      if ('size' in outcome) {
        this.#fit(this.#clock.now() - began);
        row.clashes = outcome.size > row.size;
        row.sent = Math.min(outcome.size, row.size);
        if (this.#phase === 'waiting') this.#turn('sending');
        else this.#tell();
        return;
      }
      if ('refused' in outcome) {
        this.#fault = outcome.refused;
        this.#turn('refused');
        return;
      }
      if (this.#isHalted()) return;
      this.#partBytes = Math.max(leastPartBytes, this.#partBytes / 2);
      this.#turn('waiting');
      await this.#clock.pause(Math.min(longestWaitMs, firstWaitMs * 2 ** tries));
      if (this.#isHalted()) return;
    }
  }

  #fit(durationMs: number): void {
    if (durationMs < quickMs) this.#partBytes = Math.min(mostPartBytes, this.#partBytes * 2);
    if (durationMs > slowMs) this.#partBytes = Math.max(leastPartBytes, this.#partBytes / 2);
  }

  #turn(phase: UploadPhase): void {
    this.#phase = phase;
    this.#toldAt = 0;
    this.#tell();
  }

  /** Ten times a second at the most: of small files there are hundreds in one. */
  #tell(): void {
    const now = this.#clock.now();
    if (this.#toldAt !== 0 && now - this.#toldAt < tellEveryMs) return;
    this.#toldAt = now;
    this.#state = this.#read();
    for (const listener of this.#listeners) listener();
  }

  #read(): UploadState {
    const rows = this.#rows.filter(({ clashes }) => !clashes);
    return {
      phase: this.#phase,
      rows: this.#rows,
      current: this.#current,
      sentBytes: rows.reduce((sum, { sent }) => sum + sent, 0),
      totalBytes: rows.reduce((sum, { size }) => sum + size, 0),
      sentFiles: rows.filter(({ sent, size }) => sent === size).length,
      fault: this.#fault,
    };
  }
}
