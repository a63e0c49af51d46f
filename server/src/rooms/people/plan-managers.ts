/** Who leads whom, as a file tells it: both by an id of theirs. */
export type ManagerLink = {
  readonly externalId: string;
  /** Any identifier of the manager; null: the file says that there is none. */
  readonly manager: string | null;
};

export type ManagerFault = {
  readonly externalId: string;
  readonly reason: 'unknown' | 'several' | 'self' | 'circle';
  readonly manager: string;
};

export type ManagerPlan = {
  /** Person and manager, or null for none; only links that can be kept. */
  readonly links: readonly { readonly person: string; readonly manager: string | null }[];
  readonly faults: readonly ManagerFault[];
};

/**
 * Finds the people that links name, and leaves out those that name nobody, or several, or would lead in a circle.
 * Of a circle, the link that closes it is left out; which one that is depends on the order of the file only.
 * @param find the people that an identifier names, whatever their names for it are here
 * @param others links that the file does not speak of: person → manager
 */
export function planManagers(
  links: readonly ManagerLink[],
  find: (identifier: string) => readonly string[],
  others: ReadonlyMap<string, string>,
): ManagerPlan {
  const kept: { person: string; manager: string | null }[] = [];
  const faults: ManagerFault[] = [];
  const told = new Set(links.flatMap(({ externalId }) => find(externalId)));
  const above = new Map([...others].filter(([person]) => !told.has(person)));
  for (const { externalId, manager } of links) {
    const [person] = find(externalId);
    if (person === undefined) continue;
    if (manager === null) {
      kept.push({ person, manager: null });
      continue;
    }
    const [found, ...more] = find(manager);
    const reason =
      found === undefined
        ? 'unknown'
        : more.length > 0
          ? 'several'
          : found === person
            ? 'self'
            : leadsTo(above, found, person)
              ? 'circle'
              : undefined;
    if (reason !== undefined || found === undefined) {
      faults.push({ externalId, reason: reason ?? 'unknown', manager });
      continue;
    }
    above.set(person, found);
    kept.push({ person, manager: found });
  }
  return { links: kept, faults };
}

/** Whether going up from one person one comes to another. */
function leadsTo(above: ReadonlyMap<string, string>, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let person: string | undefined = from; person !== undefined; person = above.get(person)) {
    if (person === to) return true;
    // Circles of earlier days may stand in the data.
    if (seen.has(person)) return false;
    seen.add(person);
  }
  return false;
}
