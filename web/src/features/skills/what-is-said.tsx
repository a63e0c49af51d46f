import type { PersonSkillDetail } from '../../api/wire.ts';
import { Text } from '../../i18n/text.tsx';
import { AskColleague } from './ask-colleague.tsx';
import styles from './ratings.module.css';
import { SelfRating } from './self-rating.tsx';

/** What one says oneself, and whom one asks. */
export function WhatIsSaid({ skill }: { readonly skill: PersonSkillDetail }) {
  return (
    <section aria-labelledby="said-title">
      <h2 id="said-title" className={styles.title}>
        <Text id="rating.title" />
      </h2>
      <SelfRating skill={skill} />
      <AskColleague skill={skill} />
    </section>
  );
}
