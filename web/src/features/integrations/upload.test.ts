import { expect, it } from 'vitest';
import { mostPartBytes, type PartOutcome, Upload } from './upload.ts';

const mebibyte = 1024 * 1024;

/** A server that keeps what it gets, and can be told to fail. */
function server(before: Record<string, number> = {}) {
  const there = new Map(Object.entries(before));
  const parts: string[] = [];
  const outcomes: (PartOutcome | undefined)[] = [];
  let now = 1;
  const waits: number[] = [];
  return {
    there,
    parts,
    outcomes,
    waits,
    send: async (path: string, offset: number, part: Blob): Promise<PartOutcome> => {
      parts.push(`${path} ${offset}+${part.size}`);
      now += 1_000;
      const planned = outcomes.shift();
      if (planned) return planned;
      const size = there.get(path) ?? 0;
      if (size !== offset) return { size };
      there.set(path, size + part.size);
      return { size: size + part.size };
    },
    clock: {
      now: () => now,
      pause: async (durationMs: number) => {
        waits.push(durationMs);
      },
    },
  };
}
const file = (path: string, size: number) => ({
  path,
  file: new File([new Uint8Array(size)], path),
});

it('sends parts that grow up to what the server takes', async () => {
  const { send, clock, parts } = server();
  const upload = new Upload([file('a', 20 * mebibyte)], new Map(), send, clock);
  await upload.start();
  expect(parts.map((part) => Number(part.split('+')[1]) / mebibyte)).toEqual([1, 2, 4, 8, 5]);
  expect(mostPartBytes).toBe(8 * mebibyte);
  expect(upload.state()).toMatchObject({ phase: 'done', sentFiles: 1, sentBytes: 20 * mebibyte });
});

it('goes on where the server is, and does not send what it has', async () => {
  const there = { a: 5, b: 3 };
  const { send, clock, parts } = server(there);
  const upload = new Upload(
    [file('a', 5), file('b', 10)],
    new Map(Object.entries(there)),
    send,
    clock,
  );
  await upload.start();
  expect(parts).toEqual(['b 3+7']);
});

it('goes on at the size that the server tells when a reply was lost', async () => {
  const { send, clock, parts } = server({ a: 4 });
  const upload = new Upload([file('a', 10)], new Map(), send, clock);
  await upload.start();
  expect(parts).toEqual(['a 0+10', 'a 4+6']);
  expect(upload.state().phase).toBe('done');
});

it('waits longer each time while nobody is reached, and then goes on', async () => {
  const { send, clock, outcomes, waits, there } = server();
  const passing = { passing: new Error('offline') };
  outcomes.push(passing, passing, passing);
  const upload = new Upload([file('a', 10)], new Map(), send, clock);
  await upload.start();
  expect(waits).toEqual([2_000, 4_000, 8_000]);
  expect(there.get('a')).toBe(10);
});

it('ends with the reason when the server refuses, and goes on from there when asked', async () => {
  const { send, clock, outcomes } = server();
  const refused = new Error('too much');
  outcomes.push({ refused });
  const upload = new Upload([file('a', 10)], new Map(), send, clock);
  await upload.start();
  expect(upload.state()).toMatchObject({ phase: 'refused', fault: refused });
  await upload.start();
  expect(upload.state()).toMatchObject({ phase: 'done', fault: null });
});

it('tells when another file of the same name is there, and sends the others', async () => {
  const { send, clock, parts } = server({ a: 50 });
  const upload = new Upload([file('a', 10), file('b', 1)], new Map([['a', 50]]), send, clock);
  await upload.start();
  expect(parts).toEqual(['b 0+1']);
  expect(upload.state().rows.map(({ clashes }) => clashes)).toEqual([true, false]);
});

it('stops after the part that is on its way', async () => {
  const { send, clock, parts } = server();
  const upload: Upload = new Upload(
    [file('a', 1), file('b', 1)],
    new Map(),
    async (...part) => {
      upload.stop();
      return await send(...part);
    },
    clock,
  );
  await upload.start();
  expect(parts).toHaveLength(1);
  expect(upload.state()).toMatchObject({ phase: 'stopped', sentFiles: 1 });
});
