/** Four stones as a hand would pick them, standing on the origin, about 30 by 15 pixels. */
const shapes = [
  'M-14.5-6C-14.5-11.5-8-15.5 1-15.5 10-15.5 15-11.5 14.5-6.5 14.5-1.5 8 .6 0 .6-9 .6-14.5-1-14.5-6Z',
  'M-15-5.5C-14.5-10.5-7-14.5-1-15 8-15.5 14.5-12.5 15-7.5 15-2 9 .6 1 .6-8 .6-15.5-.8-15-5.5Z',
  'M-14-6.5C-14.5-12-9-16-2-16.5 7-16.5 14-13 14.5-7 14.5-1.5 8 .6 0 .6-8 .6-13.5-1-14-6.5Z',
  'M-15.5-4.8C-15.5-9.5-10-14 0-15 8-15.5 15-12 15.5-6.5 15.5-1.5 9 .6 0 .6-10 .6-15.5 0-15.5-4.8Z',
] as const;

const seedOf = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 17);

/** The outline of a skill's stone; the same skill always has the same stone. */
export function pebbleShape(skill: string): string {
  return shapes[seedOf(skill) % shapes.length] ?? shapes[0];
}

export type Pebble = {
  readonly key: string;
  /** Pixels from the middle of the column. */
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  /** Lies in the ground instead of carrying the stone. */
  readonly buried: boolean;
};

const pileStep = 7;
const buriedRows = [3, 4];

/**
 * Evidence as small stones: first those that carry the stone from the solid ground up to where it
 * probably is, then those in the ground below. At most 11 are drawn; the words say the number.
 */
export function evidencePile(
  skill: string,
  count: number,
  groundY: number,
  seatY: number,
): Pebble[] {
  const seed = seedOf(skill);
  const jitter = (index: number, swing: number): number =>
    (((seed * (index + 3) * 7919) % 1000) / 1000 - 0.5) * swing;
  const carrying = Math.min(count, 4, Math.floor((groundY - seatY + 2) / pileStep));
  const pebbles: Pebble[] = Array.from({ length: carrying }, (_stone, index) => ({
    key: `c${index}`,
    x: jitter(index, 5),
    y: groundY - pileStep * (index + 0.5) + 1,
    rx: 14 - index * 1.1 + jitter(index + 9, 2),
    ry: 3.9,
    buried: false,
  }));
  let left = count - carrying;
  buriedRows.forEach((most, row) => {
    const here = Math.min(left, most);
    left -= here;
    for (let index = 0; index < here; index += 1) {
      pebbles.push({
        key: `b${row}.${index}`,
        x: (index - (here - 1) / 2) * 13 + jitter(row * 5 + index, 2),
        y: groundY + 6 + row * 8.4 + jitter(row * 7 + index, 1.5),
        rx: 5.6 + jitter(index + row, 1.4),
        ry: 3.4,
        buried: true,
      });
    }
  });
  return pebbles;
}
