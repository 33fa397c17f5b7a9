import type { Scored } from '../domain/understanding.ts';
import { fold } from '../services/fold.ts';
import { deskAddress } from '../services/locate/deskPlaces.ts';
import { type ProblemPart, splitAnyhow, splitProblems } from '../services/understand/problems.ts';
import type { Answers } from './form.ts';
import { isQuestion } from './isQuestion.ts';
import { type FurtherProblem, type RequestAnswers, requestAnswers } from './requestAnswers.ts';
import type { RequestDeps } from './requestDeps.ts';

/** Requests that one conversation files together, at most: more are one story for an agent. */
const mostTogether = 4;
/** Probability of a service from which words in the middle of a request are another problem. */
export const surelyAnother = 0.85;
/** Probability from which one of the kinds that were offered may be one of both. */
const mayBeMeant = 0.1;

/** The words of the first problem that a message tells, all of them unless it surely tells several; and the others. */
export function problemsIn(deps: RequestDeps, text: string): { first: string; others: FurtherProblem[] } {
  const parts = splitProblems(text, deps.city.services, (words) => rankApart(deps, words));
  // "And who pays for that?" is no problem of its own: the agent reads it with the first.
  const asked = parts.slice(1).filter((part) => isQuestion(part.text));
  const [told, ...others] = parts.filter((part) => !asked.includes(part));
  const first = told && { ...told, text: [told, ...asked].map((part) => part.text).join('\n') };
  const own = first && deps.gazetteer.findPlace(first.text)?.text;
  return {
    first: others.length > 0 ? (first?.text ?? text) : text,
    others: others.slice(0, mostTogether - 1).flatMap((part) => furtherFrom(deps, part, own)),
  };
}

/** The kinds that a clause tells, with its place or without, whichever tells them more plainly: "and pothole at 1883 Maple". */
function rankApart({ classify, gazetteer }: RequestDeps, text: string): Scored[] {
  const all = classify(text);
  const place = gazetteer.findPlace(text)?.text;
  const bare = place ? classify(text.replace(place, ' ')) : all;
  return (bare[0]?.score ?? 0) > (all[0]?.score ?? 0) ? bare : all;
}

/** Another problem that is told in the middle of a request ("ah pis aussi le lampadaire est brûlé"); null where it is none. */
export function anotherProblem(deps: RequestDeps, text: string, answers: Answers): FurtherProblem[] | null {
  const { service, further = [] } = requestAnswers(answers);
  if (!saysAnother.test(fold(text)) || further.length >= mostTogether - 1) return null;
  const [best] = deps.classify(text);
  const known = [service?.code, ...further.map((one) => one.service.code), 'other'];
  if (!best || best.score < surelyAnother || known.includes(best.code)) return null;
  return [...further, ...furtherFrom(deps, { text, services: [best] }, undefined)];
}

const saysAnother =
  /\b(aussi|en plus|egalement|autre (chose|probleme)|pis y ?a|et y ?a|ah (pis|et|oui)|ah puis|oh (and|also|wait)|also|another (thing|problem|issue)|as well|plus there|and there'?s)\b/;

/** "Les deux": both problems of the first message are meant, however unsure the second was; null where no second can be told. */
export function bothMeant(deps: RequestDeps, answers: Answers): Answers | null {
  const { problem, service, further } = requestAnswers(answers);
  if (problem === undefined) return null;
  // They were told apart already: it is said once more.
  if (further?.length) return { further };
  const likeliest = service
    ? []
    : deps.classify(problem).filter(({ code, score }) => code !== 'other' && score >= mayBeMeant);
  const [first, ...others] =
    [
      splitAnyhow(problem, deps.classify),
      likeliest.slice(0, 2).map((one) => ({ text: problem, services: [one] })),
    ].find(({ length }) => length > 1) ?? [];
  const [kind] = first?.services ?? [];
  if (!first || !kind) return null;
  return {
    problem: first.text,
    service: kind,
    further: others.slice(0, mostTogether - 1).flatMap((part) => furtherFrom(deps, part, undefined)),
  } satisfies RequestAnswers;
}

/** "Only the light", "laisse faire le trou": the answers without the problems that are given up; null where none is. */
export function givenUp(deps: RequestDeps, text: string, answers: Answers): Answers | null {
  const given = requestAnswers(answers);
  const { further = [], service, problem } = given;
  if (further.length === 0 || !service) return null;
  const words = fold(text);
  const [keeps, drops] = [only.test(words), never.test(words)];
  if (keeps === drops) return null;
  const all = [{ problem: problem ?? '', service }, ...further];
  const named = all.findIndex((one) => one.service.code === nearest(deps, text, all));
  if (named < 0) return null;
  const kept = keeps ? all.slice(named, named + 1) : all.filter((_, i) => i !== named);
  const [first, ...others] = kept;
  if (!first) return null;
  return {
    problem: first.problem,
    service: first.service,
    further: others as FurtherProblem[],
  } satisfies RequestAnswers;
}

const only = /\b(juste|seulement|uniquement|rien que|only|just)\b/;
const never =
  /\b(laisse[rz]? (faire|tomber)|oublie[rz]?|enleve[rz]?|retire[rz]?|pas (le|la|les)|forget|drop|remove|never ?mind|skip|not the)\b/;

/** Which of several problems a few words name: the one that the classifier prefers among them. */
function nearest(deps: RequestDeps, text: string, all: readonly { service: { code: string } }[]): string | undefined {
  const codes = all.map((one) => one.service.code);
  return deps.classify(text).find(({ code }) => codes.includes(code))?.code;
}

function furtherFrom(
  deps: RequestDeps,
  { text, services }: ProblemPart,
  ownPlace: string | undefined,
): FurtherProblem[] {
  const [service] = services;
  if (!service) return [];
  const place = deps.gazetteer.findPlace(text)?.text;
  // A place of its own that no map knows stays in the citizen's words: it is not the other problem's.
  const address = place !== undefined && ownPlace !== undefined && place !== ownPlace;
  return [{ problem: text, service, ...(address ? { address: deskAddress(deps.gazetteer, place) } : {}) }];
}
