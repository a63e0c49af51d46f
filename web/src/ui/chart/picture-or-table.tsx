import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Switcher } from '../switcher/switcher.tsx';
import styles from './chart.module.css';

type PictureOrTableProps = {
  /** The heading that the switch stands beside. */
  readonly heading?: ReactNode;
  readonly picture: ReactNode;
  readonly table: ReactNode;
};

/** A picture with the table behind it. */
export function PictureOrTable({ heading, picture, table }: PictureOrTableProps) {
  const text = useText();
  const [view, setView] = useState<'picture' | 'table'>('picture');
  return (
    <>
      <div className={styles.head}>
        {heading}
        <Switcher
          label={text('skillMap.view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'picture', label: text('skills.history.chart') },
            { value: 'table', label: text('skillMap.view.table') },
          ]}
        />
      </div>
      {view === 'picture' ? picture : table}
    </>
  );
}
