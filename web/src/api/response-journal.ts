/**
 * Responses that the server may not have yet, on this device: written before the first try, gone
 * when the reply is here. Keyed by person and presentation, so that on a shared device nobody
 * sends what another person chose.
 */
import type { ResponseBody } from './wire.ts';

const prefix = 'cairn-response';

export type JournalKey = { readonly personId: string; readonly presentationId: string };

export function keepResponse(key: JournalKey, body: ResponseBody): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(body));
  } catch {
    // Storage is blocked or full: the response lives as long as the page does.
  }
}

export function keptResponse(key: JournalKey): ResponseBody | null {
  try {
    return bodyOf(localStorage.getItem(nameOf(key)));
  } catch {
    return null;
  }
}

export function forgetResponse(key: JournalKey): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // Storage is blocked: nothing was kept there.
  }
}

function nameOf({ personId, presentationId }: JournalKey): string {
  return `${prefix}:${personId}:${presentationId}`;
}

/** What an earlier version or another hand left there is not sent. */
function bodyOf(stored: string | null): ResponseBody | null {
  if (stored === null) return null;
  const body: unknown = JSON.parse(stored);
  if (typeof body !== 'object' || body === null || !('chosen' in body)) return null;
  const { chosen } = body;
  if (!Array.isArray(chosen) || !chosen.every((id) => typeof id === 'string')) return null;
  return {
    chosen,
    ...('notLearnt' in body && body.notLearnt === true ? { notLearnt: true } : {}),
    ...('durationMs' in body && typeof body.durationMs === 'number'
      ? { durationMs: body.durationMs }
      : {}),
  };
}
