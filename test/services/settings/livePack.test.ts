import { describe, expect, it } from 'vitest';
import { createLivePack } from '../../../src/services/settings/livePack.ts';
import { createSettingDesk } from '../../../src/services/settings/settingDesk.ts';
import type { User } from '../../../src/services/users/user.ts';
import { fakeSettings } from '../../support/fakes/fakeSettings.ts';
import { monday, testServices } from '../../support/makeTicket.ts';
import { sparseTown } from '../locate/testCity.ts';

const line: User = {
  id: 'u1',
  email: 'line@magog.example',
  name: 'Line',
  role: 'supervisor',
  language: 'fr',
  disabled: false,
  passwordHash: '',
  createdAt: monday,
};
const library = {
  id: 'library',
  title: { fr: 'Bibliothèque', en: 'Library' },
  questions: { fr: ['heures de la bibliothèque'], en: ['library hours'] },
  text: { fr: 'De 9 h à 17 h.', en: 'From 9 to 5.' },
  url: 'https://example.org',
};
const week = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: 9 * 60, to: 17 * 60 }] : []));
const pack = {
  ...sparseTown,
  services: testServices,
  answers: [library],
  businessHours: { week, holidays: null, closures: [] },
};

function rig() {
  const settings = fakeSettings();
  const live = createLivePack(pack, settings);
  const desk = createSettingDesk({ settings, clock: () => monday, defaults: live.defaults, onEdit: live.poll });
  return { live, desk };
}

describe('the pack under the desk’s settings', () => {
  it('sends a service’s new requests elsewhere and by another time, for whoever holds the pack already', async () => {
    const { live, desk } = rig();
    const [held] = live.city.services;
    const code = held?.code ?? '';
    const before = await desk.byId('service', code, line);
    expect(before.revision).toBe(0);
    const value = { queue: 'police', targetHours: 5, urgentHours: 1, crewEmail: 'equipe@ville.example' };
    await desk.edit('service', code, { revision: 0, value }, line);
    expect(held).toMatchObject(value);
    expect(pack.services[0]?.queue).not.toBe('police');
    await desk.edit('service', code, { revision: 1, value: null }, line);
    expect(held?.queue).toBe(pack.services[0]?.queue);
    expect(held).not.toHaveProperty('crewEmail');
    expect((await desk.byId('service', code, line)).edits).toHaveLength(2);
  });

  it('refuses a second first edit', async () => {
    const { live, desk } = rig();
    const code = live.city.services[0]?.code ?? '';
    const value = { queue: 'police', targetHours: 5, urgentHours: 1 };
    await desk.edit('service', code, { revision: 0, value }, line);
    await expect(desk.edit('service', code, { revision: 0, value }, line)).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
  });

  it('answers with what was edited, finds what was added, and no longer gives what was withdrawn', async () => {
    const { live, desk } = rig();
    const { id: _, url: __, ...own } = library;
    const text = { fr: 'De 10 h à 16 h.', en: 'From 10 to 4.' };
    await desk.edit('answer', 'library', { revision: 0, value: { ...own, text, hidden: false } }, line);
    expect(live.city.answers).toEqual([{ ...library, text }]);
    const pool = {
      title: { fr: 'Piscine', en: 'Pool' },
      text: { fr: 'Fermée.', en: 'Closed.' },
      questions: { fr: ['heures de la piscine'], en: [] },
      hidden: false,
    };
    const made = await desk.create('answer', pool, line);
    expect(live.knowledge.search('la piscine ouvre quand')[0]?.id).toBe(made.id);
    await desk.edit('answer', 'library', { revision: 1, value: { ...own, hidden: true } }, line);
    expect(live.city.answers.map(({ id }) => id)).toEqual([made.id]);
  });

  it('counts no target on a day that the desk closed', async () => {
    const { live, desk } = rig();
    const service = { ...testServices[0], targetHours: 24 } as (typeof testServices)[number];
    const friday = new Date('2026-03-06T14:00:00Z');
    const before = live.targets().filed(service, {}, friday).dueAt;
    await desk.create('closure', { date: '2026-03-09', name: { fr: 'Fête', en: 'Feast' } }, line);
    const after = live.targets().filed(service, {}, new Date('2026-03-06T20:00:00Z')).dueAt;
    expect(before < after).toBe(true);
    expect(after.toISOString().slice(0, 10)).toBe('2026-03-10');
  });

  it('hears of what another process set', async () => {
    const settings = fakeSettings();
    const [here, there] = [createLivePack(pack, settings), createLivePack(pack, settings)];
    const desk = createSettingDesk({ settings, clock: () => monday, defaults: here.defaults, onEdit: here.poll });
    const code = pack.services[0]?.code ?? '';
    await desk.edit('service', code, { revision: 0, value: { queue: 'police', targetHours: 5, urgentHours: 1 } }, line);
    await there.poll();
    expect(there.city.services[0]?.queue).toBe('police');
  });
});
