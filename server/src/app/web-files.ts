import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound, Problem } from '#kernel/problems';

const DIST = join(import.meta.dirname, '../../../web/dist');
const YEAR_S = 31_536_000;

/** Serves the built web app: hashed files for ever, and its one page at every address that is not the API's. */
export async function serveWeb(server: FastifyInstance, dist = DIST): Promise<void> {
  const page = existsSync(join(dist, 'index.html'))
    ? readFileSync(join(dist, 'index.html'), 'utf8')
    : undefined;
  if (page !== undefined) {
    await server.register(fastifyStatic, {
      root: dist,
      index: false,
      // A folder is no file: without this, one that asks for no compression is told 403.
      allowedPath: (path) => !path.endsWith('/'),
      preCompressed: true,
      setHeaders: (reply, path) => {
        const forever = path.includes('/assets/');
        reply.header(
          'cache-control',
          forever ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
        );
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    const isApi = request.url.startsWith('/api/');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isApi || !isRead || page === undefined)
      throw new Problem(notFound, 'There is nothing at this address.');
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}
