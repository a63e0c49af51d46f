import { lazy, Suspense } from 'react';
import { TextSkeleton } from '../state/skeletons.tsx';

export type ReadingProps = {
  /** GitHub-flavoured Markdown from any source; it is sanitized here. */
  readonly markdown: string;
  /**
   * Address under which a picture is served, or null if it is not to be loaded. By default
   * pictures of other sites are not loaded (they would learn who reads what) but linked.
   */
  readonly resolveImage?: (src: string) => string | null;
  /** Level of the topmost heading, 2 by default. */
  readonly headingBase?: 2 | 3 | 4;
  /** `inline`: a question or an option; no paragraph around it, the type of its place. */
  readonly variant?: 'unit' | 'compact' | 'inline';
  /** Language of the text, when it is not that of the page. */
  readonly lang?: string;
};

const loadBody = () => import('./reading-body.tsx');
const ReadingBody = lazy(() => loadBody().then((module) => ({ default: module.ReadingBody })));

/** Fetches what shows a text, before there is one. */
export function preloadReading(): void {
  // Without a connection it is fetched with the first text.
  loadBody().catch(() => {});
}

/** Text to be read: safe, in the reading face, with a measure of 60 to 72 characters. */
export function Reading(props: ReadingProps) {
  const waiting =
    props.variant === 'inline' ? withoutMarks(props.markdown) : <TextSkeleton lines={6} />;
  return (
    <Suspense fallback={waiting}>
      <ReadingBody {...props} />
    </Suspense>
  );
}

/** The words of a text as they are said: without blocks of code, and without the marks around code and stress. */
export function spokenWords(markdown: string): string {
  const words = markdown.replaceAll(/```[\s\S]*?(```|$)/g, ' ');
  return withoutMarks(words).replaceAll(/\s+/g, ' ').trim();
}

function withoutMarks(markdown: string): string {
  return markdown.replaceAll(/[`*]/g, '');
}
