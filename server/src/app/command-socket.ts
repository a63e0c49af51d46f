import { chmodSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { databaseFault } from '#kernel/database-faults';
import { StartUpError } from '#kernel/start-up-error';
import type { CommandOutput } from './command-context.ts';

/** Runs a command with its arguments and prints lines. @throws StartUpError with one clear line */
export type RunCommand = (argv: readonly string[], output: CommandOutput) => Promise<void>;
type Message = { readonly line?: string; readonly warning?: string; readonly failure?: string };

export type CommandServer = { readonly close: () => Promise<void> };

const socketPath = (dataDir: string): string => join(dataDir, 'command.sock');

/**
 * Lets commands reach a running server: only one process may open the embedded database, so a command beside it
 * is run by the server itself. The socket can be used by this machine's owner of the data folder only.
 */
export async function serveCommands(dataDir: string, run: RunCommand): Promise<CommandServer> {
  const path = socketPath(dataDir);
  rmSync(path, { force: true });
  const server = createServer((incoming, reply) => {
    const send = (message: Message): void => {
      reply.write(`${JSON.stringify(message)}\n`);
    };
    const answer = async (): Promise<void> => {
      const argv: unknown = JSON.parse(await text(incoming));
      if (!Array.isArray(argv)) throw new StartUpError('A command is a list of words.');
      await run(argv.map(String), {
        print: (line) => send({ line }),
        warn: (warning) => send({ warning }),
      });
    };
    answer()
      .catch((error: unknown) => send({ failure: failureOf(error) }))
      .finally(() => reply.end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new StartUpError(
          `The socket ${path} cannot be made (${error.message.split(':')[0]}): set CAIRN_DATA to a folder with a short path, on a disk of this machine.`,
        ),
      ),
    );
    server.listen(path, resolve);
  });
  // The folder is its owner's alone (data-lock.ts), so nobody else was quicker.
  chmodSync(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Whoever types a command gets one line; what nobody foresaw stands in the server's own output, to be mended. */
function failureOf(error: unknown): string {
  const known = error instanceof StartUpError ? error : databaseFault(error);
  if (known) return known.message;
  const said = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${said.stack}\n`);
  return `The running Cairn could not do it: ${said.message.split('\n')[0]}. Its own output says more.`;
}

/** Whether a server takes commands in this folder: also one whose process cannot be seen, as in another container. */
export async function takesCommands(dataDir: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(socketPath(dataDir));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Has a running server do a command, saying its lines here. @throws StartUpError with the server's reason */
export async function runBesideServer(
  dataDir: string,
  argv: readonly string[],
  { print, warn }: CommandOutput,
): Promise<void> {
  let rest = '';
  let failure: string | undefined;
  const receive = (line: string): void => {
    if (line === '') return;
    // The other end is serveCommands above.
    const message = JSON.parse(line) as Message;
    if (message.line !== undefined) print(message.line);
    if (message.warning !== undefined) warn(message.warning);
    if (message.failure !== undefined) failure = message.failure;
  };
  await new Promise<void>((resolve, reject) => {
    let hasBegun = false;
    const broken = (): void =>
      reject(
        new StartUpError(
          hasBegun
            ? 'The running Cairn ended before the command did: start it again and repeat the command. What was in stays in.'
            : 'The running Cairn does not answer commands yet: wait until it has started, or until the command that runs there has ended.',
        ),
      );
    const outgoing = request(
      { socketPath: socketPath(dataDir), method: 'POST', path: '/' },
      (reply) => {
        reply.setEncoding('utf8');
        reply.on('data', (chunk: string) => {
          const lines = (rest + chunk).split('\n');
          rest = lines.pop() ?? '';
          lines.forEach(receive);
        });
        reply.on('end', resolve);
        reply.on('error', broken);
      },
    );
    outgoing.on('socket', (socket) =>
      socket.once('connect', () => {
        hasBegun = true;
      }),
    );
    outgoing.on('error', broken);
    outgoing.end(JSON.stringify(argv));
  });
  if (failure !== undefined) throw new StartUpError(failure);
}
