import { Button, makeStyles, mergeClasses, Text, tokens, useAnnounce } from '@fluentui/react-components';
import { ArrowUpRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useRef } from 'react';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { BulkBar } from './bulkBar.tsx';
import { FilterBar } from './filterBar.tsx';
import { focusFirstLine } from './lineFocus.ts';
import { LoadMore } from './loadMore.tsx';
import { type QueueFilter, writeFilter } from './queueFilter.ts';
import { QueueLines } from './queueLines.tsx';
import { useKeptScroll } from './useKeptScroll.ts';
import { useQueue } from './useQueue.ts';

const QueueMap = lazy(() => import('../map/queueMap.tsx').then(({ QueueMap }) => ({ default: QueueMap })));

const useStyles = makeStyles({
  list: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  below: { flex: 1, minHeight: 0, display: 'flex' },
  map: { flex: '0 0 42%', minWidth: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  scroll: { flex: 1, minWidth: 0, minHeight: 0, overflowY: 'auto', position: 'relative', overflowAnchor: 'none' },
  waiting: {
    position: 'sticky',
    top: tokens.spacingVerticalS,
    zIndex: 2,
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'flex-start',
    height: 0,
  },
  pill: { flexShrink: 0, borderRadius: tokens.borderRadiusCircular, boxShadow: tokens.shadow8 },
  note: {
    display: 'block',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  older: { opacity: 0.6 },
});

/** The list of tickets under a filter, with its heading, its filters, and what arrived meanwhile. */
export function QueueList(props: {
  filter: QueueFilter;
  title: string;
  compact: boolean;
  opened: string | null;
  /** Shows the map beside the list. */
  mapped: boolean;
  step(reference: string): void;
}) {
  const { filter, compact, opened } = props;
  const styles = useStyles();
  const { t } = useWords();
  const { announce } = useAnnounce();
  const scroll = useRef<HTMLDivElement>(null);
  const pointed = useRef(false);
  // Nobody is about to click or to open a line of it.
  const isQuiet = () => {
    const box = scroll.current;
    return !box || (!pointed.current && box.scrollTop < 8 && !box.contains(document.activeElement));
  };
  const tell = (count: number) => announce(t('queue.arrived', { count }), { polite: true });
  const { query, items, waiting, showWaiting, fresh } = useQueue(filter, isQuiet, tell);
  const keepScroll = useKeptScroll(scroll, writeFilter(filter), opened !== null);

  function more() {
    // After a failure the button asks again: by itself the list would ask without end.
    if (query.hasNextPage && !query.isFetching && !query.isFetchNextPageError) void query.fetchNextPage();
  }
  function showNew() {
    showWaiting();
    scroll.current?.scrollTo({ top: 0 });
    requestAnimationFrame(focusFirstLine);
  }
  return (
    <div className={styles.list}>
      <FilterBar filter={filter} title={props.title} compact={compact} />
      <BulkBar items={items} />
      <div className={styles.below}>
        <div
          ref={scroll}
          className={styles.scroll}
          onScroll={keepScroll}
          onPointerMove={(event) => {
            // A list that is drawn under a resting pointer is not pointed at.
            if (event.movementX !== 0 || event.movementY !== 0) pointed.current = true;
          }}
          onPointerLeave={() => {
            pointed.current = false;
          }}
        >
          {waiting.length > 0 && (
            <div className={styles.waiting}>
              <Button className={styles.pill} appearance="primary" icon={<ArrowUpRegular />} onClick={showNew}>
                {t('queue.waiting', { count: waiting.length })}
              </Button>
            </div>
          )}
          <div className={mergeClasses(query.isPlaceholderData && styles.older)} aria-busy={query.isFetching}>
            {items.length > 0 && (
              <QueueLines
                items={items}
                fresh={fresh}
                opened={opened}
                compact={compact}
                scroll={scroll}
                endless={query.hasNextPage}
                step={props.step}
                more={more}
              />
            )}
          </div>
          {query.isSuccess && items.length === 0 && (
            <Text className={styles.note}>{t(filter.q ? 'queue.nothingFound' : 'queue.empty')}</Text>
          )}
          {query.isPending && <Text className={styles.note}>{t('loading')}</Text>}
          {query.error && items.length === 0 && (
            <Text className={styles.note} role="alert">
              {errorText(t, query.error)} <Button onClick={() => void query.refetch()}>{t('retry')}</Button>
            </Text>
          )}
          {query.hasNextPage && <LoadMore busy={query.isFetchingNextPage} more={() => void query.fetchNextPage()} />}
        </div>
        {props.mapped && (
          <Suspense fallback={<div className={styles.map} />}>
            <QueueMap items={items} className={styles.map} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
