import { Text } from '../../i18n/text.tsx';
import { LinkButton } from '../button/button.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Page } from './page.tsx';

type NotYoursProps = {
  /** Whose screen it is. */
  readonly title: string;
  readonly why: string;
};

/** Instead of a screen that is for others, with a way out. */
export function NotYours({ title, why }: NotYoursProps) {
  return (
    <Page title={title} titleHidden>
      <EmptyState
        title={title}
        why={why}
        action={
          <LinkButton to="/" look="main">
            <Text id="notFound.action" />
          </LinkButton>
        }
      />
    </Page>
  );
}
