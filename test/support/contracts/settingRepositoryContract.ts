import { describe, expect, it } from 'vitest';
import type { SettingRepository } from '../../../src/services/settings/settingRepository.ts';

const by = { id: 'line', name: 'Line' };
const view = (name: string) => ({ name, query: 'status=new', shared: false });
const edit = (name: string | null, minute = 0) => ({
  at: new Date(Date.UTC(2026, 2, 2, 14, minute)),
  by,
  value: name === null ? null : view(name),
});

/** What every implementation of SettingRepository does; `open` gives an empty one. */
export function settingRepositoryContract(open: () => Promise<SettingRepository>): void {
  describe('SettingRepository', () => {
    it('keeps a setting with the edits that made it', async () => {
      const settings = await open();
      expect(await settings.insert('view', 'a', edit('first'))).toMatchObject({ revision: 1, owner: by });
      const edited = await settings.edit('view', 'a', 1, edit('second', 1));
      expect(edited).toEqual(await settings.byId('view', 'a'));
      expect(edited).toEqual({
        kind: 'view',
        id: 'a',
        revision: 2,
        value: view('second'),
        owner: by,
        edits: [edit('first'), edit('second', 1)],
      });
    });

    it('takes an id once in a kind', async () => {
      const settings = await open();
      await settings.insert('view', 'a', edit('first'));
      expect(await settings.insert('view', 'a', edit('other'))).toBeNull();
      expect((await settings.byId('view', 'a'))?.value).toEqual(view('first'));
    });

    it('refuses an edit of another revision: of two at once one holds', async () => {
      const settings = await open();
      await settings.insert('view', 'a', edit('first'));
      const both = await Promise.all(['x', 'y'].map((name) => settings.edit('view', 'a', 1, edit(name))));
      expect(both.filter(Boolean)).toHaveLength(1);
      expect(await settings.edit('view', 'nobody', 1, edit('x'))).toBeNull();
    });

    it('lists a kind, removed ones too', async () => {
      const settings = await open();
      await settings.insert('view', 'b', edit('b'));
      await settings.insert('view', 'a', edit('a'));
      await settings.edit('view', 'b', 1, edit(null));
      expect((await settings.all('view')).map(({ id, value }) => [id, value])).toEqual([
        ['a', view('a')],
        ['b', null],
      ]);
      expect(await settings.all('standardReply')).toEqual([]);
    });

    it('remembers a hundred edits', async () => {
      const settings = await open();
      await settings.insert('view', 'a', edit('0'));
      for (let i = 1; i <= 104; i++) await settings.edit('view', 'a', i, edit(String(i)));
      const kept = await settings.byId('view', 'a');
      expect([kept?.edits.length, kept?.edits.at(0)?.value, kept?.revision]).toEqual([100, view('5'), 105]);
    });
  });
}
