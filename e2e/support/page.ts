import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { type BrowserProgram, machineBrowsers, packagedBrowser } from './find-browser.ts';

export type PageOptions = {
  /** The server's address; paths in `page.goto('/plan')` are relative to it, and no other address may be asked. */
  readonly url: string;
  /** In CSS pixels; 1280 × 800 unless said. Up to 600 wide it is a phone with touch. */
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  /** Animations are off unless a test is about them. */
  readonly motion?: boolean;
  /** Letters so many times as large as usual, as somebody sets it in their browser. */
  readonly textScale?: number;
  /** The page as a script from right to left has it, with the words that there are. */
  readonly rightToLeft?: boolean;
  /** Few colours, chosen by the person: high contrast. */
  readonly forcedColors?: boolean;
  /** Cookies and storage of an earlier page: `await context.storageState()`. */
  readonly storageState?: NonNullable<BrowserContextOptions['storageState']>;
};

export type OpenPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
};

type Watched = { readonly context: BrowserContext; problems: string[]; readonly allowed: RegExp[] };

let browser: Promise<Browser> | undefined;
const watchedPages = new Map<Page, Watched>();

/**
 * Opens a page in a browser profile of its own. Whatever the page reports as an error (console, uncaught, content
 * security policy) and whatever it asks of another address fails the test that is running: see setup.ts.
 */
export async function openPage(options: PageOptions): Promise<OpenPage> {
  browser ??= launch();
  const width = options.width ?? 1280;
  const isPhone = width <= 600;
  const context = await (await browser).newContext({
    baseURL: options.url,
    viewport: { width, height: options.height ?? (isPhone ? 720 : 800) },
    hasTouch: isPhone,
    isMobile: isPhone,
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: options.motion ? 'no-preference' : 'reduce',
    forcedColors: options.forcedColors ? 'active' : 'none',
    ...(options.storageState ? { storageState: options.storageState } : {}),
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  if (options.textScale !== undefined) await scaleText(page, options.textScale);
  if (options.rightToLeft) await page.addInitScript(turnRightToLeft);
  const watched: Watched = { context, problems: [], allowed: [] };
  watchedPages.set(page, watched);
  watch(page, watched, new URL(options.url).origin);
  return { page, context, close: () => context.close() };
}

/** By the browser's own setting, which no page can tell from a person's. */
async function scaleText(page: Page, scale: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', {
    fontSizes: { standard: USUAL_TEXT_PX * scale, fixed: USUAL_FIXED_PX * scale },
  });
}
const USUAL_TEXT_PX = 16;
const USUAL_FIXED_PX = 13;

/** Runs in the page: the app says its language's own direction whenever the language changes. */
function turnRightToLeft(): void {
  const turn = (): void => {
    if (document.documentElement?.dir === 'rtl') return;
    document.documentElement?.setAttribute('dir', 'rtl');
  };
  turn();
  new MutationObserver(turn).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['dir'],
  });
}

/** Names console errors that a test provokes on purpose, such as the 401 of a wrong password. */
export function allowConsoleError(page: Page, message: RegExp): void {
  watchedPages.get(page)?.allowed.push(message);
}

/** What pages reported since the last call. */
export function takePageProblems(): readonly string[] {
  const problems: string[] = [];
  for (const watched of watchedPages.values()) {
    problems.push(
      ...watched.problems.filter(
        (problem) => !watched.allowed.some((allowed) => allowed.test(problem)),
      ),
    );
    watched.problems = [];
  }
  return problems;
}

/** Keeps what every open page shows, in test-results/, to look at after a failure. */
export async function keepScreenshots(testName: string): Promise<void> {
  const name = testName.replace(/[^\w]+/g, '-').slice(0, 80);
  for (const [index, page] of [...watchedPages.keys()].entries()) {
    if (page.isClosed()) continue;
    await page
      .screenshot({ path: `test-results/${name}-${index}.png`, fullPage: true })
      .catch(() => {});
  }
}

export async function closeBrowser(): Promise<void> {
  const opened = browser;
  browser = undefined;
  watchedPages.clear();
  await (await opened)?.close();
}

function watch(page: Page, watched: Watched, origin: string): void {
  const report = (problem: string): void => {
    watched.problems.push(`${problem} (at ${page.url()})`);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => report(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin)
      report(`asked another address: ${url.href}`);
  });
}

/** Tries the machine's browsers, then the packaged one: some machines have only a stub that starts nothing. */
async function launch(): Promise<Browser> {
  const failures: string[] = [];
  for (const program of machineBrowsers()) {
    try {
      return await launchProgram(program);
    } catch (error) {
      failures.push(
        `${program.executablePath}: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
      );
    }
  }
  if (process.env.CHROMIUM_PATH)
    throw new Error(`CHROMIUM_PATH cannot be started: ${failures.join('; ')}`);
  return await launchProgram(await packagedBrowser());
}

export function launchProgram(program: BrowserProgram): Promise<Browser> {
  return chromium.launch({
    executablePath: program.executablePath,
    // Chromium's sandbox needs rights that root and containers lack; only our own pages are opened.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: { ...process.env, ...program.env },
  });
}
