import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Makes an empty database on a server. @returns its address */
export async function freshDatabase(serverUrl: string): Promise<string> {
  const name = `cairn_bench_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
