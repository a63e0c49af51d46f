import { Shell } from '../ui/shell/shell.tsx';

/** The shell with what fills its slots. */
export function ShellFrame() {
  return <Shell />;
}
