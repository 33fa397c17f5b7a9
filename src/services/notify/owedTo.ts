import type { CityPack } from '../../domain/city.ts';
import type { Follower, PendingDelivery, Route, Ticket } from '../../domain/ticket.ts';
import { say } from '../words.ts';
import { type NoticeSubject, noticeOf } from './notices.ts';
import { followerOf, reporterOf } from './recipient.ts';
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

/** The deliveries that a filing or a change of status makes to whoever made the request and who follow it, each in their own language; none where it does not concern them. */
export function owedOn(context: OwingContext, ticket: Ticket, subject: NoticeSubject, at: Date): PendingDelivery[] {
  const followers = (ticket.followers ?? []).flatMap((one) => owedToFollower(context, ticket, one, subject, at));
  const notice = noticeOf(context.city, ticket, subject);
  if (!notice) return followers;
  const text = say(ticket.language, notice.key, notice.values);
  const told: Notice = subject === 'filed' ? { kind: 'filed', text } : { kind: 'status', status: subject, text };
  return [...owedTo(context, ticket, told, at), ...followers];
}

function owedToFollower(
  { city, openRoutes, newId }: OwingContext,
  ticket: Ticket,
  follower: Follower,
  subject: NoticeSubject,
  at: Date,
): PendingDelivery[] {
  const { id: to, language } = follower;
  const notice = noticeOf(city, { ...ticket, language }, subject, 'follower');
  if (!notice) return [];
  const text = say(language, notice.key, notice.values);
  const told = { kind: 'status' as const, ...(subject === 'filed' ? {} : { status: subject }), text };
  const routes = routesTo(followerOf(ticket, follower), openRoutes, 'status');
  return routes.map((via) => ({ id: newId(), to, ...told, createdAt: at, via }));
}
