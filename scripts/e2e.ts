/** The browser journeys only; further words go to vitest: `npm run e2e -- e2e/plan.e2e.ts`. */
import { buildWeb } from './build-web.ts';
import { runVitest } from './vitest-run.ts';

const built = await buildWeb();
if (built.outcome === 'failed') {
  console.error(built.reason);
  process.exitCode = 1;
} else {
  const { failed } = await runVitest('e2e', process.argv.slice(2), { show: true });
  process.exitCode = failed > 0 ? 1 : 0;
}
