import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useWords } from '../language/languageContext.tsx';
import { csvOf } from './csv.ts';
import { saveFile } from './saveFile.ts';

/** A cell: what the file says, and what people read where that is another thing. */
export type Cell = { value: string | number | null; text?: string };

/** A table under every chart: a name for each row, and its values. */
export type Table = { columns: string[]; rows: Cell[][] };

const useStyles = makeStyles({
  scroll: { overflow: 'auto', maxHeight: '60vh' },
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums', overflowWrap: 'normal' },
  cell: {
    textAlign: 'end',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { textAlign: 'start', whiteSpace: 'normal', minWidth: '120px' },
  head: {
    position: 'sticky',
    top: 0,
    verticalAlign: 'bottom',
    whiteSpace: 'normal',
    minWidth: '64px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  save: { marginTop: tokens.spacingVerticalS },
});

/** A table that reads well aloud, with the file of it. */
export function DataTable({ title, name, table }: { title: string; name: string; table: Table }) {
  const styles = useStyles();
  const { t } = useWords();
  const { columns, rows } = table;
  const save = () =>
    saveFile(`${name}.csv`, [csvOf([columns, ...rows.map((row) => row.map(({ value }) => value))])], 'text/csv');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable to be scrolled by key. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('report.tableOf', { title })}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th key={column} scope="col" className={mergeClasses(styles.cell, i === 0 && styles.name, styles.head)}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...others]) => (
              <tr key={String(first?.value)}>
                <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                  {first?.text ?? first?.value}
                </th>
                {others.map(({ value, text }, i) => (
                  <td key={columns[i + 1]} className={styles.cell}>
                    {text ?? value ?? '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Button className={styles.save} size="small" icon={<ArrowDownloadRegular />} onClick={save}>
        {t('report.csv')}
      </Button>
    </>
  );
}
