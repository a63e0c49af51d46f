import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/node';

// Cells as text: whole days as ISO dates, everything else as it is written.
const rows = await readSheet(String(workerData));
parentPort?.postMessage(
  rows.map((row) =>
    row.map((cell) => {
      if (cell === null || cell === undefined) return '';
      if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
      return String(cell);
    }),
  ),
);
