import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCloud, serviceUrl, teamsMessage } from '../support/cloud.ts';

// An issuer of our own, in the place of Azure's, through the SDK's own configuration: the same code checks the tokens.
const issuer = 'https://issuer.example.test';
const appId = '00000000-0000-0000-0000-000000000001';
const registration = {
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'p',
  MicrosoftAppType: 'MultiTenant',
  ToBotFromChannelTokenIssuer: issuer,
  ToBotFromChannelOpenIdMetadataUrl: `${issuer}/openid`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${issuer}/emulator`,
  ToChannelFromBotLoginUrl: 'https://login.example.test/t',
  ToChannelFromBotOAuthScope: 'https://api.example.test',
};

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let known: Keys;
let foreign: Keys;

beforeAll(async () => {
  nock.disableNetConnect();
  // The SDK writes what it refuses to the console.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  [known, foreign] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('RS256', { extractable: true }),
  ]);
  const key = { ...(await exportJWK(known.publicKey)), kid: 'k1', use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  const metadata = { issuer, jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
  nock(issuer)
    .persist()
    .get('/openid')
    .reply(200, metadata)
    .get('/keys')
    .reply(200, { keys: [key] });
});
afterAll(() => {
  vi.restoreAllMocks();
  nock.cleanAll();
  nock.restore();
});

type Claims = {
  iss?: string;
  aud?: string;
  exp?: number;
  nbf?: number;
  serviceurl?: string;
  kid?: string;
  keys?: Keys;
};

async function bearer({ iss = issuer, aud = appId, serviceurl = serviceUrl, kid = 'k1', ...change }: Claims = {}) {
  const now = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({ serviceurl })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuer(iss)
    .setAudience(aud)
    .setNotBefore(change.nbf ?? now - 60)
    .setExpirationTime(change.exp ?? now + 600)
    .sign((change.keys ?? known).privateKey);
  return `Bearer ${token}`;
}

/** A token that nobody signed, as an attacker writes one. */
function unsigned(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 600;
  const claims = { iss: issuer, aud: appId, serviceurl: serviceUrl, exp };
  return `Bearer ${part({ alg: 'none', kid: 'k1' })}.${part(claims)}.`;
}

const build = () => buildCloud(registration, async () => ({ state: {} as never, replies: [] }));

describe('a token', () => {
  it('that the issuer signed for this bot is good', async () => {
    const { channel, conversations, runner } = build();
    expect(await channel.receive(await bearer(), teamsMessage())).toEqual({ status: 200 });
    await runner.drain();
    expect(await conversations.byId('msteams:a:1')).not.toBeNull();
  });

  const past = Math.floor(Date.now() / 1000) - 3600;
  it.each<[string, () => Promise<string> | string]>([
    ['is expired', () => bearer({ exp: past })],
    ['is not valid yet', () => bearer({ nbf: past + 7200, exp: past + 9000 })],
    ['is for another bot', () => bearer({ aud: '00000000-0000-0000-0000-000000000002' })],
    ['comes from another issuer', () => bearer({ iss: 'https://evil.example.test' })],
    ['is signed with another key under the known name', () => bearer({ keys: foreign })],
    ['is signed with a key that the issuer does not have', () => bearer({ keys: foreign, kid: 'k2' })],
    ['is for another service', () => bearer({ serviceurl: 'https://evil.example.test/' })],
    ['nobody signed', unsigned],
    ['is cut', async () => (await bearer()).slice(0, -20)],
    ['is nonsense', () => 'Bearer nonsense'],
    ['is of another scheme', async () => (await bearer()).replace('Bearer', 'Basic')],
    ['is missing', () => ''],
  ])('that %s is refused with 401, and nothing is stored', async (_, make) => {
    const { channel, conversations } = build();
    await expect(channel.receive(await make(), teamsMessage())).rejects.toMatchObject({
      code: 'not_authenticated',
      status: 401,
    });
    expect(await conversations.byId('msteams:a:1')).toBeNull();
  });

  it('for a channel that its key does not vouch for is refused', async () => {
    const { channel } = build();
    const activity = teamsMessage({ channelId: 'webchat' });
    await expect(channel.receive(await bearer(), activity)).rejects.toMatchObject({ status: 401 });
  });
});
