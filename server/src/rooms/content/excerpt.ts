/** The beginning of a Markdown text as plain words without its headings, cut between two of them. */
export function excerptOf(markdown: string, mostCharacters: number): string {
  const plain = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?(?:```|$)/g, ' ')
    .replace(/^#{1,6}\s.*$/gm, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]{0,500}>/g, ' ')
    .replace(/^\s*(?:[>*+-]+|\d+\.)\s+/gm, '')
    .replace(/[*_`|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= mostCharacters) return plain;
  const end = plain.lastIndexOf(' ', mostCharacters);
  return `${plain.slice(0, end > 0 ? end : mostCharacters)}…`;
}
