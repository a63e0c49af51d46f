/** What an item is called in a list: the first line of its stem that says something, without marks of a heading. */
export function titleOf({ stem }: { readonly stem: string }): string {
  const lines = stem.split('\n').map((line) => line.replace(/^#+\s*/, '').trim());
  const first = lines.find((line) => /[\p{L}\p{N}]/u.test(line) && !line.startsWith('```'));
  return first ?? stem.trim();
}
