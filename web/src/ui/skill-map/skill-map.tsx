import { type ReactNode, useId, useState } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { Switcher } from '../switcher/switcher.tsx';
import { useWidth } from '../use-width.ts';
import { layoutRanges, type MapSkill } from './layout.ts';
import { MapLegend } from './map-legend.tsx';
import { RangePanorama } from './range-panorama.tsx';
import styles from './skill-map.module.css';
import { SkillTable } from './skill-table.tsx';

export type SkillMapProps = {
  readonly skills: readonly MapSkill[];
  /** Wraps what a skill shows in the link to its page; gets a class name to put on the link. */
  readonly renderLink: (skill: MapSkill, className: string, children: ReactNode) => ReactNode;
  /** Accessible name of the region, such as 'My skills'. */
  readonly label: string;
  readonly legend?: boolean;
};

type View = 'picture' | 'table';

/**
 * Skills as stones on their way up a ridge. The ground rises to what is known, mist lies over what
 * is not sure, the target is the line above, small stones underneath are the evidence. The table
 * behind the toggle tells the same in words.
 */
export function SkillMap({ skills, renderLink, label, legend = true }: SkillMapProps) {
  const text = useText();
  const headingId = useId();
  const [view, setView] = useState<View>('picture');
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <h2 id={headingId} className="visually-hidden">
        {label}
      </h2>
      <div className={styles.bar}>
        {legend && view === 'picture' ? <MapLegend /> : <span />}
        <Switcher
          label={text('skillMap.view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'picture', label: text('skillMap.view.picture') },
            { value: 'table', label: text('skillMap.view.table') },
          ]}
        />
      </div>
      {view === 'picture' ? (
        <Panoramas skills={skills} renderLink={renderLink} />
      ) : (
        <SkillTable skills={skills} renderLink={renderLink} label={label} />
      )}
      <p className="visually-hidden">
        <Text id="skillMap.summary" values={{ count: skills.length }} />
      </p>
    </section>
  );
}

function Panoramas({ skills, renderLink }: Pick<SkillMapProps, 'skills' | 'renderLink'>) {
  const [ref, width] = useWidth();
  const ranges = width > 0 ? layoutRanges(skills, width) : [];
  return (
    <div ref={ref} className={styles.ranges}>
      {ranges.map((range) => (
        <RangePanorama key={range.key} range={range} width={width} renderLink={renderLink} />
      ))}
    </div>
  );
}
