import { prepareEmbeddedTemplate, testServerUrl } from '#kernel/testing';

/** Before the first test file, so that parallel workers do not each make the template. */
export async function setup(): Promise<void> {
  if (testServerUrl === undefined) await prepareEmbeddedTemplate();
}
