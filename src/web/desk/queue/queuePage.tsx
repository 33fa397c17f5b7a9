import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useAction } from '../actions/actions.tsx';
import { useCounts } from '../api/deskData.ts';
import { useWords } from '../language/languageContext.tsx';
import { navigate, useAddress } from '../router/navigation.ts';
import { ticketPath } from '../router/route.ts';
import { keep, readKept } from '../ui/kept.ts';
import { useWide } from '../ui/useMedia.ts';
import { focusFirstLine, lineLink } from './lineFocus.ts';
import { ownViewOf, useOwnViews } from './ownViews.ts';
import { readFilter } from './queueFilter.ts';
import { QueueList } from './queueList.tsx';
import { viewOf } from './savedViews.ts';
import { SelectionProvider } from './selection.tsx';

const loadTicketPane = () => import('../ticket/ticketPane.tsx');
const TicketPane = lazy(() => loadTicketPane().then(({ TicketPane }) => ({ default: TicketPane })));
/** Until the list is likely to be there, which is asked for first. */
const listFirstMs = 1000;

const useStyles = makeStyles({
  page: { flex: 1, minHeight: 0, display: 'flex', position: 'relative' },
  list: { flex: 1, minWidth: 0, minHeight: 0, display: 'flex' },
  beside: { flex: '0 0 360px', borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  // It keeps its size, and so where it is scrolled to.
  hidden: { position: 'absolute', inset: 0, visibility: 'hidden' },
  pane: { flex: 1, minWidth: 0, minHeight: 0, display: 'flex' },
});

/** The queue, and the ticket opened from it: beside the list where there is room, over it elsewhere. */
export function QueuePage({ reference }: { reference: string | null }) {
  const styles = useStyles();
  const { t } = useWords();
  const wide = useWide();
  const { search } = new URL(useAddress(), location.origin);
  const filter = readFilter(search);
  const view = viewOf(filter);
  const own = ownViewOf(useOwnViews(), filter);
  const unnamed = filter.q ? t('queue.searchTitle', { q: filter.q }) : t(view ? `view.${view.id}` : 'queue.filtered');
  const title = own?.value.name ?? unnamed;
  const takesFocus = useRef(true);
  const beside = wide && reference !== null;
  const [mapped, setMapped] = useState(() => readKept('queueMap') === 'on');
  useAction(
    'map',
    () => {
      setMapped(!mapped);
      keep('queueMap', mapped ? null : 'on');
    },
    wide && reference === null,
  );

  useEffect(() => {
    const timer = setTimeout(() => void loadTicketPane(), listFirstMs);
    return () => clearTimeout(timer);
  }, []);
  useTitle(reference ?? title);
  useReturnFocus(reference);
  const query = search.slice(1);
  useAction('back', () => navigate(ticketPath(null, query)), reference !== null);

  function step(to: string) {
    takesFocus.current = !wide;
    navigate(ticketPath(to, query), { replace: true });
  }
  return (
    <div className={styles.page}>
      <section
        aria-label={t('queue.label')}
        {...(reference === null ? {} : { 'data-screen-only': true })}
        className={mergeClasses(styles.list, beside && styles.beside, reference !== null && !wide && styles.hidden)}
      >
        <SelectionProvider key={search}>
          <QueueList
            filter={filter}
            title={title}
            compact={beside || mapped || !wide}
            opened={reference}
            mapped={mapped && !beside}
            step={step}
          />
        </SelectionProvider>
      </section>
      {reference !== null && (
        <section aria-label={t('ticket.label', { reference })} className={styles.pane}>
          <Suspense>
            <TicketPane
              key={reference}
              reference={reference}
              backTo={ticketPath(null, query)}
              takeFocus={() => {
                const takes = takesFocus.current;
                takesFocus.current = true;
                return takes;
              }}
            />
          </Suspense>
        </section>
      )}
    </div>
  );
}

// How many are new is what an agent looks for in the row of tabs.
function useTitle(title: string) {
  const fresh = useCounts()?.byStatus.new ?? 0;
  useEffect(() => {
    document.title = `${fresh > 0 ? `(${fresh}) ` : ''}${title} · Guichet`;
  }, [title, fresh]);
}

// Whoever closes a ticket is back on its line.
function useReturnFocus(reference: string | null) {
  const before = useRef(reference);
  useEffect(() => {
    const left = before.current;
    before.current = reference;
    if (!left || reference) return;
    const link = lineLink(left);
    if (!link) return focusFirstLine();
    link.focus({ preventScroll: true });
    // Once it is laid out anew: as it was left, unless the keyboard went on beside the list.
    requestAnimationFrame(() => link.scrollIntoView({ block: 'nearest' }));
  }, [reference]);
}
