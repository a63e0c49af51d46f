import { type ReactNode, useEffect } from 'react';
import { Text } from '../../i18n/text.tsx';
import styles from './page.module.css';
import { PageName } from './page-name.ts';
import { pageTitleId } from './use-route-focus.ts';

type PageProps = {
  /** Heading of the screen and, with the product's name, title of the window. */
  readonly title: string;
  /** Keeps the heading for screen readers only, where a picture or a unit speaks for itself. */
  readonly titleHidden?: boolean;
  /** One sentence under the heading. */
  readonly lead?: ReactNode;
  /** Small line above the heading: where this belongs, how long it takes. */
  readonly kicker?: ReactNode;
  /** To the right of the heading. */
  readonly actions?: ReactNode;
  /** Reasons and evidence: beside the content on a desk, below it on a phone. */
  readonly margin?: ReactNode;
  /** `reading` keeps the measure, `wide` takes what there is (maps, tables). */
  readonly width?: 'reading' | 'content' | 'wide';
  readonly children: ReactNode;
};

export function Page(props: PageProps) {
  const { title, titleHidden, lead, kicker, actions, margin, width = 'content', children } = props;
  useEffect(() => {
    document.title = `${title} · Cairn`;
  }, [title]);
  return (
    <PageName value={title}>
      <PageFrame
        width={width}
        margin={
          margin && (
            <aside className={styles.margin}>
              <h2 className="visually-hidden">
                <Text id="shell.margin" />
              </h2>
              {margin}
            </aside>
          )
        }
      >
        <div className={titleHidden ? 'visually-hidden' : styles.head}>
          <div>
            {kicker && <p className={styles.kicker}>{kicker}</p>}
            <h1 className={styles.title} id={pageTitleId} tabIndex={-1}>
              {title}
            </h1>
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        {children}
      </PageFrame>
    </PageName>
  );
}

type PageFrameProps = Pick<PageProps, 'width' | 'children'> & {
  /** The margin as it stands beside the content. */
  readonly margin?: ReactNode;
};

/** Where a screen lies in the window, as wide as what it shows; also while it is still coming. */
export function PageFrame({ width = 'content', margin, children }: PageFrameProps) {
  return (
    <div className={styles.page} data-width={width} data-margin={margin ? true : undefined}>
      <div className={styles.content}>{children}</div>
      {margin}
    </div>
  );
}
