import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import { DataTable, type Table } from './dataTable.tsx';

const useStyles = makeStyles({
  // What a chart draws has a width of its own: it may not widen the page while the window narrows.
  // Legends are written as they are said, without a capital on each word.
  chart: { minWidth: 0, overflow: 'hidden', '& *': { textTransform: 'none' } },
  says: { margin: 0, marginBottom: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
  behind: { marginTop: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
});

/** A part of the report: what it shows, in a sentence; the chart; and the table behind it. `name` is the file's. */
export function Explained(props: { title: string; says: string; name: string; table: Table; children?: ReactNode }) {
  const styles = useStyles();
  const { t } = useWords();
  const { title, says, name, table, children } = props;
  return (
    <Section title={title}>
      <p className={styles.says}>{says}</p>
      {table.rows.length > 0 && children ? (
        <>
          <div className={styles.chart}>{children}</div>
          <details className={styles.behind}>
            <summary className={styles.summary}>{t('report.table')}</summary>
            <DataTable title={title} name={name} table={table} />
          </details>
        </>
      ) : (
        table.rows.length > 0 && <DataTable title={title} name={name} table={table} />
      )}
    </Section>
  );
}
