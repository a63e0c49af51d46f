import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import type { Import } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { FileList } from './file-list.tsx';
import styles from './import-page.module.css';
import { useImportSteps } from './import-query.ts';
import { sizeWords } from './import-words.ts';
import { LeftOut } from './left-out.tsx';
import {
  type ChosenFile,
  type LeftOutFile,
  mostBytes,
  mostFiles,
  sortFiles,
  tableFile,
} from './sort-files.ts';
import { StepSection } from './step-section.tsx';
import { isTable, type StepName } from './steps.ts';
import { UploadProgress } from './upload-progress.tsx';
import type { ImportUpload } from './use-upload.ts';

type FilesStepProps = {
  readonly run: Import;
  readonly upload: ImportUpload;
  readonly onGoTo: (step: StepName | null) => void;
};

type Choosing = {
  readonly leftOut: readonly LeftOutFile[];
  readonly fault: 'nothing' | 'tooMuch' | 'otherTable' | 'failed' | null;
};

/** Brings files: chosen, sorted, sent in parts; then one asks what they would change. */
export function FilesStep({ run, upload, onGoTo }: FilesStepProps) {
  const { kind } = run;
  const [choosing, setChoosing] = useState<Choosing>({ leftOut: [], fault: null });
  const { state, brokeOff } = upload;
  const isGoing = state?.phase === 'sending' || state?.phase === 'waiting';
  const isWhole = state ? state.phase === 'done' : brokeOff === null;
  const choose = async (chosen: readonly ChosenFile[]): Promise<void> => {
    const outcome = await sortChosen(run, chosen);
    setChoosing(outcome.choosing);
    if (outcome.files.length === 0) return;
    await upload
      .begin(outcome.files)
      .catch(() => setChoosing({ ...outcome.choosing, fault: 'failed' }));
  };
  return (
    <StepSection
      title={isTable(kind) ? 'integrations.files.table' : 'integrations.files.content'}
      lead={
        <Text
          id={isTable(kind) ? 'integrations.files.table.lead' : 'integrations.files.content.lead'}
        />
      }
    >
      {brokeOff && <BrokeOff run={run} upload={upload} />}
      {!isGoing && (
        <ChooseFiles
          kind={kind}
          isFirst={run.files.length === 0 || !isWhole}
          onChoose={(chosen) => void choose(chosen)}
        />
      )}
      <FormFault isSystem={choosing.fault === 'failed'}>
        {choosing.fault && <Text id={faults[choosing.fault]} />}
      </FormFault>
      {state && <UploadProgress state={state} onStop={upload.stop} onGoOn={upload.goOn} />}
      <FileList files={run.files} rows={state?.rows ?? []} />
      <LeftOut files={choosing.leftOut} />
      {run.files.length > 0 && isWhole && <Onward run={run} onGoTo={onGoTo} />}
    </StepSection>
  );
}

const faults = {
  nothing: 'integrations.choose.nothing',
  tooMuch: 'integrations.choose.tooMuch',
  otherTable: 'integrations.choose.otherTable',
  failed: 'integrations.choose.failed',
} as const;

async function sortChosen(
  { kind, files: there }: Import,
  chosen: readonly ChosenFile[],
): Promise<{ readonly files: readonly ChosenFile[]; readonly choosing: Choosing }> {
  const nothing = (fault: Choosing['fault'], leftOut: readonly LeftOutFile[] = []) => ({
    files: [],
    choosing: { leftOut, fault },
  });
  if (isTable(kind)) {
    const [first] = chosen;
    if (!first || first.file.size === 0) return nothing('nothing');
    const file = tableFile(first.file);
    // One table an import: the server reads the first and cannot take one away.
    if (there.some(({ path }) => path !== file.path)) return nothing('otherTable');
    return { files: [file], choosing: { leftOut: [], fault: null } };
  }
  const { files, leftOut } = await sortFiles(chosen);
  if (files.length === 0) return nothing('nothing', leftOut);
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  if (files.length > mostFiles || bytes > mostBytes) return nothing('tooMuch', leftOut);
  return { files, choosing: { leftOut, fault: null } };
}

/** A reload or the end of the window ended the sending: the same files go on where they were. */
function BrokeOff({ run, upload }: { readonly run: Import; readonly upload: ImportUpload }) {
  const text = useText();
  if (!upload.brokeOff) return null;
  const { files, bytes } = upload.brokeOff;
  return (
    <div className={styles.note}>
      <p>
        <Text
          id="integrations.brokeOff"
          values={{
            there: sizeWords(
              text,
              run.files.reduce((sum, { size }) => sum + size, 0),
            ),
            all: sizeWords(text, bytes),
            count: files,
          }}
        />
      </p>
      {run.kind === 'content' && run.files.length > 0 && (
        <Button look="quiet" onClick={upload.doWithoutRest}>
          <Text id="integrations.brokeOff.without" />
        </Button>
      )}
    </div>
  );
}

function Onward({ run, onGoTo }: Pick<FilesStepProps, 'run' | 'onGoTo'>) {
  const { compare } = useImportSteps(run.importId);
  if (isTable(run.kind)) {
    return (
      <div className={styles.actions}>
        <Button look="main" onClick={() => onGoTo('columns')}>
          <Text id="integrations.toColumns" />
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.onward}>
      <FormFault isSystem={!isProblem(compare.error, 'integrations/wrong-state')}>
        {compare.isError && <Text id="integrations.compare.failed" />}
      </FormFault>
      <div className={styles.actions}>
        <Button look="main" busy={compare.isPending} onClick={() => compare.mutate(null)}>
          <Text id="integrations.compare" />
        </Button>
        {run.state === 'compared' && (
          <Button look="quiet" onClick={() => onGoTo(null)}>
            <Text id="integrations.toComparison" />
          </Button>
        )}
      </div>
    </div>
  );
}
