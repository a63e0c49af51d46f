import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { IconButton } from '../../ui/button/button.tsx';
import { IconSearch, IconX } from '../../ui/icons.tsx';
import { longestQuery } from './explore-search.ts';
import styles from './search-field.module.css';

type SearchFieldProps = {
  /** What is being searched for, as the address says. */
  readonly value: string;
  readonly onSearch: (words: string) => void;
};

const pauseMs = 250;

/** Searches while one writes, after a short pause; Enter searches at once. */
export function SearchField({ value, onSearch }: SearchFieldProps) {
  const text = useText();
  const [words, setWords] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const searched = useRef(value);
  // The address changed by another hand: 'back', or a suggestion.
  useEffect(() => {
    if (value === searched.current) return;
    searched.current = value;
    setWords(value);
  }, [value]);
  const search = (next: string): void => {
    const plain = next.trim();
    if (plain === searched.current) return;
    searched.current = plain;
    onSearch(plain);
  };
  const searchLatest = useRef(search);
  searchLatest.current = search;
  useEffect(() => {
    const timer = setTimeout(() => searchLatest.current(words), pauseMs);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        search(words);
      }}
    >
      <search className={styles.box}>
        <IconSearch size={22} stroke={1.75} aria-hidden="true" />
        <input
          ref={field}
          type="search"
          aria-label={text('content.search.label')}
          placeholder={text('content.search.placeholder')}
          value={words}
          maxLength={longestQuery}
          enterKeyHint="search"
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
        {words !== '' && (
          <IconButton
            label={text('content.search.clear')}
            icon={<IconX size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => {
              setWords('');
              search('');
              field.current?.focus();
            }}
          />
        )}
      </search>
    </form>
  );
}
