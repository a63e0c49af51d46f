import { useNavigate } from '@tanstack/react-router';
import type { ImportKind } from '../../api/wire.ts';
import { Text } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import styles from './columns.module.css';
import { useCreateImport } from './import-query.ts';

/** Which table it is; another one is another import, for a file that is here cannot be replaced. */
export function AnotherFile({ kind, file }: { readonly kind: ImportKind; readonly file: string }) {
  const navigate = useNavigate();
  const create = useCreateImport();
  return (
    <div className={styles.file}>
      <p className={styles.fileName}>{file}</p>
      <Button
        look="quiet"
        busy={create.isPending}
        onClick={() =>
          create.mutate(kind, {
            onSuccess: ({ importId }) =>
              navigate({ to: '/imports/$importId', params: { importId } }),
          })
        }
      >
        <Text id="integrations.anotherFile" />
      </Button>
    </div>
  );
}
