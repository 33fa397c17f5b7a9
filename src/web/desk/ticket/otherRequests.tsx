import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import { useServices } from '../api/deskData.ts';
import type { QueueItem, Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { StatusSign } from '../queue/statusSign.tsx';
import { DeskLink } from '../router/deskLink.tsx';
import { ticketPath } from '../router/route.ts';
import { Section } from '../ui/section.tsx';

const most = 6;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXXS },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Other requests of the same citizen, by their phone or e-mail; not there where nothing tells who they are. */
export function OtherRequests({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  const { phone, email } = ticket.contact;
  const found = useTickets(phone ?? email ?? '', { q: phone ?? email ?? '', limit: String(most + 1) });
  return <TicketLines title={t('ticket.others')} items={without(found, ticket)} />;
}

/** How far around a ticket its neighbours are looked for, in degrees of latitude: some 200 m. */
const around = 0.0018;

/** Open requests around the same place, of any kind: what a crew may do on the same way. */
export function Neighbours({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  const items = useNeighbours(ticket);
  return <TicketLines title={t('ticket.neighbours')} items={items} />;
}

/** The same, for the map. */
export function useNeighbours(ticket: Ticket): QueueItem[] {
  const { lat, long } = ticket.address;
  const wide = around / Math.cos(((lat ?? 0) * Math.PI) / 180);
  const box =
    lat === undefined || long === undefined ? '' : [lat - around, long - wide, lat + around, long + wide].join(',');
  const found = useTickets(box, {
    box,
    status: 'new,accepted,in_progress,waiting,reopened',
    limit: String(most + 1),
  });
  return without(found, ticket);
}

function useTickets(asked: string, query: Record<string, string>): QueueItem[] {
  const { api } = useDesk();
  const written = new URLSearchParams(query).toString();
  const { data } = useQuery({
    queryKey: ['similar', written],
    queryFn: () => api.tickets(written),
    enabled: asked !== '',
  });
  return data?.items ?? [];
}

const without = (items: QueueItem[], { reference }: Ticket) =>
  items.filter((item) => item.reference !== reference).slice(0, most);

function TicketLines({ title, items }: { title: string; items: QueueItem[] }) {
  const styles = useStyles();
  const { serviceName } = useServices();
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.reference} className={styles.line}>
            <DeskLink className={styles.link} to={ticketPath(item.reference)}>
              {item.reference}
            </DeskLink>
            <span>{serviceName(item.serviceCode)}</span>
            <StatusSign status={item.status} />
            <span>{item.address.text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
