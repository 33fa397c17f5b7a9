import type { CityPack } from '../domain/city.ts';
import type { Service } from '../domain/service.ts';
import type { Scored } from '../domain/understanding.ts';
import type { Gazetteer } from '../services/locate/gazetteer.ts';
import type { RequestAnswers } from './requestAnswers.ts';

/** What the slots of a service request need of the house. */
export type RequestDeps = {
  city: CityPack;
  gazetteer: Gazetteer;
  /** Services that a text may mean, best first, calibrated. */
  classify(text: string): Scored[];
};

/** The service that was chosen, or undefined while none is. */
export function serviceOf(deps: RequestDeps, answers: RequestAnswers): Service | undefined {
  return answers.service && deps.city.services.find((s) => s.code === answers.service?.code);
}
