import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, memo } from 'react';
import { useDates, useServices } from '../api/deskData.ts';
import { useWords } from '../language/languageContext.tsx';
import { DeskLink } from '../router/deskLink.tsx';
import { ticketPath } from '../router/route.ts';
import { useNow } from '../ui/useNow.ts';
import { AssigneeName } from './assigneeName.tsx';
import { ChannelSign } from './channelSign.tsx';
import { DueText } from './dueText.tsx';
import { PickBox } from './pickBox.tsx';
import { StatusSign } from './statusSign.tsx';
import type { LineKeys } from './useLineKeys.ts';
import type { DrawnLine, LineWindow } from './useLineWindow.ts';
import { usePrefetchTicket } from './usePrefetchTicket.ts';

const columns = ['pick', 'reference', 'request', 'place', 'due', 'status', 'assignee', 'channel'] as const;

const useStyles = makeStyles({
  table: { width: '100%', borderSpacing: 0, tableLayout: 'fixed', fontSize: tokens.fontSizeBase300 },
  head: {
    textAlign: 'start',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    boxShadow: `inset 0 -1px 0 ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingLeft: tokens.spacingHorizontalL },
  },
  line: {
    position: 'relative',
    // No border: collapsed ones make lines of several heights.
    boxShadow: `inset 0 -1px 0 ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  fresh: { backgroundColor: tokens.colorBrandBackground2 },
  cell: {
    padding: `6px ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    height: '40px',
    ':first-child': { paddingLeft: tokens.spacingHorizontalL },
  },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecoration: 'none',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    outline: 'none',
    // The heads of the columns stay above it, and the words under it belong to its line.
    scrollMargin: '52px 0 18px',
    // The whole line is the link; the ring of the focus goes around it.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  service: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', fontWeight: tokens.fontWeightSemibold },
  words: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

const widths: Record<(typeof columns)[number], string> = {
  pick: '44px',
  reference: '146px',
  request: 'auto',
  place: '20%',
  due: '146px',
  status: '124px',
  assignee: '12%',
  channel: '72px',
};

/** The list where there is room: a table with one line for each ticket. */
export function QueueTable(props: {
  shown: LineWindow;
  /** How many tickets the list has; null while there are more than are loaded. */
  count: number | null;
  fresh: ReadonlySet<string>;
  opened: string | null;
  lineKeys: LineKeys;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { cursor, focused } = props.lineKeys;
  const { lines, after, measure } = props.shown;
  return (
    <table className={styles.table} aria-rowcount={props.count === null ? -1 : props.count + 1}>
      <colgroup>
        {columns.map((column) => (
          <col key={column} style={{ width: widths[column] }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.head}>
              {column === 'pick' ? <span className="spoken">{t('column.pick')}</span> : t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ item, index, gap }) => (
          <Fragment key={item.reference}>
            <Gap height={gap} />
            <TableLine
              item={item}
              index={index}
              measure={measure}
              fresh={props.fresh.has(item.reference)}
              tabStop={item.reference === cursor}
              focused={focused}
            />
          </Fragment>
        ))}
        <Gap height={after} />
      </tbody>
    </table>
  );
}

/** The room of the lines that aren't drawn: a row, as a table takes nothing else. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; a reader would count it among the tickets.
    <tr aria-hidden="true">
      <td colSpan={columns.length} style={{ height, padding: 0 }} />
    </tr>
  );
}

const TableLine = memo(function TableLine(
  props: Omit<DrawnLine, 'gap'> & {
    measure: LineWindow['measure'];
    fresh: boolean;
    tabStop: boolean;
    focused(reference: string): void;
  },
) {
  const { item, index } = props;
  const styles = useStyles();
  const { t } = useWords();
  const { serviceName } = useServices();
  const dates = useDates();
  const now = useNow();
  const prefetch = usePrefetchTicket();
  return (
    <tr
      ref={props.measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={mergeClasses(styles.line, props.fresh && styles.fresh)}
      onPointerEnter={() => prefetch(item.reference)}
    >
      <td className={styles.cell}>
        <PickBox reference={item.reference} />
      </td>
      <td className={styles.cell}>
        <DeskLink
          className={styles.link}
          data-line={item.reference}
          tabIndex={props.tabStop ? 0 : -1}
          onFocus={() => {
            props.focused(item.reference);
            prefetch(item.reference);
          }}
          to={ticketPath(item.reference, location.search.slice(1))}
        >
          {item.reference}
        </DeskLink>
      </td>
      <td className={styles.cell}>
        <span className={styles.service}>{serviceName(item.serviceCode)}</span>
        <span className={styles.words} lang={item.language}>
          {item.description}
        </span>
      </td>
      <td className={styles.cell} title={item.address.text}>
        {item.address.text}
      </td>
      <td className={styles.cell}>
        <DueText ticket={item} />
        <span className={styles.words} title={dates.dateTime(item.createdAt)}>
          {t('received', { when: dates.relative(item.createdAt, now) })}
        </span>
      </td>
      <td className={styles.cell}>
        <StatusSign status={item.status} />
      </td>
      <td className={styles.cell}>
        <AssigneeName assignee={item.assignee} />
      </td>
      <td className={styles.cell}>
        <ChannelSign channel={item.channel} />
      </td>
    </tr>
  );
});
