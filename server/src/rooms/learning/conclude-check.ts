import type { Work } from '#kernel/work';
import { type EndReason, endCheck, type SkillCheck } from '#rooms/assessment';
import { readUnit } from '#rooms/content';
import type { EvidenceState } from '#rooms/evidence';
import { statementAccount, storeStatement } from '#rooms/records';
import { passedStatement } from '#standards/xapi';

/**
 * Ends a check and keeps what it came to. Units that somebody tested out of are on record as shown, never as attended.
 * @param end.state what evidence says about the person now
 */
export async function concludeCheck(
  work: Work,
  check: SkillCheck,
  end: { readonly reason: EndReason; readonly state: EvidenceState },
): Promise<SkillCheck> {
  const ended = await endCheck(work, check, end);
  for (const { unitId, passed } of ended.testOut?.units ?? [])
    if (passed) await storePassed(work, ended, unitId);
  return ended;
}

async function storePassed(work: Work, check: SkillCheck, unitId: string): Promise<void> {
  const { personId, skillCheckId, locale } = check;
  const account = await statementAccount(work, personId);
  const unit = await readUnit(work, unitId, locale);
  const statement = passedStatement({
    ...account,
    statementId: work.newId(),
    occurredAt: work.clock.now().toISOString(),
    registration: skillCheckId,
    language: unit.locale,
    parents: [{ kind: 'check', id: skillCheckId }],
    unitId,
    unitVersion: String(unit.version),
    title: unit.title,
  });
  await storeStatement(work, statement, { personId, agentId: account.agentId });
}
