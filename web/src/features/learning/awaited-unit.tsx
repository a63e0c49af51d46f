import type { UseQueryResult } from '@tanstack/react-query';
import { useText } from '../../i18n/text.tsx';
import { FocusFrame } from '../../ui/focus/focus-frame.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { TextSkeleton } from '../../ui/state/skeletons.tsx';

/** Instead of a unit that has not come yet, or cannot. */
export function AwaitedUnit({ query }: { readonly query: UseQueryResult<unknown> }) {
  const text = useText();
  return (
    <FocusFrame
      out={{ label: text('learning.unit.leave'), to: '/', backLabel: text('learning.unit.back') }}
    >
      <Awaited
        query={query}
        failure={text('learning.unit.failed')}
        skeleton={
          <Page title={text('learning.unit.loading')} titleHidden width="reading">
            <TextSkeleton lines={8} />
          </Page>
        }
      >
        {() => null}
      </Awaited>
    </FocusFrame>
  );
}
