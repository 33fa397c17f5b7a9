import type { Service, Ticket } from '../api/wire.ts';

/** The answers to a service's own questions, in the desk's language: what was asked, in two or three words, and what was answered. */
export function namedAnswers(
  ticket: Pick<Ticket, 'serviceCode' | 'attributes' | 'history'>,
  serviceOf: (code: string) => Service | undefined,
  language: 'fr' | 'en',
): { name: string; value: string }[] {
  // After a correction, the answers are still those to the questions of the service before it.
  const before = ticket.history.flatMap(({ kind, from }) => (kind === 'service' && from ? [from] : []));
  const attributes = [ticket.serviceCode, ...before].flatMap((code) => serviceOf(code)?.attributes ?? []);
  return Object.entries(ticket.attributes).map(([code, value]) => {
    const attribute = attributes.find((one) => one.code === code);
    const named = attribute?.values?.find((one) => one.code === value);
    return { name: attribute?.label[language] ?? code, value: named?.name[language] ?? value };
  });
}
