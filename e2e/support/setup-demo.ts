import { prepareDemo } from './demo.ts';

/** Before the first journey, so that parallel workers do not each load the demo. */
export async function setup(): Promise<void> {
  await prepareDemo();
}
