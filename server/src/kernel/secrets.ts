import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** A secret to hand out once; only its hash is kept. 32 random bytes, so a plain hash is enough to keep it. */
export function newSecret(prefix: string): { readonly secret: string; readonly hash: string } {
  const secret = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashSecret(secret) };
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

// OWASP's Password Storage Cheat Sheet, Argon2id: 19 MiB, 2 passes, 1 lane (the library's default algorithm).
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export async function hashPassword(password: string): Promise<string> {
  return await hash(password, ARGON2);
}

let unknownAccountHash: Promise<string> | undefined;

/** Takes as long for an unknown account (no hash) as for a wrong password, so neither can be told apart by time. */
export async function verifyPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  unknownAccountHash ??= hashPassword(randomBytes(16).toString('hex'));
  const matches = await verify(passwordHash ?? (await unknownAccountHash), password);
  return matches && passwordHash !== undefined;
}

export function equalSecrets(a: string, b: string): boolean {
  const left = Buffer.from(hashSecret(a));
  return timingSafeEqual(left, Buffer.from(hashSecret(b)));
}
