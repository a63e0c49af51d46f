import { useRef } from 'react';
import type { Import } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { rowName } from './import-words.ts';
import type { UploadState } from './upload.ts';

const stepPercent = 25;

/** What a screen reader is told: how far it is, in quarters, and the end. */
export function useImportNews(run: Import, upload: UploadState | null): string {
  const text = useText();
  const first = useRef(run.state);
  if (upload && upload.phase !== 'done') {
    if (upload.phase === 'waiting') return text('integrations.upload.waiting');
    if (upload.phase !== 'sending') return '';
    return text('integrations.news.sending', {
      percent: inQuarters(upload.sentBytes, upload.totalBytes),
    });
  }
  switch (run.state) {
    case 'receiving':
      return upload ? text('integrations.news.sent', { count: upload.sentFiles }) : '';
    case 'comparing':
    case 'applying': {
      const { progress } = run;
      if (!progress || progress.total === 0)
        return text(
          run.state === 'comparing' ? 'integrations.news.comparing' : 'integrations.news.applying',
        );
      return text('integrations.news.progress', {
        rows: rowName(text, progress.kind),
        percent: inQuarters(progress.done, progress.total),
      });
    }
    default:
      // Whoever comes to an import that is done reads it; no news.
      if (first.current === run.state) return '';
      if (run.state === 'compared') return text('integrations.news.compared');
      return text(run.state === 'done' ? 'integrations.news.done' : 'integrations.news.failed');
  }
}

function inQuarters(done: number, total: number): number {
  if (total === 0) return 0;
  return Math.floor((done / total) * (100 / stepPercent)) * stepPercent;
}
