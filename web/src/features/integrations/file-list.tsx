import { useState } from 'react';
import type { Import } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconAlertTriangle, IconCheck, IconChevronDown, IconClock } from '../../ui/icons.tsx';
import styles from './file-list.module.css';
import { sizeWords } from './import-words.ts';
import type { UploadRow } from './upload.ts';

type FileListProps = {
  /** What the server has. */
  readonly files: Import['files'];
  /** What is being sent. */
  readonly rows: readonly UploadRow[];
};

/** More are folded: nobody reads ten thousand names, and the browser need not lay them out. */
const openUpTo = 8;
const shownAtOnce = 200;

/** The files of an import, with what of each is there. */
export function FileList({ files, rows }: FileListProps) {
  const sending = new Set(rows.map(({ path }) => path));
  const all: readonly UploadRow[] = [
    ...rows,
    ...files
      .filter(({ path }) => !sending.has(path))
      .map(({ path, size }) => ({ path, size, sent: size, clashes: false })),
  ];
  if (all.length === 0) return null;
  const clashing = all.filter(({ clashes }) => clashes);
  return (
    <div className={styles.files}>
      {clashing.length > 0 && (
        <div className={styles.clash} role="alert">
          <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />
          <p>
            <Text id="integrations.files.clash" values={{ count: clashing.length }} />
          </p>
        </div>
      )}
      {all.length <= openUpTo ? (
        <>
          <h3 className={styles.title}>
            <Text id="integrations.files.count" values={{ count: all.length }} />
          </h3>
          <Rows rows={all} />
        </>
      ) : (
        <Folded rows={all} />
      )}
    </div>
  );
}

function Folded({ rows }: { readonly rows: readonly UploadRow[] }) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [shown, setShown] = useState(shownAtOnce);
  const bytes = rows.reduce((sum, { size }) => sum + size, 0);
  return (
    <details className={styles.folded} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
        <span>
          <Text id="integrations.files.count" values={{ count: rows.length }} />
          {' · '}
          {sizeWords(text, bytes)}
        </span>
      </summary>
      {isOpen && (
        <>
          <Rows rows={rows.slice(0, shown)} />
          {rows.length > shown && (
            <div className={styles.more}>
              <Button look="quiet" onClick={() => setShown(shown + shownAtOnce)}>
                <Text id="integrations.files.more" values={{ count: rows.length - shown }} />
              </Button>
            </div>
          )}
        </>
      )}
    </details>
  );
}

function Rows({ rows }: { readonly rows: readonly UploadRow[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <FileRow key={row.path} row={row} />
      ))}
    </ul>
  );
}

function FileRow({ row: { path, size, sent, clashes } }: { readonly row: UploadRow }) {
  const text = useText();
  const state = clashes ? 'clash' : sent === size ? 'here' : 'waiting';
  const Icon = { clash: IconAlertTriangle, here: IconCheck, waiting: IconClock }[state];
  return (
    <li data-state={state}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      <span className={styles.path}>{path}</span>
      <span className={styles.size}>
        {state === 'here' && sizeWords(text, size)}
        {state === 'waiting' &&
          text('integrations.upload.bytes', {
            done: sizeWords(text, sent),
            all: sizeWords(text, size),
          })}
        {state === 'clash' && <Text id="integrations.files.clash.one" />}
      </span>
    </li>
  );
}
