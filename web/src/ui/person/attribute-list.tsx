import type { ReactNode } from 'react';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { SeenList, type SeenThing } from './seen-list.tsx';

export type Viewer = 'self' | 'manager' | 'administrator';

/** Who sees an attribute, as whoever keeps it reads it. */
export const viewerNames: Record<Viewer, TextKey> = {
  self: 'attributes.viewer.self',
  manager: 'attributes.viewer.manager',
  administrator: 'attributes.viewer.administrator',
};

type Origin = {
  /** ISO instant since which the value is what it is. */
  readonly since: string;
  /** The system that it came from; null where that is not known. */
  readonly source: string | null;
};
type Attribute = Origin & {
  readonly key: string;
  readonly title: string;
  readonly value: string;
  readonly purpose: string;
};

type AttributeListProps<Kept extends Attribute> = {
  readonly attributes: readonly Kept[];
  /** Who sees each; without it that is not said. */
  readonly seenOf?: (attribute: Kept) => NonNullable<SeenThing['seen']>;
};

/** Attributes of one person: what is kept, why, since when and from where. */
export function AttributeList<Kept extends Attribute>(props: AttributeListProps<Kept>) {
  const { attributes, seenOf } = props;
  return (
    <SeenList
      things={attributes.map((attribute): SeenThing => {
        const { key, title, value, purpose } = attribute;
        return {
          key,
          what: (
            <Text
              id="attributes.one"
              values={{ title, value, b: (words: ReactNode) => <b>{words}</b> }}
            />
          ),
          why: purpose,
          origin: <AttributeOrigin {...attribute} />,
          ...(seenOf ? { seen: seenOf(attribute) } : {}),
        };
      })}
    />
  );
}

/** Since when a value is what it is, and which system it came from, where that is known. */
export function AttributeOrigin({ since, source }: Origin) {
  const day = useText().day(since);
  if (source === null) return <Text id="attributes.since" values={{ day }} />;
  return <Text id="attributes.since.source" values={{ day, source }} />;
}
