import type { AnchorHTMLAttributes, ReactNode } from 'react';
import type { ExtraProps } from 'react-markdown';
import { Text, useText } from '../../i18n/text.tsx';
import { IconExternalLink } from '../icons.tsx';
import styles from './reading.module.css';

const OWN = 'https://own.invalid';

/** Where an address leads as a browser reads it: `//evil.example` and `/\evil.example` are other sites too. */
function leads(address: string): 'here' | 'toOtherSite' | 'elsewhere' {
  if (!URL.canParse(address, OWN)) return 'elsewhere';
  const { origin, protocol } = new URL(address, OWN);
  if (origin === OWN) return 'here';
  return protocol === 'http:' || protocol === 'https:' ? 'toOtherSite' : 'elsewhere';
}

type LinkProps = ExtraProps & AnchorHTMLAttributes<HTMLAnchorElement>;

/** A link; to another site it opens beside the unit, says so, and tells that site nothing. */
export function ReadingLink({ node: _node, href, children, ...rest }: LinkProps) {
  if (!href || leads(href) !== 'toOtherSite') {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <a href={href} {...rest} target="_blank" rel="noopener noreferrer">
      {children}
      <IconExternalLink className={styles.external} size="0.8em" stroke={2} aria-hidden={true} />
      <span className="visually-hidden">
        <Text id="reading.newTab" />
      </span>
    </a>
  );
}

type PictureProps = {
  readonly src: string;
  readonly alt: string;
  readonly resolve?: (src: string) => string | null;
};

const ownSite = (src: string): string | null => (leads(src) === 'here' ? src : null);

/** A picture of our own, or a link where it stays on another site. */
export function Picture({ src, alt, resolve = ownSite }: PictureProps) {
  const text = useText();
  const address = src === '' ? null : resolve(src);
  if (address) return <img src={address} alt={alt} loading="lazy" decoding="async" />;
  const name = alt || text('reading.picture');
  if (leads(src) !== 'toOtherSite') {
    return <span className={styles.missing}>{text('reading.pictureMissing', { name })}</span>;
  }
  return (
    <a className={styles.missing} href={src} target="_blank" rel="noopener noreferrer">
      {text('reading.pictureElsewhere', { name })}
    </a>
  );
}

/** A wide table scrolls inside its frame, the page does not. */
export function ReadingTable({ children }: ExtraProps & { readonly children?: ReactNode }) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.table} aria-label={text('reading.table')} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}

/** The box of a task list: a mark to read, not a control. */
export function TaskBox({ done }: { readonly done: boolean }) {
  const text = useText();
  return (
    <svg
      className={styles.taskBox}
      data-done={done || undefined}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      role="img"
      aria-label={text(done ? 'reading.taskDone' : 'reading.taskOpen')}
    >
      <rect x="2.5" y="2.5" width="15" height="15" rx="4" />
      {done && <path d="m6 10.5 2.7 2.7L14 7.5" />}
    </svg>
  );
}
