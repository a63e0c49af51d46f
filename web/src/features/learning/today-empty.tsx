import type { Today } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';

/** Why there is nothing to do now, and the one thing to do about it. */
export function TodayEmpty({ empty }: { readonly empty: Today['empty'] }) {
  const text = useText();
  switch (empty) {
    case 'noTargets':
      return (
        <EmptyState
          title={text('learning.empty.noTargets')}
          why={text('learning.empty.noTargets.why')}
          action={
            <LinkButton look="main" to="/skills">
              {text('learning.empty.noTargets.action')}
            </LinkButton>
          }
        />
      );
    case 'allReached':
      return (
        <EmptyState
          title={text('learning.empty.allReached')}
          why={text('learning.empty.allReached.why')}
          action={
            <LinkButton look="main" to="/skills">
              {text('learning.empty.allReached.action')}
            </LinkButton>
          }
        />
      );
    case 'noContent':
    case null:
      return (
        <EmptyState
          title={text('learning.empty.noContent')}
          why={text('learning.empty.noContent.why')}
          action={
            <LinkButton look="main" to="/explore">
              {text('learning.empty.noContent.action')}
            </LinkButton>
          }
        />
      );
  }
}
