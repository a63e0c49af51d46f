import type { Import } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconDownload } from '../../ui/icons.tsx';
import { TableFrame } from '../../ui/table/table-frame.tsx';
import styles from './report.module.css';

/** The language of what the server says about a line. */
const serverLanguage = 'en';

/** What is wrong in which file and line, and how to mend it. */
export function Problems({ run }: { readonly run: Import }) {
  const text = useText();
  const { importId, problems, problemCount } = run;
  if (problemCount === 0) return null;
  const label = text('integrations.problems.count', { count: problemCount });
  return (
    <section className={styles.part} aria-labelledby="import-problems">
      <div className={styles.head}>
        <h3 id="import-problems">{label}</h3>
        <a
          className={styles.download}
          href={`/api/imports/${importId}/problems.csv`}
          download={`problems-${importId.slice(-6)}.csv`}
        >
          <IconDownload size={20} stroke={1.75} aria-hidden="true" />
          <Text id="integrations.problems.download" />
        </a>
      </div>
      <p className={styles.soft}>
        <Text
          id={
            problems.length < problemCount
              ? 'integrations.problems.first'
              : 'integrations.problems.what'
          }
          values={{ shown: problems.length }}
        />
      </p>
      <div className={styles.problems}>
        <TableFrame label={label} maxHeight="32rem" fold>
          <thead>
            <tr>
              <th scope="col">
                <Text id="integrations.problems.where" />
              </th>
              <th scope="col">
                <Text id="integrations.problems.field" />
              </th>
              <th scope="col">
                <Text id="integrations.problems.wrong" />
              </th>
              <th scope="col">
                <Text id="integrations.problems.mend" />
              </th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two problems can be the same in all
              <tr key={place}>
                <th scope="row">
                  {problem.file}
                  {':'}
                  {problem.line}
                </th>
                <td>
                  <code>{problem.field}</code>
                </td>
                <td lang={serverLanguage}>{problem.detail}</td>
                <td lang={serverLanguage}>{problem.mend}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </div>
    </section>
  );
}
