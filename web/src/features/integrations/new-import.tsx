import { useNavigate } from '@tanstack/react-router';
import type { ImportKind } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text } from '../../i18n/text.tsx';
import { IconClipboardCheck, IconFolder, IconUsersGroup } from '../../ui/icons.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import { useCreateImport } from './import-query.ts';
import styles from './imports-page.module.css';

type Way = {
  readonly kind: ImportKind;
  readonly icon: typeof IconFolder;
  readonly title: TextKey;
  readonly words: TextKey;
};
const ways: readonly Way[] = [
  {
    kind: 'content',
    icon: IconFolder,
    title: 'integrations.new.content',
    words: 'integrations.new.content.what',
  },
  {
    kind: 'people',
    icon: IconUsersGroup,
    title: 'integrations.new.people',
    words: 'integrations.new.people.what',
  },
  {
    kind: 'performance',
    icon: IconClipboardCheck,
    title: 'integrations.new.records',
    words: 'integrations.new.records.what',
  },
];

/** The ways to bring something in; a press begins an import and goes there. */
export function NewImport() {
  const navigate = useNavigate();
  const create = useCreateImport();
  const begin = (kind: ImportKind): void => {
    if (create.isPending) return;
    create.mutate(kind, {
      onSuccess: ({ importId }) => navigate({ to: '/imports/$importId', params: { importId } }),
    });
  };
  return (
    <div className={styles.new}>
      <ul className={styles.ways}>
        {ways.map(({ kind, icon: Icon, title, words }) => (
          <li key={kind}>
            <button
              type="button"
              className={styles.way}
              aria-busy={create.isPending && create.variables === kind}
              aria-disabled={create.isPending}
              onClick={() => begin(kind)}
            >
              <Icon size={28} stroke={1.5} aria-hidden="true" />
              <span>
                <strong>
                  <Text id={title} />
                </strong>
                <span>
                  <Text id={words} />
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <FormFault isSystem>{create.isError && <Text id="integrations.new.failed" />}</FormFault>
    </div>
  );
}
