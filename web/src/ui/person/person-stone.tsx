import styles from './person-stone.module.css';

type PersonStoneProps = {
  readonly name: string;
  /** Decides shape and colour, so that a person looks the same everywhere. */
  readonly personId: string;
  readonly size?: 'small' | 'medium' | 'large';
};

/** A person as a stone with their initials; beside it stands the name, so it is not read out. */
export function PersonStone({ name, personId, size = 'medium' }: PersonStoneProps) {
  const kind = hashOf(personId);
  return (
    <span
      className={styles.stone}
      data-size={size}
      data-shape={kind % 3}
      data-tone={kind % 5}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word.length > 0);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

function hashOf(key: string): number {
  let hash = 7;
  for (const letter of key) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 99_991;
  return hash;
}
