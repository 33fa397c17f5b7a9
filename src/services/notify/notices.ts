import type { Service } from '../../domain/service.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { TicketStatus } from '../../domain/ticketStatus.ts';
import type { TextKey, TextRef } from '../words.ts';

/** What a citizen is told of: that their request came in, or the status that it now has. */
export type NoticeSubject = 'filed' | TicketStatus;

/** One message for each thing that concerns the citizen; null for what is the desk's own affair. */
const notices: Readonly<Record<NoticeSubject, TextKey | null>> = {
  filed: 'notice.filed',
  new: null,
  accepted: 'notice.accepted',
  in_progress: 'notice.in_progress',
  waiting: 'notice.waiting',
  resolved: 'notice.resolved',
  // It was told when it was resolved or refused.
  closed: null,
  rejected: 'notice.rejected',
  reopened: 'notice.reopened',
};

/** What somebody who only follows a request is told: how it ended. */
const followerNotices: Partial<Record<NoticeSubject, TextKey>> = {
  resolved: 'notice.follower.resolved',
  rejected: 'notice.follower.rejected',
};

/** What is told of a ticket to whoever made it, or to somebody who follows it, in their language; null where nothing is. */
export function noticeOf(
  { services }: { services: readonly Pick<Service, 'code' | 'name'>[] },
  { reference, serviceCode, language }: Pick<Ticket, 'reference' | 'serviceCode' | 'language'>,
  subject: NoticeSubject,
  to: 'reporter' | 'follower' = 'reporter',
): TextRef | null {
  const key = to === 'reporter' ? notices[subject] : followerNotices[subject];
  if (!key) return null;
  const service = services.find((one) => one.code === serviceCode)?.name[language] ?? serviceCode;
  return { key, values: { reference, service } };
}
