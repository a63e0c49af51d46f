import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { isProblem } from '../../../api/problem.ts';
import type { ListedPerson } from '../../../api/wire.ts';
import type { TextKey } from '../../../i18n/locales.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import styles from './administration.module.css';

export const capabilities = ['administrator', 'learningLead'] as const;
type Capability = (typeof capabilities)[number];
export const capabilityTexts = {
  administrator: {
    name: 'people.capability.administrator',
    may: 'people.capability.administrator.may',
  },
  learningLead: {
    name: 'people.capability.learningLead',
    may: 'people.capability.learningLead.may',
  },
} as const satisfies Readonly<Record<Capability, Readonly<Record<'name' | 'may', TextKey>>>>;

type Holder = Pick<ListedPerson, 'personId' | 'grants'>;

/** What a person may look after, each with what it means; a change holds at once. */
export function GrantSwitches({ person }: { readonly person: Holder }) {
  const text = useText();
  const change = useChangeGrant(person);
  // One for a single team is another thing; nothing here gives or takes it.
  const open = person.grants.filter((grant) => grant.teamId === null);
  return (
    <div className={styles.switches}>
      {capabilities.map((capability) => (
        <Switch
          key={capability}
          size="md"
          label={text(capabilityTexts[capability].name)}
          description={text(capabilityTexts[capability].may)}
          checked={open.some((grant) => grant.capability === capability)}
          disabled={change.isPending}
          onChange={({ currentTarget: { checked } }) =>
            change.mutate({ capability, isGiven: checked })
          }
        />
      ))}
      <p className={styles.soft}>
        <Text id="people.grants.managers" />
      </p>
      {change.error && (
        <p className={styles.fault} role="alert">
          {isProblem(change.error) && change.error.status === 409
            ? text('people.grants.last')
            : text('people.grants.failed')}
        </p>
      )}
    </div>
  );
}

function useChangeGrant({ personId, grants }: Holder) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: { readonly capability: Capability; readonly isGiven: boolean }) => {
      const { capability, isGiven } = change;
      if (isGiven) {
        const path = { personId };
        await reply(
          api.POST('/api/people/{personId}/grants', { params: { path }, body: { capability } }),
        );
        return;
      }
      const own = grants.filter((one) => one.capability === capability && one.teamId === null);
      for (const grant of own) {
        const path = { personId, grantId: grant.grantId };
        await reply(api.DELETE('/api/people/{personId}/grants/{grantId}', { params: { path } }));
      }
    },
    // Whoever takes their own grant sees at once that the place is not theirs any more.
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: keys.session });
      await queries.invalidateQueries({ queryKey: keys.allPeople });
    },
  });
}
