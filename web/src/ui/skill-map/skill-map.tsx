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
  /** Which of the two is shown, where somebody else keeps it: the address, say. */
  readonly view?: MapView;
  readonly onView?: (view: MapView) => void;
};

export type MapView = 'picture' | 'table';

/**
 * Skills as stones on their way up a ridge. The ground rises to what is known, mist lies over what
 * is not sure, the target is the line above, small stones underneath are the evidence. The table
 * behind the toggle tells the same in words.
 */
export function SkillMap(props: SkillMapProps) {
  const { skills, renderLink, label, legend = true } = props;
  const text = useText();
  const headingId = useId();
  const [ownView, setOwnView] = useState<MapView>('picture');
  const { view = ownView, onView = setOwnView } = props;
  return (
    <section className={styles.root} aria-labelledby={headingId} data-view={view}>
      <h2 id={headingId} className="visually-hidden">
        {label}
      </h2>
      <div className={styles.switch}>
        <Switcher
          label={text('skillMap.view')}
          value={view}
          onChange={onView}
          options={[
            { value: 'picture', label: text('skillMap.view.picture') },
            { value: 'table', label: text('skillMap.view.table') },
          ]}
        />
      </div>
      <div className={styles.view}>
        {view === 'picture' ? (
          <Panoramas skills={skills} renderLink={renderLink} />
        ) : (
          <SkillTable skills={skills} renderLink={renderLink} label={label} />
        )}
      </div>
      {legend && view === 'picture' && (
        <div className={styles.legend}>
          <MapLegend />
        </div>
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
