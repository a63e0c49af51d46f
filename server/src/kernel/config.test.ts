import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('needs no setting at all and then is the embedded demo on this machine', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: undefined,
    demo: true,
  });
  expect(config.dataDir).toMatch(/\/\.data$/);
  expect(config.publicUrl).toBe('http://127.0.0.1:3000');
});

test('fills a server with the demo only when asked to', () => {
  const environment = { DATABASE_URL: 'postgres://cairn@localhost/cairn' };
  expect(readConfig(environment).demo).toBe(false);
  expect(readConfig(environment, { demo: true }).demo).toBe(true);
});

test.each([
  [{ PORT: 'eighty' }, /PORT is “eighty”: give a whole number/],
  [{ PORT: '70000' }, /PORT is “70000”/],
  [{ DATABASE_URL: 'localhost:5432' }, /DATABASE_URL is not a PostgreSQL address/],
  [{ DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL is not a PostgreSQL address/],
  [{ CAIRN_URL: 'learn.example.org' }, /CAIRN_URL is “learn.example.org”/],
])('says in one line what to mend in %j', (environment, line) => {
  expect(() => readConfig(environment)).toThrow(line);
});

test('writes an IPv6 host with brackets', () => {
  expect(readConfig({ HOST: '::1', PORT: '80' }).publicUrl).toBe('http://[::1]:80');
});

test.each(['0.0.0.0', '::'])('writes links that can be opened when it listens on %s', (host) => {
  expect(readConfig({ HOST: host }).publicUrl).toBe('http://127.0.0.1:3000');
});
