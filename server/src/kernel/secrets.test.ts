import { expect, test } from 'vitest';
import { equalSecrets, hashPassword, hashSecret, newSecret, verifyPassword } from './secrets.ts';

test('makes secrets that differ and keeps only what they hash to', () => {
  const first = newSecret('cairn');
  expect(first.secret).toMatch(/^cairn_[\w-]{43}$/);
  expect(newSecret('cairn').secret).not.toBe(first.secret);
  expect(hashSecret(first.secret)).toBe(first.hash);
  expect(first.hash).not.toContain(first.secret.slice(6, 16));
});

test('knows a password again, and no other', async () => {
  const kept = await hashPassword('over the hills');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(kept, 'over the hills')).toBe(true);
  expect(await verifyPassword(kept, 'Over the hills')).toBe(false);
});

test('refuses every password where there is no account', async () => {
  expect(await verifyPassword(undefined, '')).toBe(false);
  expect(await verifyPassword(undefined, 'over the hills')).toBe(false);
});

test('compares secrets of any length', () => {
  expect(equalSecrets('a', 'a')).toBe(true);
  expect(equalSecrets('a', 'ab')).toBe(false);
});
