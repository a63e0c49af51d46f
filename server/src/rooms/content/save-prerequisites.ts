import { inTransaction, type Work } from '#kernel/work';
import { type Fault, type SaveMode, WRITE } from './catalogue.ts';
import { renewRevision } from './revisions.ts';
import { replacePrerequisites, selectAllPrerequisites, selectUnitIds } from './units.db.ts';

export type UnitPrerequisites = {
  readonly externalId: string;
  /** External ids of the units to do before it. */
  readonly requires: readonly string[];
};

/**
 * Says for each unit named which units come before it, in place of what was said before. Once all units are in,
 * as one may name a later one. What is unknown, or would lead in a circle, is left out and told.
 */
export async function savePrerequisites(
  work: Work,
  units: readonly UnitPrerequisites[],
  mode: SaveMode = WRITE,
): Promise<readonly Fault[]> {
  return await inTransaction(work, async (inside) => {
    const ids = await selectUnitIds(
      inside.db,
      units.flatMap((unit) => [unit.externalId, ...unit.requires]),
    );
    // What comes along has no id yet; its external id is as good for finding circles.
    if (mode.kind === 'compare')
      for (const externalId of mode.coming)
        if (!ids.has(externalId)) ids.set(externalId, externalId);
    const stored = await selectAllPrerequisites(inside.db);
    const named = new Set(units.flatMap((unit) => ids.get(unit.externalId) ?? []));
    const graph = new Graph(stored.filter((edge) => !named.has(edge.unit_id)));
    const faults: Fault[] = [];
    const wanted: Edge[] = [];
    for (const unit of units) {
      const unitId = ids.get(unit.externalId);
      for (const requires of unitId === undefined ? [] : new Set(unit.requires)) {
        const edge = { unit_id: unitId ?? '', requires_unit_id: ids.get(requires) ?? '' };
        if (edge.requires_unit_id === '') faults.push(unknownUnit(unit.externalId, requires));
        else if (!graph.add(edge)) faults.push(circle(unit.externalId, requires));
        else wanted.push(edge);
      }
    }
    if (mode.kind === 'compare') return faults;
    const before = stored.filter((edge) => named.has(edge.unit_id));
    const change = { added: without(wanted, before), removed: without(before, wanted) };
    if (change.added.length + change.removed.length > 0) {
      await replacePrerequisites(inside.db, change);
      await renewRevision(inside.db);
    }
    return faults;
  });
}

type Edge = { readonly unit_id: string; readonly requires_unit_id: string };

/** Keeps the prerequisites without circles: an edge that would close one is not taken. */
class Graph {
  readonly #requires = new Map<string, string[]>();

  constructor(edges: readonly Edge[]) {
    for (const edge of edges) this.add(edge);
  }

  add({ unit_id: from, requires_unit_id: to }: Edge): boolean {
    if (this.#leads(to, from)) return false;
    this.#requires.set(from, [...(this.#requires.get(from) ?? []), to]);
    return true;
  }

  #leads(from: string, to: string): boolean {
    const seen = new Set<string>();
    const open = [from];
    for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
      if (unit === to) return true;
      if (seen.has(unit)) continue;
      seen.add(unit);
      open.push(...(this.#requires.get(unit) ?? []));
    }
    return false;
  }
}

function without(edges: readonly Edge[], others: readonly Edge[]): Edge[] {
  const known = new Set(others.map((edge) => `${edge.unit_id} ${edge.requires_unit_id}`));
  return edges.filter((edge) => !known.has(`${edge.unit_id} ${edge.requires_unit_id}`));
}

function unknownUnit(externalId: string, requires: string): Fault {
  return {
    kind: 'unit',
    externalId,
    field: '/prerequisites',
    detail: `Nothing has the id “${requires}”; the unit went in without it.`,
    mend: 'Add what it names, or correct the id.',
  };
}

function circle(externalId: string, requires: string): Fault {
  return {
    kind: 'unit',
    externalId,
    field: '/prerequisites',
    detail: `Asking for “${requires}” first would lead in a circle; the unit went in without it.`,
    mend: 'Take one of the prerequisites of the circle away.',
  };
}
