import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDates } from '../api/deskData.ts';
import type { SimilarTicket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { StatusSign } from '../queue/statusSign.tsx';
import { DeskLink } from '../router/deskLink.tsx';
import { ticketPath } from '../router/route.ts';
import { Section } from '../ui/section.tsx';
import { useNow } from '../ui/useNow.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  about: { flex: '1 1 280px' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Open requests that may be what the caller reports, with how far, how old and how far along; `join` adds the caller to one. */
export function SimilarTickets(props: {
  items: readonly SimilarTicket[];
  busy: boolean;
  join(reference: string): void;
}) {
  const { items, busy, join } = props;
  const styles = useStyles();
  const { t } = useWords();
  const dates = useDates();
  const now = useNow();
  if (items.length === 0) return null;
  return (
    <Section title={t('similar.title')}>
      <ul className={styles.list}>
        {items.map(({ reference, status, address, description, createdAt, metres, own, followers }) => (
          <li key={reference} className={styles.line}>
            <StatusSign status={status} />
            <div className={styles.about}>
              <DeskLink className={styles.link} to={ticketPath(reference)}>
                {reference}
              </DeskLink>{' '}
              <Text weight="semibold">
                {[
                  metres === null ? '' : t('similar.away', { metres: Math.round(metres / 10) * 10 }),
                  dates.relative(createdAt, now),
                  own ? t('similar.own') : '',
                  followers > 0 ? t('ticket.followers', { count: followers }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <Text block truncate wrap={false}>
                {address.text} · {description}
              </Text>
            </div>
            <Button type="button" size="small" disabledFocusable={busy} onClick={() => join(reference)}>
              {t('similar.join')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
