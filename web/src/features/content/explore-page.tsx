import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../i18n/text.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { FoundUnits } from './found-units.tsx';
import { SearchField } from './search-field.tsx';
import { Suggestions } from './suggestions.tsx';

/** Everything that can be read here, planned or not. */
export function ExplorePage() {
  const text = useText();
  const navigate = useNavigate();
  const { query = '', pages = 1 } = useSearch({ strict: false });
  const searchFor = (words: string): void => {
    void navigate({ to: '/explore', search: words ? { query: words } : {}, replace: true });
  };
  return (
    <Page title={text('content.title')}>
      <SearchField value={query} onSearch={searchFor} />
      {query === '' ? (
        <Suggestions onSearch={searchFor} />
      ) : (
        <FoundUnits
          key={query}
          query={query}
          pages={pages}
          onMore={() =>
            void navigate({
              to: '/explore',
              search: { query, pages: pages + 1 },
              replace: true,
              resetScroll: false,
            })
          }
        />
      )}
    </Page>
  );
}
