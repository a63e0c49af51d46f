import type { Import, ImportKind } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import type { ImportUpload } from './use-upload.ts';

export type StepName = 'files' | 'columns' | 'comparison' | 'end';

export const stepNames: Record<StepName, TextKey> = {
  files: 'integrations.step.files',
  columns: 'integrations.step.columns',
  comparison: 'integrations.step.comparison',
  end: 'integrations.step.end',
};

export function stepsOf(kind: ImportKind): readonly StepName[] {
  return isTable(kind) ? ['files', 'columns', 'comparison', 'end'] : ['files', 'comparison', 'end'];
}

/** Whether it comes as one table, of whose columns one says what they are. */
export function isTable(kind: ImportKind): boolean {
  return kind !== 'content';
}

/** Which step an import is at, by what the server says and whether all of its files are there. */
export function stepOf(run: Import, upload: Pick<ImportUpload, 'state' | 'brokeOff'>): StepName {
  switch (run.state) {
    case 'receiving': {
      const isWhole = upload.state
        ? upload.state.phase === 'done' && !upload.state.rows.some(({ clashes }) => clashes)
        : upload.brokeOff === null;
      return isTable(run.kind) && run.files.length > 0 && isWhole ? 'columns' : 'files';
    }
    case 'comparing':
    case 'compared':
      return 'comparison';
    case 'failed':
      // What was compared stays when applying it breaks off.
      return run.comparison ? 'end' : 'comparison';
    case 'applying':
    case 'done':
      return 'end';
  }
}
