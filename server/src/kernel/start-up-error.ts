/** A reason why Cairn cannot start or a command cannot run: one clear line for whoever typed it, no stack. */
export class StartUpError extends Error {
  override readonly name = 'StartUpError';
}
