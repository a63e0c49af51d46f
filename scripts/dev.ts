/** The server and the web app, both with reload, until Ctrl-C: open the address that Vite prints. */
import { spawn } from 'node:child_process';
import { ROOT, toolEnvironment } from './run-tool.ts';

const serverPort = process.env.PORT || '3000';
const children = [
  spawn(
    'node',
    ['--watch', '--watch-preserve-output', 'bin/cairn.js', 'start', ...process.argv.slice(2)],
    {
      cwd: ROOT,
      env: toolEnvironment({ PORT: serverPort }),
      stdio: 'inherit',
    },
  ),
  spawn('vite', ['--config', 'web/vite.config.ts'], {
    cwd: ROOT,
    env: toolEnvironment({ CAIRN_DEV_SERVER: `http://127.0.0.1:${serverPort}` }),
    stdio: 'inherit',
  }),
];

// One without the other is of no use.
for (const child of children) {
  child.once('close', () => {
    for (const other of children) other.kill('SIGTERM');
  });
}
// Ctrl-C reaches the children by itself; this process stays until they have ended.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {
  for (const child of children) child.kill('SIGTERM');
});
