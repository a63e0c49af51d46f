import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { isProblem } from '../../../api/problem.ts';
import type { UnitPreview } from '../../../api/wire.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { Text, type Texts, useText } from '../../../i18n/text.tsx';
import { unitItemsPath } from '../../../ui/shell/addresses.ts';
import { NotYours } from '../../../ui/shell/not-yours.tsx';
import { Page } from '../../../ui/shell/page.tsx';
import { asLevel } from '../../../ui/skill/standing.ts';
import { levelName } from '../../../ui/skill/words.ts';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { CardSkeleton } from '../../../ui/state/skeletons.tsx';
import { Switcher } from '../../../ui/switcher/switcher.tsx';
import { PartsAbout } from './parts-about.tsx';
import { previewQuery } from './preview-query.ts';
import type { PreviewSearch, PreviewWindow } from './preview-search.ts';
import { PreviewWindowFrame } from './preview-window.tsx';
import styles from './unit-preview.module.css';

const from = '/shell/signed-in/author/units/$unitId/preview';

/** A unit as a novice finds it or somebody who knows half, on a phone or a desk; and what each part is about. */
export function UnitPreviewPage() {
  const text = useText();
  const { unitId } = useParams({ from });
  const { reader = 'novice' } = useSearch({ from });
  const { locale } = useLanguage();
  const preview = useQuery({
    ...previewQuery(unitId, reader, locale),
    // The reader before stays until the next one is there.
    placeholderData: (before: UnitPreview | undefined) => before,
  });
  if (isProblem(preview.error) && [400, 403, 404].includes(preview.error.status))
    return <NotYours title={text('author.notYours')} why={text('author.notYours.why')} />;
  const unit = preview.data?.page.unit;
  return (
    <Page
      title={unit?.title ?? text('author.preview.title')}
      kicker={unit?.moduleTitle}
      lead={text('author.preview.lead')}
      actions={
        <Link to={unitItemsPath} params={{ unitId }} className={styles.link}>
          <Text id="author.place" />
        </Link>
      }
    >
      <Awaited query={preview} failure={text('author.preview.failed')} skeleton={<CardSkeleton />}>
        {(known) => <Known preview={known} />}
      </Awaited>
    </Page>
  );
}

function Known({ preview }: { readonly preview: UnitPreview }) {
  const text = useText();
  const { reader = 'novice', window = 'phone' } = useSearch({ from });
  const choose = useChoose();
  const chosen = preview.readers.find((each) => each.reader === reader);
  return (
    <>
      <div className={styles.choices}>
        <Switcher
          label={text('author.preview.reader')}
          value={reader}
          options={[
            { value: 'novice', label: text('author.preview.novice') },
            { value: 'half', label: text('author.preview.half') },
          ]}
          onChange={(value) => choose({ reader: value === 'half' ? value : undefined })}
        />
        <Switcher<PreviewWindow>
          label={text('author.preview.window')}
          value={window}
          options={[
            { value: 'phone', label: text('author.preview.phone') },
            { value: 'desk', label: text('author.preview.desk') },
          ]}
          onChange={(value) => choose({ window: value === 'desk' ? value : undefined })}
        />
      </div>
      {chosen && (
        <p className={styles.reader} role="status">
          {readerWords(text, chosen)}
        </p>
      )}
      <PreviewWindowFrame preview={preview} reader={reader} window={window} />
      <PartsAbout preview={preview} />
    </>
  );
}

/** Changes a part of the search and leaves the rest. */
function useChoose() {
  const navigate = useNavigate({ from: '/author/units/$unitId/preview' });
  return (change: { readonly [Key in keyof PreviewSearch]: PreviewSearch[Key] | undefined }) =>
    void navigate({
      to: '.',
      search: (before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined),
        ),
      replace: true,
      resetScroll: false,
    });
}

function readerWords(text: Texts, reader: UnitPreview['readers'][number]): string {
  const { minutes, foldedCount } = reader;
  const skills = reader.holds.map(({ skill, level }) => {
    const known = asLevel(level);
    return text('author.skill', { skill: skill.name, level: known ? levelName(text, known) : '' });
  });
  const takes = text('author.preview.takes', { minutes, count: foldedCount });
  return skills.length === 0
    ? text('author.preview.holdsNothing', { takes })
    : text('author.preview.holds', { skills: text.list(skills), takes });
}
