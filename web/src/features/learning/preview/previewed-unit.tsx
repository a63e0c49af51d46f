import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import type { UnitPage } from '../../../api/wire.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useText } from '../../../i18n/text.tsx';
import { NotYours } from '../../../ui/shell/not-yours.tsx';
import { AwaitedUnit } from '../awaited-unit.tsx';
import { UnitIntro } from '../unit-intro.tsx';
import { UnitReading } from '../unit-reading.tsx';
import { previewQuery } from './preview-query.ts';
import { PreviewedQuestions } from './previewed-questions.tsx';

/** What stands in the window of a preview: the unit as its reader finds it, and nothing is kept. */
export function PreviewedUnit() {
  const text = useText();
  const { unitId } = useParams({ from: '/focus/preview/units/$unitId' });
  const { reader, lang } = useSearch({ from: '/focus/preview/units/$unitId' });
  const { locale: mine } = useLanguage();
  const query = useQuery(previewQuery(unitId, reader, lang ?? mine));
  if (query.data) return <Previewed page={query.data.page} />;
  if (isProblem(query.error) && [400, 403, 404].includes(query.error.status))
    return <NotYours title={text('author.notYours')} why={text('author.notYours.why')} />;
  return <AwaitedUnit query={query} />;
}

function Previewed({ page }: { readonly page: UnitPage }) {
  const text = useText();
  const [isReading, setIsReading] = useState(false);
  const out = {
    label: text('author.preview.fromStart'),
    onLeave: () => {
      setIsReading(false);
      window.scrollTo({ top: 0 });
    },
  };
  if (!isReading) return <UnitIntro page={page} out={out} onStart={() => setIsReading(true)} />;
  return (
    <UnitReading page={page} out={out} unitAttemptId={null}>
      <PreviewedQuestions unit={page.unit} />
    </UnitReading>
  );
}
