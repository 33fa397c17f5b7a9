import type { Answer, CityPack } from '../../domain/city.ts';
import { createKnowledge, type Knowledge } from '../knowledge/knowledge.ts';
import { createTargets, type Targets } from '../targets/targets.ts';
import type { SettingDefaults } from './settingDesk.ts';
import type { SettingKind, SettingValue } from './settingKinds.ts';
import type { SettingRepository } from './settingRepository.ts';

/** The city's pack with what the desk has set over it, as it is now. */
export type LivePack = {
  /** The same object for ever: its services and answers change in place, for whoever holds it. */
  city: CityPack;
  knowledge: Knowledge;
  targets(): Targets;
  /** What the settings begin with. */
  defaults: SettingDefaults;
  /** Reads what was set, by this process or another. */
  poll(): Promise<void>;
};

/** Lays the desk's settings over a pack; nothing is laid over it before the first `poll`. */
export function createLivePack(pack: CityPack, settings: SettingRepository): LivePack {
  const city: CityPack = { ...pack, services: structuredClone(pack.services), answers: [...pack.answers] };
  const answers = new Map(pack.answers.map((answer) => [answer.id, answer]));
  let seen = '';
  let knowledge = createKnowledge(city);
  let targets = createTargets(city);

  function layServices(set: ReadonlyMap<string, SettingValue<'service'>>): void {
    for (const [i, service] of city.services.entries()) {
      const { target, ...own } = { target: undefined, ...pack.services[i] };
      // A target that the desk sets is said in one figure, and takes the place of the pack's fuller one.
      const laid = set.get(service.code);
      delete service.target;
      delete service.crewEmail;
      Object.assign(service, own, laid ?? (target ? { target } : {}));
    }
  }

  function layAnswers(set: ReadonlyMap<string, SettingValue<'answer'>>): void {
    const ids = new Set([...answers.keys(), ...set.keys()]);
    const laid = [...ids].flatMap((id): Answer[] => {
      const value = set.get(id);
      const before = answers.get(id);
      if (!value) return before ? [before] : [];
      const { title, text, questions, hidden } = value;
      return hidden ? [] : [{ ...(before?.url ? { url: before.url } : {}), id, title, text, questions }];
    });
    city.answers.splice(0, city.answers.length, ...laid);
    knowledge = createKnowledge(city);
  }

  function layClosures(set: ReadonlyMap<string, SettingValue<'closure'>>): void {
    const { businessHours } = pack;
    const closures = [...(businessHours?.closures ?? []), ...set.values()];
    city.businessHours = businessHours && { ...businessHours, closures };
    targets = createTargets(city);
  }

  async function valuesOf<K extends SettingKind>(kind: K): Promise<[string, Map<string, SettingValue<K>>]> {
    const all = await settings.all(kind);
    const live = all.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as [string, SettingValue<K>]]));
    return [all.map(({ id, revision }) => `${id} ${revision}`).join(), new Map(live)];
  }

  return {
    city,
    knowledge: { search: (text) => knowledge.search(text) },
    targets: () => targets,
    defaults: {
      service: new Map(
        pack.services.map(({ code, queue, targetHours, urgentHours }) => [
          code,
          { queue, targetHours, urgentHours, crewEmail: pack.crews?.[code] ?? '' },
        ]),
      ),
      answer: new Map(
        pack.answers.map(({ id, title, text, questions }) => [id, { title, text, questions, hidden: false }]),
      ),
    },
    async poll() {
      const [service, answer, closure] = await Promise.all([
        valuesOf('service'),
        valuesOf('answer'),
        valuesOf('closure'),
      ]);
      const now = [service[0], answer[0], closure[0]].join('\n');
      if (now === seen) return;
      seen = now;
      layServices(service[1]);
      layAnswers(answer[1]);
      layClosures(closure[1]);
    },
  };
}
