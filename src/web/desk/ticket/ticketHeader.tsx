import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import { ActionButton } from '../actions/actionButton.tsx';
import { useServices } from '../api/deskData.ts';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { AssigneeName } from '../queue/assigneeName.tsx';
import { DueText } from '../queue/dueText.tsx';
import { StatusSign } from '../queue/statusSign.tsx';
import { DeskLink } from '../router/deskLink.tsx';
import { ticketPath } from '../router/route.ts';
import { useWide } from '../ui/useMedia.ts';
import { TicketActions } from './ticketActions.tsx';
import type { TicketChanging } from './useTicket.ts';

// What is done is due no more.
const finished: ReadonlySet<Ticket['status']> = new Set(['resolved', 'closed', 'rejected']);

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  titles: { flex: 1, minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', outline: 'none' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  other: { marginRight: tokens.spacingHorizontalS, color: tokens.colorBrandForegroundLink },
  reference: { fontVariantNumeric: 'tabular-nums', userSelect: 'all', fontWeight: tokens.fontWeightSemibold },
});

/** What a ticket is at a glance, and what can be done with it. */
export function TicketHeader(props: {
  reference: string;
  ticket: Ticket | undefined;
  changing: TicketChanging;
  backTo: string;
  takeFocus: () => boolean;
}) {
  const { reference, ticket } = props;
  const styles = useStyles();
  const { t } = useWords();
  const { serviceName } = useServices();
  const heading = useRef<HTMLHeadingElement>(null);
  // Alone on the screen, it is what the page is about.
  const Heading = useWide() ? 'h2' : 'h1';
  const arrive = useEffectEvent(() => {
    if (props.takeFocus()) heading.current?.focus();
  });
  useEffect(() => arrive(), []);

  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <ActionButton action="back" appearance="subtle" iconOnly />
        <div className={styles.titles}>
          <Heading ref={heading} tabIndex={-1} className={styles.title}>
            {ticket ? serviceName(ticket.serviceCode) : reference}
          </Heading>
          <div className={styles.facts}>
            <span className={styles.reference}>{reference}</span>
            {ticket && (
              <>
                <StatusSign status={ticket.status} />
                {!finished.has(ticket.status) && <DueText ticket={ticket} />}
                <span>
                  {t('ticket.assignee')} <AssigneeName assignee={ticket.assignee} />
                </span>
              </>
            )}
            {ticket && ticket.linked.length > 0 && (
              <span>
                {t('ticket.linked')}{' '}
                {ticket.linked.map((one) => (
                  <DeskLink key={one} className={styles.other} to={ticketPath(one)}>
                    {one}
                  </DeskLink>
                ))}
              </span>
            )}
            {ticket?.mergedInto && (
              <DeskLink to={ticketPath(ticket.mergedInto)}>
                {t('ticket.mergedInto', { into: ticket.mergedInto })}
              </DeskLink>
            )}
          </div>
        </div>
      </div>
      {ticket && <TicketActions ticket={ticket} changing={props.changing} />}
    </header>
  );
}
