import type { Caller } from '#kernel/route';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
/** Headers that proxies, load balancers and content networks add; no browser does. */
const FORWARDING_HEADER =
  /^(x-)?forwarded|^x-(original|envoy|real|amzn|client|cluster)-|^cf-|client-ip$|^via$|^true-client/;

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  return (
    /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address) || address === '::1' || address === 'localhost'
  );
}

/**
 * Whether a caller may sign in as anyone in the demo: only from this machine, by its own name, and never through a
 * proxy. The name is checked because a foreign page can point a name of its own at 127.0.0.1; the version of HTTP,
 * because proxies that add no header often speak the old one and browsers never do.
 */
export function isDemoCaller({ address, httpVersion, headers }: Caller): boolean {
  if (!isLoopback(address) || httpVersion === '1.0') return false;
  if (Object.keys(headers).some((name) => FORWARDING_HEADER.test(name))) return false;
  return LOOPBACK_HOST.test(headers.host ?? '');
}
