import { TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useSession } from '../../api/session.ts';
import type { FoundPeople } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { PersonStone } from '../../ui/person/person-stone.tsx';
import { useLater } from '../../ui/use-later.ts';
import styles from './ratings.module.css';

type FindColleagueProps = {
  readonly busy: boolean;
  readonly onChoose: (personId: string) => void;
  readonly onClose: () => void;
};

/** Finds a colleague by name and chooses one. */
export function FindColleague({ busy, onChoose, onClose }: FindColleagueProps) {
  const text = useText();
  const { data: session } = useSession();
  const [words, setWords] = useState('');
  const query = useLater(words.trim());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { data } = useQuery({
    queryKey: keys.colleagues(query),
    queryFn: async (): Promise<FoundPeople> =>
      await reply(api.GET('/api/colleagues', { params: { query: { query } } })),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  const people = (query === '' ? [] : (data?.people ?? [])).filter(
    ({ personId }) => personId !== session?.person?.personId,
  );
  return (
    <div className={styles.search}>
      <TextInput
        ref={field}
        type="search"
        size="md"
        label={text('rating.ask.who')}
        autoComplete="off"
        value={words}
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
      <p className="visually-hidden" role="status">
        {query !== '' && data && text('rating.ask.found', { count: people.length })}
      </p>
      {query !== '' && data && people.length === 0 && (
        <p className={styles.soft} aria-hidden="true">
          {text('rating.ask.found', { count: 0 })}
        </p>
      )}
      <ul className={styles.people}>
        {people.map(({ personId, displayName, roleTitle, teamName }) => (
          <li key={personId}>
            <span className={styles.person}>
              <PersonStone name={displayName} personId={personId} size="small" />
              <span>
                <b>{displayName}</b>
                <span className={styles.soft}>
                  {' '}
                  {[roleTitle, teamName].filter(Boolean).join(' · ')}
                </span>
              </span>
            </span>
            <Button
              busy={busy}
              aria-label={text('rating.ask.this', { name: displayName })}
              onClick={() => onChoose(personId)}
            >
              <Text id="rating.ask.send" />
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button look="quiet" onClick={onClose}>
          <Text id="people.cancel" />
        </Button>
      </div>
    </div>
  );
}
