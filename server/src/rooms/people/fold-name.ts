const BARE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  ß: 's',
};

/** A name in small letters without accents, as `people.personal_detail.folded_name` has it. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[łøđıæœß]/g, (letter) => BARE[letter] ?? letter);
}
