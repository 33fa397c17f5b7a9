import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { SectionLevel } from '../ui/section.tsx';
import { useWide } from '../ui/useMedia.ts';
import { Contact } from './contact.tsx';
import { Conversation } from './conversation.tsx';
import { Description } from './description.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { Neighbours, OtherRequests } from './otherRequests.tsx';
import { Photos } from './photos.tsx';
import { Place } from './place.tsx';
import { Procedure } from './procedure.tsx';
import { Satisfaction } from './satisfaction.tsx';
import { Understood } from './understood.tsx';
import type { TicketChanging } from './useTicket.ts';

const twoColumns = '@container (min-width: 760px)';

const useStyles = makeStyles({
  scroll: { flex: 1, minHeight: 0, overflowY: 'auto' },
  columns: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    [twoColumns]: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(280px, 2fr)', alignItems: 'start' },
  },
  // In one column the parts of both follow each other in the order in which an agent needs them.
  column: {
    display: 'contents',
    [twoColumns]: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  second: { order: 2, [twoColumns]: { order: 0 } },
  third: { order: 3, [twoColumns]: { order: 0 } },
  fourth: { order: 4, [twoColumns]: { order: 0 } },
});

/** Everything that is known of a ticket: two columns where there is room, one elsewhere. */
export function TicketBodyView({ ticket, changing }: { ticket: Ticket; changing: TicketChanging }) {
  const styles = useStyles();
  const { t } = useWords();
  // Where the list stands beside it, its own heading is the second.
  const level = useWide() ? 3 : 2;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable to be scrolled by key.
    <section className={styles.scroll} tabIndex={0} aria-label={t('ticket.all')}>
      <SectionLevel value={level}>
        <div className={styles.columns}>
          <div className={styles.column}>
            <div className={styles.part}>
              <Description ticket={ticket} />
              <Photos ticket={ticket} />
            </div>
            <div className={`${styles.part} ${styles.third}`}>
              <Conversation ticket={ticket} />
            </div>
          </div>
          <div className={styles.column}>
            <div className={`${styles.part} ${styles.second}`}>
              <Satisfaction ticket={ticket} />
              <Contact ticket={ticket} />
              <Place ticket={ticket} />
              <Facts ticket={ticket} />
            </div>
            <div className={`${styles.part} ${styles.fourth}`}>
              <OtherRequests ticket={ticket} />
              <Neighbours ticket={ticket} />
              <Procedure ticket={ticket} />
              <Understood ticket={ticket} changing={changing} />
              <History ticket={ticket} />
            </div>
          </div>
        </div>
      </SectionLevel>
    </section>
  );
}
