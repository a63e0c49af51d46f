// ESCO names concepts by URI; Cairn's ids are shorter and say the same.

const BASE = /^https?:\/\/data\.europa\.eu\/esco\//i;

/**
 * @param uri of a concept
 * @returns its id, null when it is none of ESCO's
 *
 * @example escoId('http://data.europa.eu/esco/isced-f/0031') // 'esco:isced-f/0031'
 */
export function escoId(uri: string): string | null {
  return BASE.test(uri) ? uri.replace(BASE, 'esco:') : null;
}

/** ISCO-08 code of a group of occupations; ESCO writes it as code ('2654') or URI ('…/esco/isco/C2654'). */
export function iscoCode(cell: string): string {
  return cell.replace(/^.*\/isco\/C/i, '');
}
