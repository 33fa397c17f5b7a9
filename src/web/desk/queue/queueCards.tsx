import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useServices } from '../api/deskData.ts';
import { DeskLink } from '../router/deskLink.tsx';
import { ticketPath } from '../router/route.ts';
import { AssigneeName } from './assigneeName.tsx';
import { DueText } from './dueText.tsx';
import { PickBox } from './pickBox.tsx';
import { StatusSign } from './statusSign.tsx';
import type { LineKeys } from './useLineKeys.ts';
import type { DrawnLine, LineWindow } from './useLineWindow.ts';
import { usePrefetchTicket } from './usePrefetchTicket.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '3px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  fresh: { backgroundColor: tokens.colorBrandBackground2 },
  opened: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  service: {
    flex: 1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  place: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  who: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  link: {
    color: tokens.colorNeutralForeground2,
    textDecoration: 'none',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    outline: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** The list where it is narrow: one card for each ticket. */
export function QueueCards(props: {
  shown: LineWindow;
  /** How many tickets the list has; null while there are more than are loaded. */
  count: number | null;
  fresh: ReadonlySet<string>;
  opened: string | null;
  lineKeys: LineKeys;
}) {
  const styles = useStyles();
  const { cursor, focused } = props.lineKeys;
  const { lines, after, measure } = props.shown;
  return (
    <ul className={styles.list} style={{ paddingBottom: after }}>
      {lines.map(({ item, index, gap }) => (
        <TicketCard
          key={item.reference}
          item={item}
          index={index}
          gap={gap}
          count={props.count}
          measure={measure}
          fresh={props.fresh.has(item.reference)}
          opened={item.reference === props.opened}
          tabStop={item.reference === cursor}
          focused={focused}
        />
      ))}
    </ul>
  );
}

const TicketCard = memo(function TicketCard(
  props: DrawnLine & {
    count: number | null;
    measure: LineWindow['measure'];
    fresh: boolean;
    opened: boolean;
    tabStop: boolean;
    focused(reference: string): void;
  },
) {
  const { item, index } = props;
  const styles = useStyles();
  const { serviceName } = useServices();
  const prefetch = usePrefetchTicket();
  return (
    <li
      ref={props.measure}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={props.count ?? -1}
      style={{ marginTop: props.gap }}
      className={mergeClasses(styles.card, props.fresh && styles.fresh, props.opened && styles.opened)}
      onPointerEnter={() => prefetch(item.reference)}
    >
      <div className={styles.row}>
        <PickBox reference={item.reference} />
        <span className={styles.service}>{serviceName(item.serviceCode)}</span>
        <StatusSign status={item.status} />
      </div>
      <span className={styles.place}>{item.address.text}</span>
      <div className={mergeClasses(styles.row, styles.small)}>
        <DeskLink
          className={styles.link}
          data-line={item.reference}
          tabIndex={props.tabStop ? 0 : -1}
          aria-current={props.opened ? 'true' : undefined}
          onFocus={() => {
            props.focused(item.reference);
            prefetch(item.reference);
          }}
          to={ticketPath(item.reference, location.search.slice(1))}
        >
          {item.reference}
        </DeskLink>
        <span className={styles.who}>
          <AssigneeName assignee={item.assignee} />
        </span>
        <DueText ticket={item} />
      </div>
    </li>
  );
});
