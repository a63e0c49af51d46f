/** How long Cairn takes until it answers, on an empty folder and on one that is complete, and the memory it takes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCairn, waitForStartUp } from '../e2e/support/cairn-server.ts';
import { type Measure, measureOf } from './measure.ts';

const RUNS = 3;
const SECOND_START_LIMIT_MS = 5_000;

export async function bench(): Promise<readonly Measure[]> {
  const plain = measureOf('node alone', 'ms', Array.from({ length: 5 }, plainNodeMs));
  const firstMs: number[] = [];
  const secondMs: number[] = [];
  const secondMemory: number[] = [];
  let loading: Measure | undefined;
  let firstMemory: Measure | undefined;
  for (let run = 1; run <= RUNS; run += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
    try {
      const first = await startCairn({ dataDir });
      firstMs.push(first.readyAfterMs);
      // The demo loads behind the first start; once is enough to know how long and with how much memory.
      if (run === RUNS) {
        const beganMs = performance.now();
        await waitForStartUp(first.url);
        loading = measureOf('demo complete after ready', 'ms', [performance.now() - beganMs]);
        firstMemory = memoryMeasure('peak memory, first start with demo', [first.pid]);
      }
      await first.stop();
      if (run < RUNS) continue;
      for (let again = 0; again < RUNS; again += 1) {
        const second = await startCairn({ dataDir });
        secondMs.push(second.readyAfterMs);
        await waitForStartUp(second.url);
        secondMemory.push(peakMemoryMb(second.pid) ?? Number.NaN);
        await second.stop();
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  return [
    plain,
    measureOf('first start, ready', 'ms', firstMs, { against: plain }),
    ...(loading ? [loading] : []),
    ...(firstMemory ? [firstMemory] : []),
    measureOf('second start, ready', 'ms', secondMs, {
      atMost: SECOND_START_LIMIT_MS,
      against: plain,
    }),
    ...(secondMemory.some(Number.isNaN)
      ? []
      : [measureOf('peak memory, second start', 'MB', secondMemory)]),
  ];
}

function memoryMeasure(name: string, pids: readonly number[]): Measure | undefined {
  const values = pids.map(peakMemoryMb).filter((value) => value !== undefined);
  return values.length > 0 ? measureOf(name, 'MB', values) : undefined;
}

function plainNodeMs(): number {
  const beganMs = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - beganMs;
}

/** The most memory that a process ever had in RAM; undefined where the system does not tell. */
function peakMemoryMb(pid: number): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
