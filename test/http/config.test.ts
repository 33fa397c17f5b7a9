import { describe, expect, it } from 'vitest';
import { isLoopback, readConfig } from '../../src/config.ts';

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    return (error as { details: { faults: string[] } }).details.faults;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing, and takes a variable that is set to nothing for unset', () => {
    const bare = readConfig({});
    expect(bare).toMatchObject({
      PORT: 3978,
      HOST: '127.0.0.1',
      DATA_DIR: './data',
      CITY_DIR: './city/magog',
      LOG_LEVEL: 'info',
    });
    expect(readConfig({ PORT: '', HOST: ' ', MONGODB_URI: '', ALLOWED_ORIGINS: '', ADMIN_EMAIL: '' })).toEqual(bare);
  });

  it('reads lists with commas and spaces', () => {
    const { ALLOWED_ORIGINS, DIRECT_LINE_SECRETS } = readConfig({
      ALLOWED_ORIGINS: 'https://a.example, http://localhost:8080,',
      DIRECT_LINE_SECRETS: 'one-secret-of-sixteen , another-secret-of-16',
    });
    expect(ALLOWED_ORIGINS).toEqual(['https://a.example', 'http://localhost:8080']);
    expect(DIRECT_LINE_SECRETS).toEqual(['one-secret-of-sixteen', 'another-secret-of-16']);
  });

  it.each<[string, string, Record<string, string>]>([
    ['PORT', 'port', { PORT: 'abc' }],
    ['PORT', '65535', { PORT: '70000' }],
    ['TWILIO_AUTH_TOKEN and TWILIO_FROM', 'together', { TWILIO_ACCOUNT_SID: 'AC1' }],
    ['TWILIO_FROM', 'number', { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 't', TWILIO_FROM: '819 555' }],
    ['TWILIO_API_URL', 'https', { TWILIO_API_URL: 'nowhere' }],
    ['PUBLIC_URL', 'https', { PUBLIC_URL: 'guichet.example' }],
    ['PUBLIC_URL', 'required', { HOST: '0.0.0.0' }],
    ['MONGODB_URI', 'mongodb', { MONGODB_URI: 'postgres://x' }],
    ['ADMIN_EMAIL', 'e-mail', { ADMIN_EMAIL: 'me', ADMIN_PASSWORD: 'long enough, surely' }],
    ['ADMIN_PASSWORD', 'at least', { ADMIN_EMAIL: 'me@a.example', ADMIN_PASSWORD: 'short' }],
    ['ADMIN_PASSWORD', 'together', { ADMIN_EMAIL: 'me@a.example' }],
    ['ADMIN_EMAIL', 'together', { ADMIN_PASSWORD: 'long enough, surely' }],
    ['MicrosoftAppPassword', 'required', { MicrosoftAppId: 'id' }],
    [
      'MicrosoftAppTenantId',
      'required',
      { MicrosoftAppId: 'id', MicrosoftAppPassword: 'p', MicrosoftAppType: 'SingleTenant' },
    ],
    ['MicrosoftAppType', 'MultiTenant', { MicrosoftAppType: 'Any' }],
    ['ALLOWED_ORIGINS', 'a.example/x', { ALLOWED_ORIGINS: 'https://a.example/x' }],
    ['ALLOWED_ORIGINS', '*', { ALLOWED_ORIGINS: '*' }],
    ['DIRECT_LINE_SECRETS', '16', { DIRECT_LINE_SECRETS: 'short' }],
    ['RATE_LIMITS', 'loopback', { RATE_LIMITS: 'off', HOST: '0.0.0.0', PUBLIC_URL: 'https://a.example' }],
    ['RATE_LIMITS', 'off', { RATE_LIMITS: 'none' }],
    ['LOG_LEVEL', 'debug', { LOG_LEVEL: 'loud' }],
    ['TILE_URL', 'https', { TILE_URL: 'tiles' }],
  ])('says of a wrong %s what is allowed (%s)', (name, allowed, env) => {
    const faults = faultsOf(env);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
    expect(faults[0]).toContain(allowed);
  });

  it('says all that is wrong at once, and never repeats a secret', () => {
    const env = {
      PORT: 'x',
      HOST: '0.0.0.0',
      ADMIN_PASSWORD: 'tiny-pw',
      DIRECT_LINE_SECRETS: 'dl-secret',
      RATE_LIMITS: 'off',
    };
    const faults = faultsOf(env);
    for (const name of ['PORT', 'PUBLIC_URL', 'ADMIN_EMAIL', 'ADMIN_PASSWORD', 'DIRECT_LINE_SECRETS', 'RATE_LIMITS'])
      expect(faults.filter((fault) => fault.startsWith(name)).length).toBeGreaterThan(0);
    expect(faults.join()).not.toMatch(/tiny-pw|dl-secret/);
  });
});

describe('loopback', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['10.0.0.1', false],
    ['127.example.org', false],
    ['guichet.example', false],
  ])('%s: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
