import pg from 'pg';
import { expect, test } from 'vitest';
import { connectionFault, databaseFault } from './database-faults.ts';

const refusal = (code: string, message: string): Error =>
  Object.assign(new pg.DatabaseError(message, message.length, 'error'), { code });
const withCode = (code: string, message = ''): Error => Object.assign(new Error(message), { code });

test.each([
  ['42501', 'permission denied for database cairn', /permission denied for .* Let the role of/],
  [
    'XX001',
    'could not read blocks 0..0 in file "base/5/1"',
    /damaged or missing: restore a backup/,
  ],
  ['53100', 'could not extend file: No space left', /Make room on the disk/],
  ['57P01', 'terminating connection', /Look whether the database server runs/],
  ['42P01', 'relation "x" does not exist', /\(42P01\)\. Nothing of this step was kept/],
])('says in one line what the database refused with %s', (code, message, line) => {
  const fault = databaseFault(refusal(code, `${message}\n  at once.`));
  expect(fault?.message).toMatch(/^The database refused: /);
  expect(fault?.message).toMatch(line);
  expect(fault?.message).not.toContain('\n');
});

test('says that a connection was lost, and leaves every other error to be found', () => {
  expect(databaseFault(new Error('Connection terminated unexpectedly'))?.message).toMatch(
    /^The connection to the database was lost/,
  );
  const reset = Object.assign(withCode('ECONNRESET', 'read ECONNRESET'), { syscall: 'read' });
  expect(databaseFault(reset)?.message).toMatch(/was lost/);
  expect(databaseFault(new TypeError('x is not a function'))).toBeUndefined();
  expect(databaseFault(withCode('ENOENT'))).toBeUndefined();
});

test.each([
  [new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), /has none/],
  [refusal('28P01', 'password authentication failed for user "c"'), /Correct the name and the/],
  [refusal('3D000', 'database "c" does not exist'), /is not there: database "c" does not exist\./],
  [refusal('42501', 'permission denied for database "c"'), /^The database refused: permission/],
  [withCode('ECONNREFUSED'), /does not answer: nothing listens/],
  [withCode('ENOTFOUND', 'getaddrinfo ENOTFOUND x'), /does not answer: its host is not known/],
  [new Error('timeout exceeded when trying to connect'), /does not answer: there was no reply/],
  [new Error('The server does not support SSL connections'), /take sslmode out/],
  [withCode('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate'), /NODE_EXTRA_CA_CERTS/],
  [new Error('quite something\nelse'), /does not answer: quite something else\.$/],
])('says why a server cannot be connected to: %s', (error, line) => {
  const { message } = connectionFault(error);
  expect(message).toMatch(line);
  expect(message).not.toMatch(/\n|SASL/);
});
