import type { Address } from '../domain/address.ts';
import type { Language } from '../domain/language.ts';
import type { Contact } from '../domain/ticket.ts';
import { mentions } from '../services/understand/answers/mentions.ts';
import type { TextRef } from '../services/words.ts';
import { say } from '../services/words.ts';
import type { Answers, Form, FormView, Slot } from './form.ts';
import { type RequestAnswers, requestAnswers, type SimilarRequest } from './requestAnswers.ts';
import { correctRequest } from './requestCorrection.ts';
import { type RequestDeps, serviceOf } from './requestDeps.ts';
import { sayContact } from './sayContact.ts';
import { sayOutside } from './sayOutside.ts';
import { sayPlace } from './sayPlace.ts';
import { sayWhen } from './sayWhen.ts';
import { addressChoiceSlot } from './slots/addressChoiceSlot.ts';
import { addressSlot, sayAddress } from './slots/addressSlot.ts';
import { attributeSlot } from './slots/attributeSlot.ts';
import { confirmSlot } from './slots/confirmSlot.ts';
import { contactSlot } from './slots/contactSlot.ts';
import { detailsSlot, photoSlot } from './slots/detailsSlot.ts';
import { duplicateSlot, joined } from './slots/duplicateSlot.ts';
import { furtherSlot } from './slots/furtherSlot.ts';
import { problemSlot } from './slots/problemSlot.ts';
import { serviceSlot } from './slots/serviceSlot.ts';
import { whenSlot } from './slots/whenSlot.ts';
import { withMore } from './withDetail.ts';

/** Finds open requests of a service near a place, the citizen's own first: those of `requestsBefore`, and of their contact. */
export type FindSimilar = (asked: {
  serviceCode: string;
  address: Address;
  requestsBefore: readonly string[];
  /** Null while nobody said how to reach them. */
  contact: Contact | null;
  /** The citizen says that it is one more: those of their own are not the same. */
  another: boolean;
}) => Promise<SimilarRequest[]>;

/** The form of a service request: what is asked, in the order in which it is asked when nothing was said. */
export function requestForm(deps: RequestDeps, similar: FindSimilar): Form {
  const attributes = [...new Set(deps.city.services.flatMap((s) => s.attributes.map((a) => a.code)))];
  return {
    name: 'request',
    slots: [
      problemSlot(deps),
      furtherSlot(deps),
      serviceSlot(deps),
      ...[
        ...attributes.map((code) => attributeSlot(deps, code)),
        addressSlot(deps),
        addressChoiceSlot(deps),
        duplicateSlot(deps),
        whenSlot(deps),
        photoSlot(deps),
        detailsSlot(deps),
        contactSlot(deps),
        confirmSlot(deps),
      ].map(unlessJoined),
    ],
    acknowledge: (taken, view) => acknowledge(deps, taken, view),
    keep: ({ text }, { answers }) => ({ problem: withMore(requestAnswers(answers).problem, text) }),
    correct: (message, view, asking) => correctRequest(deps, message, view, asking),
    lookUp: ({ answers }) => lookUpSimilar(similar, requestAnswers(answers)),
  };
}

/** Requests that may be the same, once kind and place are known; and again when a contact is, which may tell of more. */
async function lookUpSimilar(find: FindSimilar, given: RequestAnswers): Promise<Answers | undefined> {
  const { service, address, similar: known, requestsBefore = [], problem = '' } = given;
  const contact = given.contact?.anonymous === false ? given.contact : null;
  if (!service || !address || (known && (!contact || given.similarOfContact))) return undefined;
  const another = mentions(problem).has('another');
  const similar = await find({ serviceCode: service.code, address, requestsBefore, contact, another });
  const similarOfContact = contact !== null;
  if (!known) return { similar, similarOfContact };
  // What was shown before is not asked about twice.
  const shown = new Set(known.map(({ reference }) => reference));
  const fresh = similar.filter(({ reference, own }) => own && !shown.has(reference));
  // Who said once that it is a new one is not asked again.
  const decided = given.duplicate !== undefined;
  return fresh.length === 0 || decided
    ? { similarOfContact }
    : { similar: fresh, duplicate: undefined, similarOfContact };
}

/** Who joins a request has nothing more to answer but how to tell them what becomes of another's, unless they told of another problem too. */
function unlessJoined(slot: Slot): Slot {
  const isDone = (view: FormView) => {
    const request = joined(view);
    if (!request || requestAnswers(view.answers).further?.length) return false;
    return request.own === true || slot.name !== 'contact';
  };
  return { ...slot, needed: (view) => !isDone(view) && slot.needed(view) };
}

/** "J'ai compris deux problèmes : Lampadaire · Nid-de-poule." */
function sayKinds(deps: RequestDeps, given: RequestAnswers, language: Language): TextRef {
  const kinds = [given.service, ...(given.further ?? []).map(({ service }) => service)].map(
    (service) => deps.city.services.find(({ code }) => code === service?.code)?.name[language],
  );
  const named = kinds.filter((name) => name !== undefined);
  return { key: 'noted.several', values: { n: kinds.length, kinds: named.join(' · ') } };
}

/** The value of a service's own question as its button reads; undefined for other names, and for words of the citizen's own. */
function sayChosen(
  deps: RequestDeps,
  given: RequestAnswers,
  name: string,
  value: unknown,
  language: Language,
): string | undefined {
  const attribute = serviceOf(deps, given)?.attributes.find(({ code }) => name === `attribute:${code}`);
  return attribute?.values?.find(({ code }) => code === value)?.name[language];
}

/** "C'est noté : Nid-de-poule, 95, rue Principale Ouest, mardi 24 novembre." — only what this turn has taken. */
function acknowledge(deps: RequestDeps, taken: string[], { answers, language }: FormView): TextRef[] {
  const given = requestAnswers(answers);
  const { address, addressOutside, when, contact, attachments, further = [] } = given;
  const kind = serviceOf(deps, given)?.name[language];
  const several = taken.includes('further') && further.length > 0;
  const facts = [
    taken.includes('service') && !several ? kind : undefined,
    ...taken.map((name) => sayChosen(deps, given, name, answers[name], language)),
    taken.includes('address') && address && address.precision !== 'words' ? sayPlace(address, language) : undefined,
    taken.includes('when') && when ? sayWhen(when, language, deps.city.timeZone) : undefined,
    taken.includes('contact') && !contact?.anonymous ? sayContact(contact, language) : undefined,
    taken.includes('attachments') ? say(language, 'photo.count', { n: attachments?.length ?? 0 }) : undefined,
  ].filter((fact) => fact !== undefined && fact !== '');
  const told: TextRef[] = several ? [sayKinds(deps, given, language)] : [];
  if (facts.length > 0) told.push({ key: 'noted', values: { facts: facts.join(' · ').replace(/\.$/, '') } });
  if (taken.includes('contact') && contact?.anonymous) told.push({ key: 'noted.anonymous' });
  if (taken.includes('address') && address) told.push(...sayAddress(address));
  if (taken.includes('addressOutside') && addressOutside) {
    told.push(...sayOutside(deps.city, addressOutside));
  }
  return told;
}
