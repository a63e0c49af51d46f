import pg from 'pg';
import { StartUpError } from './start-up-error.ts';

/**
 * What the database said in the middle of something, as one line with the mend.
 * @returns undefined for every other error
 */
export function databaseFault(error: unknown): StartUpError | undefined {
  if (error instanceof pg.DatabaseError) {
    const said = `${oneLine(error.message)} (${error.code ?? 'no code'})`;
    return new StartUpError(`The database refused: ${said}. ${mendOf(error.code ?? '')}`);
  }
  if (!(error instanceof Error) || !isLostConnection(error)) return undefined;
  return new StartUpError(
    'The connection to the database was lost: look whether the database server runs, and try again.',
  );
}

/** Why a database server could not be connected to, as one line that never holds the password. */
export function connectionFault(error: unknown): StartUpError {
  if (error instanceof StartUpError) return error;
  const message = error instanceof Error ? oneLine(error.message) : String(error);
  const code = codeOf(error);
  const known = CONNECTION_FAULTS.find(
    ({ codes, words }) => codes?.includes(code) || words?.test(message),
  );
  if (known) return new StartUpError(known.line(message));
  if (error instanceof pg.DatabaseError) return databaseFault(error) ?? new StartUpError(message);
  return new StartUpError(
    `The database of DATABASE_URL does not answer: ${message || 'no connection'}.`,
  );
}

type ConnectionFault = {
  readonly codes?: readonly string[];
  readonly words?: RegExp;
  readonly line: (message: string) => string;
};

const CONNECTION_FAULTS: readonly ConnectionFault[] = [
  {
    words: /password must be a (?:non-empty )?string/,
    line: () =>
      'The database server asks for a password and DATABASE_URL has none: write it as postgres://name:password@host:5432/database.',
  },
  {
    codes: ['28P01', '28000'],
    line: (message) =>
      `The database server does not let Cairn in: ${message}. Correct the name and the password in DATABASE_URL, or pg_hba.conf on the server.`,
  },
  {
    codes: ['3D000'],
    line: (message) =>
      `The database of DATABASE_URL is not there: ${message}. Create it, or correct its name.`,
  },
  {
    codes: ['ECONNREFUSED'],
    line: () =>
      'The database of DATABASE_URL does not answer: nothing listens at its host and port. Start the server, or correct the address.',
  },
  {
    codes: ['ENOTFOUND', 'EAI_AGAIN'],
    line: () =>
      'The database of DATABASE_URL does not answer: its host is not known here. Correct the address, or ask your name server.',
  },
  {
    codes: ['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
    words: /timeout/,
    line: () =>
      'The database of DATABASE_URL does not answer: there was no reply in time. Look at the address and at what lies between.',
  },
  {
    words: /does not support SSL/,
    line: () =>
      'The database server has no TLS and DATABASE_URL asks for it: take sslmode out, or set TLS up on the server.',
  },
  {
    codes: [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    ],
    line: () =>
      'The certificate of the database server is signed by nobody that this machine knows: name the file of its authority in NODE_EXTRA_CA_CERTS.',
  },
];

/** By SQLSTATE: https://www.postgresql.org/docs/18/errcodes-appendix.html */
function mendOf(code: string): string {
  const mends: readonly (readonly [RegExp, string])[] = [
    [
      /^42501/,
      'Let the role of DATABASE_URL connect to its database, make schemas in it and own them.',
    ],
    [/^(?:XX|58)/, 'Files of the database are damaged or missing: restore a backup.'],
    [/^53100/, 'Make room on the disk of the database.'],
    [/^53300/, 'Let the server take more connections, or end some.'],
    [/^53/, 'Give the database server more room.'],
    [/^25006/, 'This server only reads: name the primary one in DATABASE_URL.'],
    [/^(?:57P|08)/, 'Look whether the database server runs, and try again.'],
    [/^(?:40|55P03|57014)/, 'Something else kept it busy: try again.'],
  ];
  return (
    mends.find(([pattern]) => pattern.test(code))?.[1] ??
    'Nothing of this step was kept. If nobody changed the database by hand, report this line.'
  );
}

function isLostConnection(error: Error): boolean {
  if (/^Connection terminated|^Client has encountered a connection error/.test(error.message))
    return true;
  return (
    'syscall' in error &&
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(codeOf(error))
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}
