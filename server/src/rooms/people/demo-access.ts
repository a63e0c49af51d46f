import type { Caller } from '#kernel/route';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
const FORWARDING_HEADERS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
];

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  return (
    /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address) || address === '::1' || address === 'localhost'
  );
}

/**
 * Whether a caller may sign in as anyone in the demo: only from this machine, by its own name, and never through a
 * proxy. The name is checked because a foreign page can point a name of its own at 127.0.0.1.
 */
export function isDemoCaller(caller: Caller): boolean {
  if (!isLoopback(caller.address)) return false;
  if (FORWARDING_HEADERS.some((name) => caller.headers[name] !== undefined)) return false;
  const host = caller.headers.host ?? '';
  const name = host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.split(':')[0];
  return LOOPBACK_NAMES.has(name ?? '');
}
