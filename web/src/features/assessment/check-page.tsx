import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { openCheckQuery } from '../../api/my-check.ts';
import { useText } from '../../i18n/text.tsx';
import { FocusFrame } from '../../ui/focus/focus-frame.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { TextSkeleton } from '../../ui/state/skeletons.tsx';
import { CheckIntro } from './check-intro.tsx';
import { CheckResult } from './check-result.tsx';
import { CheckRun } from './check-run.tsx';

/** The skill check: what it does, one question at a time, what it concluded. */
export function CheckPage() {
  const { result } = useSearch({ strict: false });
  return result ? <CheckResult key={result} skillCheckId={result} /> : <OpenCheck />;
}

function OpenCheck() {
  const text = useText();
  const open = useQuery(openCheckQuery);
  const check = open.data?.check;
  if (check?.presentation) {
    return <CheckRun check={check} presentation={check.presentation} />;
  }
  return (
    <FocusFrame
      out={{ label: text('assessment.leaveEnded'), to: '/', backLabel: text('learning.unit.back') }}
    >
      <Awaited
        query={open}
        failure={text('assessment.failed')}
        skeleton={
          <Page title={text('assessment.title')} width="reading">
            <TextSkeleton lines={5} />
          </Page>
        }
      >
        {() => <CheckIntro />}
      </Awaited>
    </FocusFrame>
  );
}
