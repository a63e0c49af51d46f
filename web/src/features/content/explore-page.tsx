import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../i18n/text.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { type ExploreSearch, isFiltered } from './explore-search.ts';
import { FoundOthers } from './found-others.tsx';
import { FoundUnits } from './found-units.tsx';
import { readQuestion } from './read-question.ts';
import { SearchField } from './search-field.tsx';
import { Suggestions } from './suggestions.tsx';
import { UnitsFilter } from './units-filter.tsx';

/** Everything that can be read here, planned or not. */
export function ExplorePage() {
  const text = useText();
  const navigate = useNavigate();
  const { pages = 1, ...search }: ExploreSearch = useSearch({ strict: false });
  const { query = '' } = search;
  const show = (next: ExploreSearch, replace: boolean): void =>
    void navigate({ to: '/explore', search: next, replace, resetScroll: false });
  const searchFor = (words: string): void => {
    const { query: _before, ...filter } = search;
    show(words ? { ...filter, query: words } : filter, true);
  };
  const isNarrowed = isFiltered(search);
  const asked = readQuestion(query);
  const searched = asked.words ? { ...search, query: asked.words } : search;
  return (
    <Page title={text('content.title')}>
      <SearchField value={query} onSearch={searchFor} />
      {!query && !isNarrowed && <Suggestions />}
      {query && !isNarrowed && <FoundOthers asked={asked} />}
      <FoundUnits
        key={JSON.stringify(searched)}
        search={searched}
        filter={<UnitsFilter search={search} onChange={(next) => show(next, false)} />}
        pages={pages}
        onMore={() => show({ ...search, pages: pages + 1 }, true)}
      />
    </Page>
  );
}
