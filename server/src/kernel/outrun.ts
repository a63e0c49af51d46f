/** Somebody else wrote the same in the meantime: the transaction ends without a trace, and is tried again. */
export class Outrun extends Error {
  override readonly name = 'Outrun';
}
