import type { Address } from '../domain/address.ts';
import type { Attachment, Contact } from '../domain/ticket.ts';
import type { TicketStatus } from '../domain/ticketStatus.ts';
import type { Answers } from './form.ts';

/** An open request that may be the same, as the citizen is told of it: `filed` is a day, ISO 8601; `metres` absent where no distance is known. */
export type SimilarRequest = {
  reference: string;
  status: TicketStatus;
  filed: string;
  /** Whole days since then; absent in states of earlier versions, with the two below. */
  days?: number;
  metres?: number;
  /** The same conversation made it, or somebody with the same contact. */
  own?: true;
};

/** Another problem that the same citizen told with this one, and that is filed with it; at the same place unless it names its own. */
export type FurtherProblem = { problem: string; service: { code: string; score: number }; address?: Address };

/** The answers of a service request's form, as its slots keep them; `null` means asked, and nothing to say. */
export type RequestAnswers = {
  /** What is wrong, in the citizen's words. */
  problem?: string;
  /** `asked` where the citizen chose it, or said more about it when asked. */
  service?: { code: string; score: number; asked?: boolean };
  /** The kind of the request before, which "another one" means again. */
  serviceBefore?: string;
  /** Other problems that are filed with this one. */
  further?: FurtherProblem[];
  address?: Address;
  /** The address that is being replaced: "c'est au 12" keeps its street. */
  addressBefore?: Address;
  /** Where the request before was: a second one may be at the same place. */
  placeBefore?: Address;
  /** Places that the words may mean, while the citizen has not chosen. */
  addressCandidates?: Address[];
  /** The municipality, when the place that was said lies outside the city. */
  addressOutside?: string;
  /** Open requests at the same place, looked up once the place is known. */
  similar?: SimilarRequest[];
  /** The contact was known when they were looked up. */
  similarOfContact?: boolean;
  /** Requests that this conversation made before. */
  requestsBefore?: string[];
  /** The reference of the request that this one joins, or `new`. */
  duplicate?: string;
  details?: string | null;
  /** "Anything to add?" was answered yes: the detail is still to come. */
  detailsComing?: boolean;
  attachments?: Attachment[];
  /** The citizen spoke of a photo that has not come. */
  photoPromised?: boolean;
  photo?: null;
  /** ISO 8601, or the words as said. */
  when?: string | null;
  contact?: Contact;
  /** What stays of the contact whose phone or e-mail is being replaced. */
  contactBefore?: Contact;
  /** "Is it right?" was answered no: what to change is being asked. */
  changing?: boolean;
  confirmed?: boolean;
};

/** The form's answers with the names of this form; attributes stand beside them as `attribute:<code>`. */
export function requestAnswers(answers: Answers): RequestAnswers {
  return answers as RequestAnswers;
}

/** Values of the attributes, by their code, without those that stayed unanswered. */
export function attributeAnswers(answers: Answers): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(answers)) {
    if (name.startsWith('attribute:') && typeof value === 'string') found[name.slice('attribute:'.length)] = value;
  }
  return found;
}
