import type { Config } from '#kernel/config';
import { readSetting, writeSetting } from '#kernel/settings';
import { inTransaction, type Work } from '#kernel/work';
import { createOneTimeLink, createPerson, findPerson, isEmpty, isLoopback } from '#rooms/people';

export type Organisation = {
  /** How far the demo is; undefined when this is no demo. Somebody's own organisation never becomes one. */
  readonly demo: 'wanted' | 'loaded' | undefined;
  /** To sign in as the owner of an organisation that was empty. */
  readonly ownerLink: string | undefined;
  /** By which somebody of the organisation is known, for whom one can make a link. */
  readonly identifier: string;
};

/** Of the person whom a first start makes. */
const OWNER = 'owner';

/** An empty database becomes the demo organisation (when that is wanted) or gets its owner. */
export async function claimOrganisation(work: Work, config: Config): Promise<Organisation> {
  return await inTransaction(work, async (inside) => {
    const state = await readSetting(inside.db, 'demo.state');
    const hasOwner = (await findPerson(inside, OWNER)) !== undefined;
    const identifier = hasOwner ? OWNER : 'IDENTIFIER';
    if (state === 'wanted' || state === 'loaded')
      return { demo: state, ownerLink: undefined, identifier };
    if (!(await isEmpty(inside))) return { demo: undefined, ownerLink: undefined, identifier };
    if (config.demo) {
      await writeSetting(inside, 'demo.state', 'wanted');
      return { demo: 'wanted', ownerLink: undefined, identifier };
    }
    return { demo: undefined, ownerLink: await createOwner(inside, config), identifier: OWNER };
  });
}

async function createOwner(work: Work, config: Config): Promise<string> {
  const ownerId = await createPerson(
    work,
    {
      displayName: 'Owner',
      identifiers: [{ source: 'local', externalId: OWNER }],
      startedOn: work.clock.now().toISOString().slice(0, 10),
      capabilities: ['administrator'],
    },
    null,
  );
  return (await createOneTimeLink(work, ownerId, null, config.publicUrl)).url;
}

/** What a start says once it serves. */
export function welcome(
  address: string,
  config: Config,
  { demo, ownerLink, identifier }: Organisation,
): readonly string[] {
  const isOpen = isLoopback(config.host);
  const linksWork = isOpen || !isLoopback(new URL(config.publicUrl).hostname);
  return [
    `Cairn is at ${address}`,
    ...(linksWork
      ? []
      : ['Its links work on this machine only: set CAIRN_URL to the address that others use.']),
    ownerLink === undefined
      ? demo !== undefined && config.demo && isOpen
        ? 'Open it and choose a person of the demo organisation to look through their eyes.'
        : `Sign in with your name and password, or make a link: npx cairn link create --person ${identifier}`
      : `Nobody is here yet. Sign in as the owner, once, within a day: ${ownerLink}`,
    ...(demo === 'wanted'
      ? ['The four months of history of the demo are being played; the page shows how far it is.']
      : []),
  ];
}
