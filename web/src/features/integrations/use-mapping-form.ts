import { useState } from 'react';
import type { Import, TableColumn } from '../../api/wire.ts';
import type { MappingDraft, MappingFault, MappingKind } from './mapping-draft.ts';

/** Changes the draft, at a place of it whose faults are then looked at anew. */
export type ChangeDraft<Draft> = (
  change: (draft: Draft) => Draft,
  place: { readonly column: string } | { readonly place: MappingFault['place'] },
) => void;

export type MappingForm<Draft extends MappingDraft> = {
  readonly kind: MappingKind<Draft>;
  readonly draft: Draft;
  readonly faults: readonly MappingFault[];
  readonly change: ChangeDraft<Draft>;
  readonly load: (draft: Draft) => void;
  readonly showFaults: (faults: readonly MappingFault[]) => void;
};

/** What is said of the columns of a table, until it is sent. */
export function useMappingForm<Draft extends MappingDraft>(
  kind: MappingKind<Draft>,
  run: Import,
  columns: readonly TableColumn[],
): MappingForm<Draft> {
  const [draft, setDraft] = useState(() => kind.draftOf(columns, run));
  const [faults, setFaults] = useState<readonly MappingFault[]>([]);
  return {
    kind,
    draft,
    faults,
    change: (changeDraft, at) => {
      setDraft(changeDraft);
      setFaults((before) =>
        before.filter((fault) => {
          if (!('column' in at)) return fault.place !== at.place;
          // What the whole table lacks may be in the column now.
          return fault.column === null ? fault.place === 'source' : fault.column !== at.column;
        }),
      );
    },
    load: (loaded) => {
      setDraft(loaded);
      setFaults([]);
    },
    showFaults: setFaults,
  };
}
