import { resolve } from 'node:path';
import { StartUpError } from './start-up-error.ts';

export type Config = {
  /** Folder of the embedded database, the files and the command socket. */
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** A PostgreSQL server; without it the embedded engine is used. */
  readonly databaseUrl: string | undefined;
  /** Whether an empty database gets the demo organisation. */
  readonly demo: boolean;
  /** Origin in links that Cairn prints, without a slash at the end. */
  readonly publicUrl: string;
};

/**
 * Reads the configuration from the environment.
 * @throws StartUpError naming the variable that cannot be used and how to mend it
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  options: { readonly demo?: boolean } = {},
): Config {
  const databaseUrl = readDatabaseUrl(environment.DATABASE_URL);
  const host = environment.HOST || '127.0.0.1';
  const port = readPort(environment.PORT);
  return {
    dataDir: resolve(environment.CAIRN_DATA || './.data'),
    host,
    port,
    databaseUrl,
    demo: options.demo ?? databaseUrl === undefined,
    publicUrl: readPublicUrl(environment.CAIRN_URL) ?? `http://${linkHost(host)}:${port}`,
  };
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 3000;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartUpError(`PORT is “${value}”: give a whole number from 0 to 65535.`);
  }
  return port;
}

function readDatabaseUrl(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'postgres:' && url?.protocol !== 'postgresql:') {
    throw new StartUpError(
      'DATABASE_URL is not a PostgreSQL address: write it as postgres://name:password@host:5432/database.',
    );
  }
  return value;
}

function readPublicUrl(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new StartUpError(`CAIRN_URL is “${value}”: write it as https://learn.example.org.`);
  }
  return url.origin;
}

/** All addresses at once are none to put into a link: this machine's own stands for them. */
function linkHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
