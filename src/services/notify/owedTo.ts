import type { CityPack } from '../../domain/city.ts';
import type { PendingDelivery, Route, Ticket } from '../../domain/ticket.ts';
import { say } from '../words.ts';
import { type NoticeSubject, noticeOf } from './notices.ts';
import { reporterOf } from './recipient.ts';
import { routesTo } from './routes.ts';

/** Something to be told of a ticket, before it is known which way. */
type Notice = Pick<PendingDelivery, 'kind' | 'text' | 'by' | 'status'>;

type OwingContext = { newId: () => string; openRoutes: ReadonlySet<Route>; city: Pick<CityPack, 'services'> };

/** The deliveries that a notice makes: one for each way to whoever made the request. */
export function owedTo(context: OwingContext, ticket: Ticket, notice: Notice, at: Date): PendingDelivery[] {
  return routesTo(reporterOf(ticket), context.openRoutes, notice.kind).map((via) => ({
    id: context.newId(),
    ...notice,
    createdAt: at,
    via,
  }));
}

/** The deliveries that a filing or a change of status makes, in the citizen's language; none where it does not concern them. */
export function owedOn(context: OwingContext, ticket: Ticket, subject: NoticeSubject, at: Date): PendingDelivery[] {
  const notice = noticeOf(context.city, ticket, subject);
  if (!notice) return [];
  const text = say(ticket.language, notice.key, notice.values);
  return owedTo(
    context,
    ticket,
    subject === 'filed' ? { kind: 'filed', text } : { kind: 'status', status: subject, text },
    at,
  );
}
