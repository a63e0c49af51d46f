import type { PreviewReader, UnitPreview } from '../../../api/wire.ts';
import { useText } from '../../../i18n/text.tsx';
import { useWidth } from '../../../ui/use-width.ts';
import type { PreviewWindow } from './preview-search.ts';
import styles from './unit-preview.module.css';

/** In CSS pixels, as the devices have them. */
const WINDOWS: Readonly<
  Record<PreviewWindow, { readonly width: number; readonly height: number }>
> = {
  phone: { width: 390, height: 780 },
  desk: { width: 1280, height: 800 },
};

type PreviewWindowProps = {
  readonly preview: UnitPreview;
  readonly reader: PreviewReader;
  readonly window: PreviewWindow;
};

/** A real window of that size, so that the unit lies in it as it would there; made smaller where there is less room. */
export function PreviewWindowFrame({ preview, reader, window }: PreviewWindowProps) {
  const text = useText();
  const [ref, room] = useWidth();
  const { width, height } = WINDOWS[window];
  const scale = room === 0 ? 1 : Math.min(1, room / width);
  const { unitId } = preview.page.unit;
  // What a part is about decides what folds: another answer is another page.
  const state = JSON.stringify(preview.segments.map(({ about }) => about));
  return (
    <div
      ref={ref}
      className={styles.room}
      style={{ height: Math.ceil(height * scale) + 2 }}
      data-window={window}
    >
      <iframe
        key={`${reader} ${state}`}
        title={text(window === 'phone' ? 'author.preview.onPhone' : 'author.preview.onDesk', {
          title: preview.page.unit.title,
        })}
        src={`/preview/units/${unitId}?reader=${reader}`}
        className={styles.window}
        style={{ width, height, scale: `${scale}` }}
      />
    </div>
  );
}
