import { chmodSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { StartUpError } from '#kernel/start-up-error';

/** Runs a command with its arguments and prints lines. @throws StartUpError with one clear line */
export type RunCommand = (argv: readonly string[], print: (line: string) => void) => Promise<void>;
type Message = { readonly line?: string; readonly failure?: string };

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
      await run(argv.map(String), (line) => send({ line }));
    };
    answer()
      .catch((error: unknown) =>
        send({ failure: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => reply.end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
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

/** Has a running server do a command, printing its lines here. @throws StartUpError with the server's reason */
export async function runBesideServer(
  dataDir: string,
  argv: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  let rest = '';
  let failure: string | undefined;
  const receive = (line: string): void => {
    if (line === '') return;
    // The other end is serveCommands above.
    const message = JSON.parse(line) as Message;
    if (message.line !== undefined) print(message.line);
    if (message.failure !== undefined) failure = message.failure;
  };
  await new Promise<void>((resolve, reject) => {
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
        reply.on('error', reject);
      },
    );
    outgoing.on('error', () =>
      reject(
        new StartUpError(
          'The running Cairn does not answer commands yet: wait until it has started.',
        ),
      ),
    );
    outgoing.end(JSON.stringify(argv));
  });
  if (failure !== undefined) throw new StartUpError(failure);
}
