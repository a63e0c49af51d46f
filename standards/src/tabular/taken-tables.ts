// Which tables of a release came in, and which of them whole: only a whole table says what is gone.

/** The tables that were taken, by what they are. */
export class TakenTables<Table extends string> {
  readonly #tableOf = new Map<string, Table>();
  readonly #broken = new Set<Table>();

  add(file: string, table: Table): void {
    this.#tableOf.set(file, table);
  }

  /** The rest of a file could not be read. */
  breakOff(file: string): void {
    const table = this.#tableOf.get(file);
    if (table !== undefined) this.#broken.add(table);
  }

  /** A row of it does not say what it is about. */
  lose(table: Table): void {
    this.#broken.add(table);
  }

  all(): ReadonlySet<Table> {
    return new Set(this.#tableOf.values());
  }

  /**
   * @param ids of all rows of the table that have one
   * @returns null when the table did not come in, not to its end, or with rows without an id; an empty table lists nothing
   */
  listed(table: Table, ids: Iterable<string>): ReadonlySet<string> | null {
    if (!this.all().has(table) || this.#broken.has(table)) return null;
    const all = new Set(ids);
    return all.size > 0 ? all : null;
  }
}
