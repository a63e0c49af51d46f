// Many responses at once for tests of what is learnt from them: written as `respond` writes them, without what follows.
import { inTransaction, type Work } from '#kernel/work';
import { Writes } from '#kernel/writes';
import type { AssessableItem } from '#rooms/content';
import { addResponse, insertPresentations, type NewPresentation } from './presentations.db.ts';
import type { Reply } from './schemas.ts';

export type GivenInCheck = {
  readonly item: Pick<AssessableItem, 'itemId' | 'version' | 'skillId' | 'parameters'>;
  readonly chosen: readonly string[];
  readonly isRight: boolean;
};

/** Somebody's responses in one check, in their order. */
export async function giveInCheck(
  work: Work,
  personId: string,
  given: readonly GivenInCheck[],
): Promise<void> {
  const checkId = work.newId();
  const now = work.clock.now();
  const rows = given.map(
    ({ item }, index): NewPresentation => ({
      personId,
      presentationId: work.newId(),
      itemId: item.itemId,
      itemVersion: item.version,
      skillId: item.skillId,
      itemParameters: item.parameters,
      locale: 'en',
      optionOrder: [],
      contextKind: 'skillCheck',
      contextId: checkId,
      unitId: null,
      position: index + 1,
      why: 'uncertain',
      counts: true,
      probability: 1,
      candidates: [],
      presentedAt: now,
    }),
  );
  await inTransaction(work, async (inside) => {
    await insertPresentations(inside.db, rows);
    const writes = new Writes();
    for (const [index, { presentationId }] of rows.entries())
      addResponse(writes, {
        personId,
        presentationId,
        chosen: given[index]?.chosen ?? [],
        outcome: given[index]?.isRight ? 'correct' : 'wrong',
        respondedAt: now,
        durationMs: 9_000,
        statementId: inside.newId(),
        // Nobody asks for the reply again: what is learnt from responses does not read it.
        reply: {} as Reply,
      });
    await writes.send(inside.db);
  });
}
