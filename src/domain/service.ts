import type { Bilingual } from './language.ts';
import type { Target } from './target.ts';

/** One value of a `choice` question; `synonyms` are other words for it, of both languages. */
type AttributeValue = {
  code: string;
  name: Bilingual;
  synonyms?: string[];
  /** Who answers this cannot wait for the service's usual target. */
  urgent?: boolean;
};

/** How a question is put: on its own, as a hint beside "anything to add?", or not at all (it is only taken when said). */
type AskedHow = 'alone' | 'withDetails' | 'never';

/** A question that one service asks beyond the common ones (Open311: attribute of a service definition). */
export type ServiceAttribute = {
  code: string;
  datatype: 'choice' | 'text';
  /** Without an answer nobody can be sent; every other question may be skipped. */
  required: boolean;
  ask: AskedHow;
  /** The question in two or three words, as a summary names it. */
  label: Bilingual;
  question: Bilingual;
  /** It asks for days or hours: needless where a moment was said already. */
  asksTime?: true;
  /** Asked only where another question of the service was answered with one of these values. */
  onlyIf?: { attribute: string; values: string[] };
  /** For `choice`. */
  values?: AttributeValue[];
};

/** Whether a form asks something for a service: asked and expected, asked but easily skipped, or not asked. */
type Need = 'required' | 'optional' | 'none';

/** A kind of service request (Open311: service), as the city pack defines it. */
export type Service = {
  code: string;
  group: string;
  name: Bilingual;
  queue: string;
  /** Target time to resolve, in hours (the SLA); how these run is told by `targetOf`. */
  targetHours: number;
  /** The same where an answer makes it urgent, by the clock on the wall. */
  urgentHours: number;
  /** What it promises instead of `targetHours`, where the pack says it in full. */
  target?: Target;
  /** What it covers, in one line of English, for people who label. */
  covers: string;
  /** The same for everybody, in a line. */
  description?: Bilingual | undefined;
  address: Need;
  when: Need;
  photo: Need;
  /** Without a way to reach the citizen little can be done: said when it is asked; refusing is allowed all the same. */
  contact: 'required' | 'optional';
  /** How near and how lately an open request may be the same thing, where anyone passing by may report it; else null. */
  duplicates: { withinMetres: number; withinDays: number } | null;
  /** Services of which one is often the cause or the sight of this one, or this of them: said on one side, it holds on both. */
  related?: string[];
  /** Said of the city beside a problem ("qui va payer?") more often than as a request of its own. */
  aside?: boolean;
  /** The mailbox of the crew that does the work, where the desk set one; else the one that the pack has for it or its queue. */
  crewEmail?: string;
  attributes: ServiceAttribute[];
  /** The supervisor's working method: a checklist for the agent. */
  procedure: Bilingual[];
};

/** Whether one of two services is often the cause or the sight of the other: told together, they are one problem. */
export function areRelated(services: readonly Service[], one: string, other: string): boolean {
  return services.some(
    ({ code, related = [] }) => (code === one && related.includes(other)) || (code === other && related.includes(one)),
  );
}
