import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessionLifeMs } from '../../../src/services/users/signInDesk.ts';
import { password, type RunningDesk, startDesk } from './deskServer.ts';

describe('the desk’s sessions', () => {
  let desk: RunningDesk;
  beforeEach(async () => {
    desk = await startDesk();
  });
  afterEach(() => desk.close());

  it('signs in, says who, and signs out', async () => {
    const lea = await desk.signedIn('Lea');
    const session = await lea.get('/api/desk/session');
    expect(session.body).toMatchObject({
      city: 'Magog',
      user: { name: 'Lea', role: 'agent', email: 'lea@magog.example' },
    });
    expect((await lea.get('/api/desk/me')).body).toEqual(session.body);
    expect(JSON.stringify(session.body)).not.toContain('argon2');
    const cookie = lea.cookie();
    expect((await lea.call('DELETE', '/api/desk/session')).status).toBe(204);
    expect((await lea.get('/api/desk/session')).status).toBe(401);
    // The token itself is dead, not only the browser's cookie.
    expect((await desk.browser().get('/api/desk/session', { cookie })).status).toBe(401);
  });

  it('sets a cookie that scripts and other sites don’t get', async () => {
    await desk.signedIn('Lea');
    const { headers } = await desk.browser().post('/api/desk/session', { email: 'lea@magog.example', password });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(cookie).not.toMatch(/Secure/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('keeps the cookie to https where the desk is reached so', async () => {
    const secure = await startDesk({ publicUrl: 'https://guichet.example' });
    await secure.signedIn('Lea');
    const { headers } = await secure.browser().post('/api/desk/session', { email: 'lea@magog.example', password });
    expect(headers.get('set-cookie')).toMatch(/; Secure/);
    await secure.close();
  });

  it('refuses everything to who isn’t signed in, or no longer', async () => {
    const nobody = desk.browser();
    for (const path of [
      'tickets',
      'tickets/GO-2026-000001-1',
      'counts',
      'services',
      'users',
      'me',
      'events',
      'attachments/x',
    ]) {
      expect((await nobody.get(`/api/desk/${path}`)).body.error.code).toBe('not_signed_in');
    }
    for (const path of [
      'tickets',
      'tickets/x/claim',
      'understand',
      'locate',
      'users',
      'users/x/password',
      'password',
    ]) {
      expect((await nobody.post(`/api/desk/${path}`, {})).body.error.code).toBe('not_signed_in');
    }
    const lea = await desk.signedIn('Lea');
    desk.state.now = new Date(desk.state.now.getTime() + sessionLifeMs);
    expect((await lea.get('/api/desk/me')).status).toBe(401);
  });

  it('locks after repeated failures and says for how long', async () => {
    await desk.signedIn('Lea');
    const somebody = desk.browser();
    const attempt = (pass: string) =>
      somebody.post('/api/desk/session', { email: 'lea@magog.example', password: pass });
    for (let i = 0; i < 5; i++) expect((await attempt('wrong')).body.error.code).toBe('wrong_credentials');
    const { status, headers, body } = await attempt(password);
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('30');
    expect(body.error).toMatchObject({ code: 'too_many_attempts', retryAfter: 30 });
  });

  it('changes the own password', async () => {
    const lea = await desk.signedIn('Lea');
    const change = { current: password, password: 'une autre phrase' };
    expect((await lea.post('/api/desk/password', { ...change, current: 'wrong' })).status).toBe(403);
    expect((await lea.post('/api/desk/password', { ...change, password: 'court' })).body.error).toMatchObject({
      least: 10,
    });
    expect((await lea.post('/api/desk/password', change)).status).toBe(204);
    expect((await lea.get('/api/desk/me')).status).toBe(200);
  });

  it('lets the set-up link make the first supervisor, once', async () => {
    const token = await desk.deps.firstSupervisor.createSetupLink();
    const chief = desk.browser();
    const setup = { token, email: 'chief@magog.example', name: 'Cheffe', password };
    const { status, body } = await chief.post('/api/desk/setup', setup, { 'accept-language': 'en' });
    expect(status).toBe(201);
    expect(body.user).toMatchObject({ role: 'supervisor', language: 'en' });
    expect((await chief.get('/api/desk/me')).status).toBe(200);
    expect((await desk.browser().post('/api/desk/setup', setup)).body.error.code).toBe('setup_link_invalid');
  });

  it('lets supervisors, and only them, manage the users', async () => {
    const chief = await desk.signedIn('Chief', 'supervisor');
    const lea = await desk.signedIn('Lea');
    const marc = { email: 'marc@magog.example', name: 'Marc', password };
    expect((await lea.post('/api/desk/users', marc)).body.error.code).toBe('supervisor_only');
    const made = await chief.post('/api/desk/users', marc);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ role: 'agent', disabled: false });
    expect((await chief.post('/api/desk/users', marc)).body.error.code).toBe('email_taken');
    expect((await lea.get('/api/desk/users')).body.items.map((one: { name: string }) => one.name)).toEqual([
      'Chief',
      'Lea',
      'Marc',
    ]);
    expect((await lea.post(`/api/desk/users/${made.body.id}/disabled`, { disabled: true })).status).toBe(403);
    expect((await chief.post(`/api/desk/users/${lea.id}/disabled`, { disabled: true })).body.disabled).toBe(true);
    expect((await lea.get('/api/desk/me')).status).toBe(401);
    expect((await chief.post(`/api/desk/users/${chief.id}/disabled`, { disabled: true })).status).toBe(409);
    expect((await chief.post('/api/desk/users/nobody/disabled', { disabled: true })).status).toBe(404);
  });

  it('lets a supervisor, and nobody else, give a new password to who forgot theirs', async () => {
    const chief = await desk.signedIn('Chief', 'supervisor');
    const lea = await desk.signedIn('Lea');
    const marc = await desk.signedIn('Marc');
    const given = { password: 'une phrase toute neuve' };
    const resetOf = (id: string) => `/api/desk/users/${id}/password`;
    expect((await lea.post(resetOf(marc.id), given)).body.error.code).toBe('supervisor_only');
    expect((await chief.post(resetOf(marc.id), { password: 'court' })).body.error.code).toBe('weak_password');
    expect((await chief.post(resetOf(marc.id), {})).body.error.code).toBe('invalid_request');
    expect((await chief.post(resetOf(chief.id), given)).body.error.code).toBe('cannot_reset_self');
    expect((await chief.post(resetOf('nobody'), given)).status).toBe(404);
    expect((await marc.get('/api/desk/me')).status).toBe(200);

    const credentials = { email: 'marc@magog.example', ...given };
    const again = desk.browser();
    for (let i = 0; i < 6; i++) await again.post('/api/desk/session', { ...credentials, password: 'oublié' });
    const answer = await chief.post(resetOf(marc.id), given);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: marc.id, name: 'Marc', disabled: false });
    expect(JSON.stringify(answer.body)).not.toMatch(/argon2|neuve/);
    expect((await marc.get('/api/desk/me')).status).toBe(401);
    expect((await again.post('/api/desk/session', { ...credentials, password })).status).toBe(401);
    expect((await again.post('/api/desk/session', credentials)).status).toBe(200);
  });
});
