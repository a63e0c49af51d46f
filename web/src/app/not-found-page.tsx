import { useText } from '../i18n/text.tsx';
import { LinkButton } from '../ui/button/button.tsx';
import { Page } from '../ui/shell/page.tsx';
import { EmptyState } from '../ui/state/empty-state.tsx';
import styles from './app.module.css';

/** Stands outside of the shell: whoever has no session sees it too. */
export function NotFoundPage() {
  const text = useText();
  return (
    <main className={styles.outside}>
      <Page title={text('notFound.title')} titleHidden>
        <EmptyState
          title={text('notFound.title')}
          why={text('notFound.why')}
          action={
            <LinkButton look="main" to="/">
              {text('notFound.action')}
            </LinkButton>
          }
        />
      </Page>
    </main>
  );
}
