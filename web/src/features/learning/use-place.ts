import { type RefObject, useEffect, useRef, useState } from 'react';
import { api, me, reply } from '../../api/client.ts';

type PlaceOptions = {
  readonly article: RefObject<HTMLElement | null>;
  readonly segmentIds: readonly string[];
  /** Where the reader left, to go on there; null begins at the top. */
  readonly resumeAt: string | null;
  readonly unitAttemptId: string | null;
};

export type Place = {
  readonly segmentId: string | null;
  /** Position of the current part, from 0. */
  readonly index: number;
  readonly goTo: (segmentId: string) => void;
};

const settleMs = 1_200;

/** Which part is being read; remembered on the server, so that any device goes on there. */
export function usePlace(options: PlaceOptions): Place {
  const { article, segmentIds, resumeAt, unitAttemptId } = options;
  const first = segmentIds[0] ?? null;
  const [current, setCurrent] = useState(resumeAt ?? first);
  useResume(article, resumeAt === first ? null : resumeAt);
  useWatchedSegment(article, setCurrent);
  useRememberedPlace(unitAttemptId, current, resumeAt ?? first);
  return {
    segmentId: current,
    index: Math.max(0, segmentIds.indexOf(current ?? '')),
    goTo: (segmentId) => {
      const target = find(article.current, segmentId);
      target?.scrollIntoView({ block: 'start' });
      // What follows is read from there, by Tab and by a screen reader too.
      target?.setAttribute('tabindex', '-1');
      target?.focus({ preventScroll: true });
      setCurrent(segmentId);
    },
  };
}

/** Holds the part in place while the text above it is still being laid out, until one scrolls. */
function useResume(article: RefObject<HTMLElement | null>, resumeAt: string | null): void {
  useEffect(() => {
    const text = article.current;
    if (!text || resumeAt === null) return;
    const align = (): void => find(text, resumeAt)?.scrollIntoView({ block: 'start' });
    const observer = new ResizeObserver(align);
    const stop = (): void => observer.disconnect();
    observer.observe(text);
    const timer = setTimeout(stop, 4_000);
    const gestures = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;
    for (const gesture of gestures) window.addEventListener(gesture, stop, { once: true });
    return () => {
      stop();
      clearTimeout(timer);
      for (const gesture of gestures) window.removeEventListener(gesture, stop);
    };
  }, [article, resumeAt]);
}

/** The part that crosses the upper third of the window. */
function useWatchedSegment(
  article: RefObject<HTMLElement | null>,
  onEnter: (segmentId: string) => void,
): void {
  useEffect(() => {
    const text = article.current;
    if (!text) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.filter(({ isIntersecting }) => isIntersecting).at(-1)?.target;
        if (entered instanceof HTMLElement && entered.dataset.segment)
          onEnter(entered.dataset.segment);
      },
      { rootMargin: '-25% 0px -70% 0px' },
    );
    for (const segment of text.querySelectorAll('[data-segment]')) observer.observe(segment);
    return () => observer.disconnect();
  }, [article, onEnter]);
}

/** Sends the place once somebody has stayed there, and at once when they leave. */
function useRememberedPlace(
  unitAttemptId: string | null,
  current: string | null,
  known: string | null,
): void {
  const sent = useRef(known);
  const latest = useRef({ unitAttemptId, current });
  latest.current = { unitAttemptId, current };
  useEffect(() => {
    if (!unitAttemptId || !current || current === sent.current) return;
    const timer = setTimeout(() => remember(unitAttemptId, current, sent), settleMs);
    return () => clearTimeout(timer);
  }, [unitAttemptId, current]);
  useEffect(() => {
    const flush = (): void => {
      const place = latest.current;
      if (place.unitAttemptId && place.current && place.current !== sent.current)
        remember(place.unitAttemptId, place.current, sent);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
}

function remember(unitAttemptId: string, segmentId: string, sent: RefObject<string | null>): void {
  const before = sent.current;
  sent.current = segmentId;
  reply(
    api.PATCH('/api/people/{personId}/attempts/{unitAttemptId}', {
      params: { path: { ...me, unitAttemptId } },
      body: { segmentId },
      keepalive: true,
    }),
  ).catch(() => {
    // Not worth a word: the next part that is read is sent again, and only a place is missing.
    sent.current = before;
  });
}

function find(text: HTMLElement | null, segmentId: string): HTMLElement | null {
  return text?.querySelector<HTMLElement>(`[data-segment="${CSS.escape(segmentId)}"]`) ?? null;
}
