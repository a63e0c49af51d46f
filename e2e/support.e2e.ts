/** What every journey leans on: a page that misbehaves is noticed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoSeriousAxeFindings, seriousAxeFindings } from './support/axe.ts';
import { packagedBrowser } from './support/find-browser.ts';
import { allowConsoleError, launchProgram, openPage, takePageProblems } from './support/page.ts';
import { expectNoSidewaysScroll } from './support/people.ts';

const PAGES: Readonly<Record<string, string>> = {
  '/fine': '<button>Go on</button>',
  '/logs': '<script src="/error.js"></script>',
  '/breaks-policy':
    '<p id="text">as it was</p><script>document.getElementById("text").textContent = "changed"</script>',
  '/asks-elsewhere': '<img src="http://127.0.0.1:9/picture.png" alt="">',
  '/unlabelled': '<img src="/fine"><button></button>',
  '/wide': '<table width="400"><tr><td>Wide</table>',
  '/cut': '<link rel="stylesheet" href="/cut.css"><p>Not all of this can be read</p>',
};
const STYLE =
  'body { overflow-x: hidden } p { width: 400px; white-space: nowrap; text-align: end }';
const SCRIPT = 'console.error("it broke"); throw new Error("uncaught here");';

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const isScript = path.endsWith('.js');
    const isStyle = path.endsWith('.css');
    response.setHeader(
      'content-type',
      isScript ? 'text/javascript' : isStyle ? 'text/css' : 'text/html; charset=utf-8',
    );
    response.setHeader('content-security-policy', "default-src 'self' http://127.0.0.1:9");
    response.end(
      isScript
        ? SCRIPT
        : isStyle
          ? STYLE
          : `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title><main>${PAGES[path] ?? ''}</main></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

async function problemsOf(path: string): Promise<string> {
  const { page, close } = await openPage({ url });
  await page.goto(path, { waitUntil: 'networkidle' });
  await close();
  return takePageProblems().join('\n');
}

describe('a page', () => {
  test('that is in order has no problem and no finding', async () => {
    const { page, close } = await openPage({ url, width: 320 });
    await page.goto('/fine');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expectNoSeriousAxeFindings(page);
    await close();
    expect(takePageProblems()).toEqual([]);
  });

  test('that logs an error or throws one is noticed', async () => {
    const problems = await problemsOf('/logs');
    expect(problems).toContain('it broke');
    expect(problems).toContain('uncaught here');
  });

  test('may log an error that the test provokes on purpose', async () => {
    const { page, close } = await openPage({ url });
    allowConsoleError(page, /it broke|uncaught here/);
    await page.goto('/logs', { waitUntil: 'networkidle' });
    expect(takePageProblems()).toEqual([]);
    await close();
  });

  test('that breaks the content security policy is noticed', async () => {
    expect(await problemsOf('/breaks-policy')).toContain('Content Security Policy');
  });

  test('that asks another address is noticed', async () => {
    expect(await problemsOf('/asks-elsewhere')).toContain(
      'asked another address: http://127.0.0.1:9/picture.png',
    );
  });

  test('that is wider than a phone, or cuts words off there, is noticed', async () => {
    const { page, close } = await openPage({ url, width: 320 });
    await page.goto('/fine');
    await expectNoSidewaysScroll(page);
    await page.goto('/wide');
    await expect(expectNoSidewaysScroll(page)).rejects.toThrow(/wider than the window/);
    await page.goto('/cut');
    await expect(expectNoSidewaysScroll(page)).rejects.toThrow(/cut off|wider/);
    await close();
  });

  test('that a screen reader cannot read is noticed', async () => {
    const { page, close } = await openPage({ url });
    await page.goto('/unlabelled');
    const findings = (await seriousAxeFindings(page)).join('\n');
    expect(findings).toContain('image-alt');
    expect(findings).toContain('button-name');
    await close();
  });
});

// Other machines bring their own browser; there is no packaged one for them.
if (process.platform === 'linux' && process.arch === 'x64') {
  test('the packaged Chromium starts', async () => {
    const browser = await launchProgram(await packagedBrowser());
    const page = await browser.newPage();
    await page.goto(`${url}/fine`);
    expect(await page.getByRole('button').textContent()).toBe('Go on');
    await browser.close();
  });
}
