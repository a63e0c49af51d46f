import { useQuery } from '@tanstack/react-query';
import type { UnitEnd, UnitPage } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { CardSkeleton } from '../../ui/state/skeletons.tsx';
import { attemptQuery } from './unit-query.ts';
import { UnitQuestions } from './unit-questions.tsx';
import { UnitReading } from './unit-reading.tsx';

type UnitPlayerProps = { readonly page: UnitPage; readonly onEnd: (ending: UnitEnd) => void };

/** One's own attempt at a unit: its text, and the questions after it. */
export function UnitPlayer({ page, onEnd }: UnitPlayerProps) {
  const text = useText();
  const { unit } = page;
  const attempt = useQuery(attemptQuery(unit.unitId, unit.locale));
  return (
    <UnitReading
      page={page}
      out={{
        label: text('learning.unit.leaveKept'),
        to: '/',
        backLabel: text('learning.unit.backKept'),
      }}
      unitAttemptId={attempt.data?.unitAttemptId ?? null}
    >
      <Awaited
        query={attempt}
        failure={text('learning.unit.attemptFailed')}
        skeleton={<CardSkeleton />}
      >
        {(data) => <UnitQuestions unit={unit} attempt={data} onEnd={onEnd} />}
      </Awaited>
    </UnitReading>
  );
}
