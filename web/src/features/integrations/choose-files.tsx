import { type ReactNode, useRef, useState } from 'react';
import type { ImportKind } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconFiles, IconFolder, IconUpload } from '../../ui/icons.tsx';
import styles from './choose-files.module.css';
import { readDropped } from './read-dropped.ts';
import type { ChosenFile } from './sort-files.ts';
import { isTable } from './steps.ts';

type ChooseFilesProps = {
  readonly kind: ImportKind;
  /** Nothing is chosen yet: then these are the one thing to do. */
  readonly isFirst: boolean;
  readonly onChoose: (files: readonly ChosenFile[]) => void;
  readonly children?: ReactNode;
};

const tables = '.csv,.tsv,.txt,.xlsx';

const whatToChoose: Record<ImportKind, TextKey> = {
  content: 'integrations.choose.content',
  people: 'integrations.choose.people',
  performance: 'integrations.choose.records',
};

/** A folder or files, by the browser's own windows or dropped here. */
export function ChooseFiles({ kind, isFirst, onChoose, children }: ChooseFilesProps) {
  const text = useText();
  const folderInput = useRef<HTMLInputElement>(null);
  const filesInput = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const takesFolders = kind === 'content' && canChooseFolders;
  const take = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])];
    // So that the same ones can be chosen again.
    input.value = '';
    if (files.length > 0)
      onChoose(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the buttons do the same
    <div
      className={styles.zone}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void readDropped(event.dataTransfer).then((files) => {
          if (files.length > 0) onChoose(files);
        });
      }}
    >
      <IconUpload size={28} stroke={1.5} aria-hidden="true" />
      <p>
        <Text id={whatToChoose[kind]} />
      </p>
      <div className={styles.buttons}>
        {takesFolders && (
          <Button
            look={isFirst ? 'main' : 'plain'}
            icon={<IconFolder size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => folderInput.current?.click()}
          >
            <Text id="integrations.choose.folder" />
          </Button>
        )}
        <Button
          look={isFirst && !takesFolders ? 'main' : 'plain'}
          icon={<IconFiles size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => filesInput.current?.click()}
        >
          <Text id={isTable(kind) ? 'integrations.choose.table' : 'integrations.choose.files'} />
        </Button>
      </div>
      {takesFolders && (
        <input
          ref={(input) => {
            folderInput.current = input;
            if (input) input.webkitdirectory = true;
          }}
          type="file"
          multiple
          hidden
          aria-label={text('integrations.choose.folder')}
          onChange={(event) => take(event.currentTarget)}
        />
      )}
      <input
        ref={filesInput}
        type="file"
        multiple={kind === 'content'}
        {...(isTable(kind) ? { accept: tables } : {})}
        hidden
        aria-label={text('integrations.choose.files')}
        onChange={(event) => take(event.currentTarget)}
      />
      {children}
    </div>
  );
}

const canChooseFolders = 'webkitdirectory' in HTMLInputElement.prototype;
