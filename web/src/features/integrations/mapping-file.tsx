import { useRef, useState } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconDownload, IconUpload } from '../../ui/icons.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import styles from './columns.module.css';
import type { MappingDraft } from './mapping-draft.ts';
import type { MappingForm } from './use-mapping-form.ts';

type Loaded = { readonly missing: readonly string[] } | 'none';

/** What was said of the columns, as a file: for the next time, or for the command line. */
export function MappingFile<Draft extends MappingDraft>({
  form,
}: {
  readonly form: MappingForm<Draft>;
}) {
  const { kind, draft } = form;
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const missing = loaded && loaded !== 'none' ? loaded.missing : [];
  const load = async (file: File): Promise<void> => {
    const found = kind.load(await file.text().catch(() => ''), draft);
    setLoaded(found ?? 'none');
    if (found) form.load(found.draft);
  };
  return (
    <div className={styles.mappingFile}>
      <div className={styles.buttons}>
        <Button
          icon={<IconUpload size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          <Text id="integrations.mapping.load" />
        </Button>
        <Button
          icon={<IconDownload size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => save(kind.mappingOf(draft), draft.source)}
        >
          <Text id="integrations.mapping.save" />
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text('integrations.mapping.load')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void load(file);
        }}
      />
      <FormFault isSystem={false}>
        {loaded === 'none' ? (
          <Text id="integrations.mapping.none" />
        ) : (
          missing.length > 0 && (
            <Text
              id="integrations.mapping.missing"
              values={{ count: missing.length, names: text.list(missing) }}
            />
          )
        )}
      </FormFault>
      <p role="status" className={styles.loaded}>
        {loaded && loaded !== 'none' && <Text id="integrations.mapping.loaded" />}
      </p>
    </div>
  );
}

function save(mapping: object, source: string): void {
  const json = `${JSON.stringify(mapping, null, 2)}\n`;
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `mapping${source && `-${source}`}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
