// Which part of O*NET's content model Cairn takes: 2.A and 2.B are skills, 2.C is knowledge.

export type Domain = 'skill' | 'knowledge';

/** @returns null for elements outside of skills and knowledge, and for '2', which holds both */
export function domainOf(elementId: string): Domain | null {
  if (/^2\.[AB](?:\.|$)/.test(elementId)) return 'skill';
  return /^2\.C(?:\.|$)/.test(elementId) ? 'knowledge' : null;
}

/** True for '2', which holds skills and knowledge, and for all below it that is one of them. */
export function isTaken(elementId: string): boolean {
  return elementId === '2' || domainOf(elementId) !== null;
}

/** The element above, by the outline position that the id is; null for the topmost. */
export function aboveOf(elementId: string): string | null {
  const end = elementId.lastIndexOf('.');
  return end < 0 ? null : elementId.slice(0, end);
}
