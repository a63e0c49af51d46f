const vowel = /[aeiouyäöüáàâéèêíóôúœæ]/i;
const oneSound = /^(?:sch|ch|ck|ph|th|qu|sh|gn)/i;

/**
 * Marks where a long word may be broken, for names that are wider than their column: before each
 * consonant that opens a syllable. Browsers hyphenate by dictionary only where they have one for
 * the language; this rule of thumb is right for most German and many English words, and a break
 * at the wrong syllable still reads better than one in the middle of it.
 */
export function withSoftHyphens(name: string): string {
  return name.replace(/\p{L}{9,}/gu, hyphenate);
}

function hyphenate(word: string): string {
  let marked = '';
  let sinceBreak = 0;
  let vowelSeen = false;
  for (let index = 0; index < word.length; ) {
    const sound = oneSound.exec(word.slice(index))?.[0] ?? word.charAt(index);
    const opens = !vowel.test(sound) && vowel.test(word.charAt(index + sound.length));
    if (opens && vowelSeen && sinceBreak >= 3 && word.length - index >= 3) {
      marked += '\u00ad';
      sinceBreak = 0;
      vowelSeen = false;
    }
    vowelSeen ||= vowel.test(sound);
    marked += sound;
    sinceBreak += sound.length;
    index += sound.length;
  }
  return marked;
}
