import { useId } from 'react';
import styles from './trail-scene.module.css';

/** The way as a picture: ridges in the mist, a trail up to a flag, and a cairn that marks it. */
export function TrailScene() {
  const id = useId();
  return (
    <svg
      className={styles.scene}
      viewBox="0 0 1440 620"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id={`${id}sky`} x1="0" y1="0" x2="0" y2="1">
          <stop className={styles.skyTop} offset="0" />
          <stop className={styles.skyLow} offset="0.72" />
        </linearGradient>
        <linearGradient id={`${id}near`} x1="0" y1="0" x2="0" y2="1">
          <stop className={styles.nearTop} offset="0" />
          <stop className={styles.nearLow} offset="1" />
        </linearGradient>
        <filter id={`${id}mist`} x="-20%" y="-60%" width="140%" height="220%">
          <feGaussianBlur stdDeviation="26 9" />
        </filter>
      </defs>
      <rect width="1440" height="620" fill={`url(#${id}sky)`} />
      <circle className={styles.glow} cx="1090" cy="118" r="104" />
      <circle className={styles.light} cx="1090" cy="118" r="42" />
      <Stars />
      <path
        className={styles.far}
        d="M0 372c70-22 118-86 190-94s108 34 166 18 106-104 190-128 126 44 190 74 104 6 168-34 130-104 214-74 132 108 208 126 76 8 114 2v358H0Z"
      />
      <g className={styles.mist} filter={`url(#${id}mist)`}>
        <ellipse cx="330" cy="372" rx="330" ry="26" />
        <ellipse cx="960" cy="340" rx="380" ry="24" />
      </g>
      <path
        className={styles.middle}
        d="M0 436c96-10 152-62 250-60s150 66 248 58 156-104 262-128 160 24 236 66 128 44 206 20 132-60 238-48v276H0Z"
      />
      <path
        className={styles.farTrail}
        d="M862 620C842 560 706 548 700 512s96-40 92-70-58-34-52-62 44-30 40-56"
      />
      <path className={styles.pole} d="M781 326v-46" />
      <path className={styles.pennant} d="M782 281l34 12-34 13Z" />
      <g className={styles.mist} filter={`url(#${id}mist)`}>
        <ellipse cx="180" cy="470" rx="300" ry="30" />
        <ellipse cx="1150" cy="462" rx="340" ry="30" />
        <ellipse cx="640" cy="500" rx="260" ry="20" />
      </g>
      <path
        d="M0 512c120-38 236-30 352-4s214 56 340 40 214-66 346-64 262 58 402 36v100H0Z"
        fill={`url(#${id}near)`}
      />
      <path
        className={styles.contour}
        d="M0 556c130-34 240-24 356 2s220 46 340 32 220-58 344-56 266 44 400 26"
      />
      <path
        className={styles.trail}
        d="M824 620c18-24 10-40-30-54-34-12-52-22-26-32l22-3c-18 10-4 18 34 28 62 17 84 36 76 61Z"
      />
      <Cairn />
    </svg>
  );
}

function Cairn() {
  return (
    <g className={styles.cairn}>
      <ellipse className={styles.shade} cx="1128" cy="546" rx="120" ry="12" />
      <path
        className={styles.stoneLow}
        d="M1030 524c-3-26 36-38 98-38 66 0 104 12 102 38-2 20-40 28-100 28s-98-8-100-28Z"
      />
      <path
        className={styles.stoneMiddle}
        d="M1056 468c-2-20 30-30 70-30 46 0 74 10 72 30-2 16-30 22-72 22s-69-6-70-22Z"
      />
      <path
        className={styles.stoneLow}
        d="M1088 424c-1-16 20-25 46-25 30 0 46 9 45 24-1 14-18 19-46 19s-44-5-45-18Z"
      />
      <path
        className={styles.stoneTop}
        d="M1106 384c0-14 14-22 30-22s27 8 26 20-12 19-29 19-27-6-27-17Z"
      />
      <path
        className={styles.shine}
        d="M1052 514c16-12 40-16 66-16M1076 458c12-8 28-10 44-10M1104 414c8-5 18-6 26-6M1118 376c5-4 10-5 16-5"
      />
    </g>
  );
}

const stars = [
  [96, 70],
  [210, 132],
  [302, 52],
  [418, 108],
  [540, 46],
  [655, 92],
  [760, 38],
  [848, 128],
  [1160, 60],
  [1240, 132],
  [1330, 78],
  [1398, 170],
  [56, 190],
  [478, 170],
  [900, 60],
  [1100, 120],
] as const;

/** Only the night shows them. */
function Stars() {
  return (
    <g className={styles.stars}>
      {stars.map(([x, y], index) => (
        <circle key={x} cx={x} cy={y} r={index % 3 === 0 ? 1.9 : 1.2} />
      ))}
    </g>
  );
}
