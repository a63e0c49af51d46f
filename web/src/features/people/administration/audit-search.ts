/** Which part of the audit is shown, kept in the address. */
export type AuditSearch = {
  readonly person?: string;
  readonly action?: string;
  /** A day, in the zone of whoever looks: entries up to its end. */
  readonly until?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f-]{36}$/;

/** Reads the address; what it does not know is left out. */
export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const { person, action, until } = search;
  return {
    ...(typeof person === 'string' && ID.test(person) ? { person } : {}),
    ...(typeof action === 'string' && action !== '' ? { action: action.slice(0, 100) } : {}),
    ...(typeof until === 'string' && DAY.test(until) ? { until } : {}),
  };
}

/** What the server is asked: the day's end as an instant. */
export function auditQuery({ until, ...rest }: AuditSearch) {
  const end = until === undefined ? undefined : new Date(`${until}T23:59:59.999`);
  const isDay = end !== undefined && !Number.isNaN(end.getTime());
  return { ...rest, ...(isDay ? { until: end.toISOString() } : {}) };
}
