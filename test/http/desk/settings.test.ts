import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type RunningDesk, startDesk } from './deskServer.ts';

describe('what the desk sets for itself', () => {
  let desk: RunningDesk;
  let line: Browser;
  let marc: Browser;
  let lea: Browser;
  const replies = '/api/desk/standard-replies';
  const views = '/api/desk/views';
  const value = { title: 'Reçu', text: { fr: 'Bonjour {{name}}, {{reference}} est reçue.', en: 'Hello {{ name }}.' } };
  const view = (name: string, shared: boolean) => ({ value: { name, query: 'status=waiting', shared } });
  const names = async (who: Browser) =>
    (await who.get(views)).body.items.map((one: { value: { name: string } }) => one.value.name);

  beforeAll(async () => {
    desk = await startDesk();
    line = await desk.signedIn('Line', 'supervisor');
    marc = await desk.signedIn('Marc');
    lea = await desk.signedIn('Léa');
  });
  afterAll(() => desk.close());

  it('gives agents the standard replies that a supervisor keeps', async () => {
    const { status, body } = await line.post(replies, { value });
    expect([status, body.revision, body.value]).toEqual([201, 1, value]);
    expect((await marc.get(replies)).body.items).toEqual([body]);
    expect((await marc.post(replies, { value })).body.error.code).toBe('supervisor_only');
  });

  it('names the braces that stand for nothing, and those that do', async () => {
    const wrong = { ...value, text: { ...value.text, fr: 'Bonjour {{prénom}}' } };
    const { status, body } = await line.post(replies, { value: wrong });
    expect(status).toBe(400);
    expect(body.error.message).toBe('fr: invalid_request');
    expect(body.error.issues[0].message).toContain('{{prénom}} ?');
    expect(body.error.issues[0].message).toContain('{{reference}}');
  });

  it('refuses an edit of what somebody changed meanwhile, and tells the whole history', async () => {
    const { id } = (await line.post(replies, { value })).body;
    const other = { ...value, title: 'Autre' };
    expect((await line.post(`${replies}/${id}`, { revision: 1, value: other })).body.revision).toBe(2);
    const late = await line.post(`${replies}/${id}`, { revision: 1, value });
    expect([late.status, late.body.error.code, late.body.error.name]).toEqual([409, 'changed_meanwhile', 'Line']);
    expect((await line.post(`${replies}/${id}/remove`, { revision: 2 })).status).toBe(204);
    expect((await marc.get(replies)).body.items.some((one: { id: string }) => one.id === id)).toBe(false);
    const edits = (await marc.get(`${replies}/${id}/history`)).body.items;
    expect(edits.map((edit: { value: typeof value | null }) => edit.value?.title ?? null)).toEqual([
      null,
      'Autre',
      'Reçu',
    ]);
  });

  it('keeps a view for its owner until it is shared; who changes it is the owner or a supervisor', async () => {
    const { id } = (await marc.post(views, view('À moi', false))).body;
    expect(await names(marc)).toEqual(['À moi']);
    expect(await names(lea)).toEqual([]);
    expect((await lea.post(`${views}/${id}`, { revision: 1, ...view('Volée', false) })).status).toBe(404);
    expect((await marc.post(`${views}/${id}`, { revision: 1, ...view('À tous', true) })).status).toBe(200);
    expect(await names(lea)).toEqual(['À tous']);
    expect((await lea.post(`${views}/${id}`, { revision: 2, ...view('Volée', true) })).status).toBe(403);
    expect((await line.post(`${views}/${id}/remove`, { revision: 2 })).status).toBe(204);
    expect(await names(lea)).toEqual([]);
  });

  it('knows no setting that nobody made', async () => {
    expect((await line.get(`${replies}/nothing/history`)).status).toBe(404);
    expect((await line.post(`${replies}/nothing`, { revision: 1, value })).status).toBe(404);
  });
});
