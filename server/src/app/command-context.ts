import type { Config } from '#kernel/config';
import type { Work } from '#kernel/work';

/** Where a command says what: what it was asked for, and what its user should know besides. */
export type CommandOutput = {
  readonly print: (line: string) => void;
  /** For stderr: what is wrong in a file, line by line. */
  readonly warn: (line: string) => void;
};

export type CommandContext = CommandOutput & {
  readonly work: Work;
  readonly config: Pick<Config, 'publicUrl' | 'dataDir'>;
  /** The folder that the person typed the command in. */
  readonly folder: string;
};

/** Names and texts from files, without what would move a terminal's cursor, break the line or turn its direction. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
