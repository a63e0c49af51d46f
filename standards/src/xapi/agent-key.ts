import type { Actor } from './types.ts';

/**
 * The one text that says who an agent or identified group is, the same for every way of writing
 * the same identifier: the domain of an address, the digits of a sum and the scheme and host of an IRI are
 * taken in lower case, everything else is compared as it is. Names never count.
 *
 * @param actor a validated agent or group
 * @returns `mbox:…`, `mbox_sha1sum:…`, `openid:…`, `account:[homePage,name]`; null for an
 *   anonymous group, which is never the same as another. A group and an agent with the same
 *   identifier have the same key, as they may not share one (2.4.2.2).
 * Source: xAPI 1.0.3 Data 2.4.2.3.
 */
export function agentKey(actor: Actor): string | null {
  if (actor.mbox !== undefined) return `mbox:${lowerDomain(actor.mbox)}`;
  if (actor.mbox_sha1sum !== undefined) return `mbox_sha1sum:${actor.mbox_sha1sum.toLowerCase()}`;
  if (actor.openid !== undefined) return `openid:${lowerAuthority(actor.openid)}`;
  if (actor.account !== undefined) {
    return `account:${JSON.stringify([lowerAuthority(actor.account.homePage), actor.account.name])}`;
  }
  return null;
}

function lowerDomain(mbox: string): string {
  const at = mbox.lastIndexOf('@');
  return mbox.slice('mailto:'.length, at + 1) + mbox.slice(at + 1).toLowerCase();
}

/** Lowers scheme and host (RFC 3986 §6.2.2.1); path, query and the rest may mean case. */
function lowerAuthority(iri: string): string {
  const authority = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?/i.exec(iri)?.[0] ?? '';
  return authority.toLowerCase() + iri.slice(authority.length);
}
