import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';
import { frameworkLanguage } from '../skill/framework-language.ts';
import { certaintyOf } from '../skill/standing.ts';
import { standingWords, targetWords } from '../skill/words.ts';
import type { MapSkill } from './layout.ts';
import { evidencePile, pebbleShape } from './pebbles.ts';
import { withSoftHyphens } from './soft-hyphens.ts';
import styles from './stone-column.module.css';
import { floorY, yOf } from './terrain.ts';

type StoneColumnProps = {
  readonly skill: MapSkill;
  readonly groundY: number;
  readonly width: number;
  readonly renderLink: (skill: MapSkill, className: string, children: ReactNode) => ReactNode;
};

/** One skill: its stone, the evidence under it, its name. The whole column is the link. */
export function StoneColumn({ skill, groundY, width, renderLink }: StoneColumnProps) {
  const text = useText();
  const standing = standingWords(text, skill.standing);
  const target = targetWords(text, skill.standing, skill.target);
  const tight = isTight(skill.name, width);
  return renderLink(
    skill,
    styles.link ?? '',
    <>
      <Stones skill={skill} groundY={groundY} width={width} />
      <span className={styles.name} lang={frameworkLanguage} data-tight={tight || undefined}>
        {tight ? withSoftHyphens(skill.name) : skill.name}
      </span>
      <span className={styles.words}>{standing}</span>
      <span className="visually-hidden">
        {text('skillMap.stone', { target, count: skill.evidenceCount })}
      </span>
    </>,
  );
}

/** Whether the longest word would have to be broken at the usual size (about 7.6 px a letter). */
function isTight(name: string, width: number): boolean {
  return Math.max(...name.split(/[\s-]/).map((word) => word.length)) * 7.6 > width - 10;
}

function Stones({ skill, groundY, width }: Pick<StoneColumnProps, 'skill' | 'groundY' | 'width'>) {
  const middle = width / 2;
  const seatY = skill.standing ? Math.min(groundY, yOf(skill.standing.middle)) : groundY;
  const certainty = skill.standing ? certaintyOf(skill.standing) : 'unsure';
  return (
    <svg
      className={styles.stones}
      width={width}
      height={floorY}
      viewBox={`0 0 ${width} ${floorY}`}
      aria-hidden="true"
    >
      {evidencePile(skill.skill, skill.evidenceCount, groundY, seatY).map((pebble) => (
        <ellipse
          key={pebble.key}
          className={pebble.buried ? styles.buried : styles.pebble}
          cx={middle + pebble.x}
          cy={pebble.y}
          rx={pebble.rx}
          ry={pebble.ry}
        />
      ))}
      <g className={styles.lift}>
        <g
          className={styles.stone}
          data-certainty={skill.standing ? certainty : 'none'}
          style={{ transform: `translate(${middle}px, ${seatY}px)` }}
        >
          <path className={styles.body} d={pebbleShape(skill.skill)} />
          <path className={styles.shine} d="M-8-11c3-2.2 7-3 11-2.6" />
        </g>
      </g>
      {certainty === 'unsure' && skill.standing && <Veil x={middle} y={seatY} />}
    </svg>
  );
}

/** Mist in front of a stone that nobody is sure of yet. */
function Veil({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className={styles.veil}>
      <ellipse cx={x - 9} cy={y - 3} rx="21" ry="4.5" />
      <ellipse cx={x + 10} cy={y - 9} rx="17" ry="3.2" />
      <ellipse cx={x + 3} cy={y + 2} rx="25" ry="3.5" />
    </g>
  );
}
