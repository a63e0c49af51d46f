/** Whether each word of the query begins or lies in one of the texts; accents and case do not matter. */
export function matching(query: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const place = fold(texts.filter((text) => text != null).join(' '));
  return fold(query)
    .split(/\s+/)
    .every((word) => place.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
