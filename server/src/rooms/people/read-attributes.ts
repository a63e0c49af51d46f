import { type Actor, can } from '#kernel/permission';
import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import {
  type KeptAttribute,
  selectAttributeKinds,
  selectAttributes,
  selectValuesByName,
  selectViewers,
  type ValueOfPerson,
} from './attributes.db.ts';
import { gate } from './gate.ts';
import { upsertReadTraces } from './people.db.ts';
import { noAttributeKind } from './problems.ts';

/** Why somebody else reads an attribute: it says itself what it is kept for. */
export const ATTRIBUTES_PURPOSE = 'attributes';
const MOST_FOUND = 20;

/** What is kept about a person, as far as the reader may see it. Whoever asks for another person leaves the trace. */
export async function readAttributes(
  work: Work,
  actor: Actor,
  personId: string,
): Promise<readonly KeptAttribute[]> {
  const mayRead = await readerOf(work, actor, personId);
  return (await selectAttributes(work.db, personId)).filter(({ viewer }) => mayRead(viewer));
}

/** How many attributes of each of these people the reader may see; who has none of these is left out. */
export async function countReadableAttributes(
  work: Work,
  actor: Actor,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const byPerson = Map.groupBy(await selectViewers(work.db, personIds), ({ personId }) => personId);
  for (const [personId, kept] of byPerson) {
    const mayRead = await readerOf(work, actor, personId);
    const count = kept.filter(({ viewer }) => mayRead(viewer)).length;
    if (count > 0) counts.set(personId, count);
  }
  return counts;
}

export type FoundValues = {
  readonly people: readonly ValueOfPerson[];
  /** More have these words in their name than are given. */
  readonly isMore: boolean;
};

/**
 * Values of one kind, of the people in whose name the words stand, as far as the reader may see them; each of these
 * people finds a trace of it.
 * @throws Problem people/no-attribute-kind
 */
export async function findValues(
  work: Work,
  actor: Actor,
  key: string,
  name: string,
): Promise<FoundValues> {
  const kind = (await selectAttributeKinds(work.db)).find((candidate) => candidate.key === key);
  if (!kind) throw new Problem(noAttributeKind, 'Choose one of GET /api/attribute-kinds.');
  const found = await selectValuesByName(work.db, key, name, MOST_FOUND + 1);
  const people: ValueOfPerson[] = [];
  for (const person of found.slice(0, MOST_FOUND)) {
    const mayRead = await readerOf(work, actor, person.personId);
    if (mayRead(kind.viewer)) people.push(person);
  }
  await upsertReadTraces(
    work,
    people
      .filter(({ personId }) => personId !== actor.personId)
      .map(({ personId }) => ({
        personId,
        readerId: actor.personId,
        action: 'attribute.read',
        purpose: ATTRIBUTES_PURPOSE,
        teamId: null,
      })),
  );
  return { people, isMore: found.length > MOST_FOUND };
}

async function readerOf(
  work: Work,
  actor: Actor,
  personId: string,
): Promise<(viewer: KeptAttribute['viewer']) => boolean> {
  const subject = await gate.personSubject(work, actor, personId);
  return (viewer) =>
    subject !== undefined && can(actor, 'attribute.read', subject, viewer, ATTRIBUTES_PURPOSE);
}
