import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { MOST_LINE_BYTES } from '#standards/interchange';

export type ReadLine =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly fault: 'tooLong' | 'notText' };

/** Why the rest of a file was not read. */
export class ReadStop extends Error {
  override readonly name = 'ReadStop';
  readonly line: number;
  readonly reason: 'tooMuch' | 'tooWrong' | 'broken';

  constructor(reason: ReadStop['reason'], line: number, message: string) {
    super(message);
    this.reason = reason;
    this.line = line;
  }
}

const LINE_BREAK = 0x0a;

/**
 * The lines of a file, unpacked if its name ends in `.gz`; at most one line is held at a time, whatever the file
 * unpacks to. A line over the limit or not in UTF-8 is told and passed over.
 * @param spend told how many bytes were unpacked; returns false when there have been too many
 * @throws ReadStop when the file is broken or too much
 */
export async function* readLines(
  path: string,
  spend: (bytes: number) => boolean,
): AsyncGenerator<ReadLine> {
  const line = new LineBuffer();
  const file = createReadStream(path);
  const bytes = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => bytes.destroy(error));
  try {
    for await (const piece of bytes) {
      // A stream without an encoding gives buffers.
      const chunk = piece as Buffer;
      if (!spend(chunk.length)) throw new ReadStop('tooMuch', line.number, 'too much');
      let from = 0;
      for (let at = chunk.indexOf(LINE_BREAK); at >= 0; at = chunk.indexOf(LINE_BREAK, from)) {
        line.add(chunk.subarray(from, at));
        yield line.take();
        from = at + 1;
      }
      line.add(chunk.subarray(from));
    }
    if (!line.isEmpty) yield line.take();
  } catch (error) {
    if (error instanceof ReadStop) throw error;
    throw new ReadStop(
      'broken',
      line.number,
      error instanceof Error ? error.message : 'unreadable',
    );
  } finally {
    file.destroy();
  }
}

/** Gathers one line; drops what is over the limit and remembers that it did. */
class LineBuffer {
  number = 1;
  #parts: Buffer[] = [];
  #length = 0;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > MOST_LINE_BYTES) this.#parts = [];
    else this.#parts.push(part);
  }

  take(): ReadLine {
    const line = this.number;
    const parts = this.#parts;
    const isTooLong = this.#length > MOST_LINE_BYTES;
    this.number += 1;
    this.#parts = [];
    this.#length = 0;
    if (isTooLong) return { line, fault: 'tooLong' };
    try {
      return { line, text: this.#decoder.decode(Buffer.concat(parts)) };
    } catch {
      return { line, fault: 'notText' };
    }
  }
}
