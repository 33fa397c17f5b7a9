import { z } from 'zod';
import { AppError } from './errors.ts';

/** Everything that the environment decides, checked and with its defaults. */
export type Config = z.output<typeof schema>;

// A variable that is set to nothing is not set: `.env` files and shells write both.
const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(blank, type.optional());
const text = optional(z.string());
const list = z.preprocess(blank, z.string().default('')).transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const url = (...protocols: string[]) =>
  optional(
    z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      error: `must be a URL that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
    }),
  );

/** Addresses at which only this machine can reach the server. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Whether nobody but this machine can reach the server: its address is a loopback one, and no proxy stands before it. */
export function reachableFromHereOnly({ HOST, PUBLIC_URL }: Pick<Config, 'HOST' | 'PUBLIC_URL'>): boolean {
  return isLoopback(HOST) && (!PUBLIC_URL || isLoopback(new URL(PUBLIC_URL).hostname));
}

/** The bare address in `Name <address>`. */
export function addressIn(from: string): string {
  return (/<([^>]*)>\s*$/.exec(from)?.[1] ?? from).trim();
}

const schema = z.object({
  PORT: z.preprocess(
    blank,
    z
      .string()
      .default('3978')
      .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, {
        error: 'must be a port number, 0 to 65535',
      })
      .transform(Number),
  ),
  HOST: z.preprocess(blank, z.string().default('127.0.0.1')),
  PUBLIC_URL: url('http:', 'https:'),
  MONGODB_URI: optional(
    z.string().regex(/^mongodb(\+srv)?:\/\/\S+$/, { error: 'must be a MongoDB URI: mongodb://… or mongodb+srv://…' }),
  ),
  DATA_DIR: z.preprocess(blank, z.string().default('./data')),
  CITY_DIR: z.preprocess(blank, z.string().default('./city/magog')),
  ADMIN_EMAIL: optional(z.email({ error: 'must be an e-mail address' })),
  ADMIN_PASSWORD: optional(z.string().min(8, { error: 'must have at least 8 characters' })),
  MicrosoftAppId: text,
  MicrosoftAppPassword: text,
  MicrosoftAppType: optional(
    z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], {
      error: 'must be MultiTenant, SingleTenant or UserAssignedMSI',
    }),
  ),
  MicrosoftAppTenantId: text,
  ToBotFromChannelTokenIssuer: text,
  ToBotFromChannelOpenIdMetadataUrl: url('https:', 'http:'),
  ToBotFromEmulatorOpenIdMetadataUrl: url('https:', 'http:'),
  ToChannelFromBotLoginUrl: url('https:', 'http:'),
  ToChannelFromBotOAuthScope: text,
  DIRECT_LINE_SECRETS: list.refine((secrets) => secrets.every((secret) => secret.length >= 16), {
    error: 'has a secret of fewer than 16 characters',
  }),
  ALLOWED_ORIGINS: list.refine((origins) => origins.every((o) => URL.canParse(o) && new URL(o).origin === o), {
    error: ({ input }) => `has "${input}", which must be origins such as https://www.example.org`,
  }),
  OPEN311_API_KEYS: list.refine((keys) => keys.every((key) => key.length >= 16), {
    error: 'has a key of fewer than 16 characters',
  }),
  SMTP_URL: url('smtp:', 'smtps:'),
  MAIL_FROM: optional(
    z.string().refine((value) => z.email().safeParse(addressIn(value)).success, {
      error: 'must be an e-mail address, with a name or without: Ville de Magog <guichet@example.org>',
    }),
  ),
  MAIL_INBOUND_SECRET: optional(z.string().min(16, { error: 'must have at least 16 characters' })),
  WEBHOOK_URL: url('https:', 'http:'),
  WEBHOOK_SECRET: optional(z.string().min(16, { error: 'must have at least 16 characters' })),
  TWILIO_ACCOUNT_SID: optional(
    z.string().regex(/^AC\w+$/, { error: 'must be an account of Twilio, which begins with AC' }),
  ),
  TWILIO_AUTH_TOKEN: text,
  TWILIO_FROM: optional(
    z.string().regex(/^(\+[1-9]\d{6,14}|\d{5,6}|MG\w+)$/, {
      error: 'must be a number (+18195550142), a short code or a messaging service (MG…)',
    }),
  ),
  TWILIO_API_URL: z
    .preprocess(blank, z.string().default('https://api.twilio.com'))
    .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
      error: 'must be a URL that begins with https:// or http://',
    }),
  TILE_URL: url('https:', 'http:'),
  TILE_ATTRIBUTION: text,
  RATE_LIMITS: optional(z.enum(['on', 'off'], { error: 'must be on or off' })),
  LOG_LEVEL: z.preprocess(
    blank,
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
        error: 'must be fatal, error, warn, info, debug or silent',
      })
      .default('info'),
  ),
});

/** What is wrong between variables; read from the environment itself, so that it is told beside what is wrong in one. */
function crossFaults(env: Record<string, string | undefined>): string[] {
  const of = (name: string) => blank(env[name]) as string | undefined;
  const faults: string[] = [];
  const host = of('HOST') ?? '127.0.0.1';
  const loopback = isLoopback(host);
  if (!loopback && !of('PUBLIC_URL'))
    faults.push(`PUBLIC_URL is required where HOST (${host}) is not a loopback address: how people reach the server`);
  if (of('RATE_LIMITS') === 'off' && !loopback) faults.push('RATE_LIMITS may be off on a loopback HOST only');
  if (Boolean(of('ADMIN_EMAIL')) !== Boolean(of('ADMIN_PASSWORD'))) {
    const missing = of('ADMIN_EMAIL') ? 'ADMIN_PASSWORD' : 'ADMIN_EMAIL';
    faults.push(`${missing} must be set together with the other one, or neither`);
  }
  if (Boolean(of('SMTP_URL')) !== Boolean(of('MAIL_FROM'))) {
    const missing = of('SMTP_URL') ? 'MAIL_FROM' : 'SMTP_URL';
    faults.push(`${missing} must be set together with the other one, or neither`);
  }
  if (of('MAIL_INBOUND_SECRET') && !of('MAIL_FROM'))
    faults.push('MAIL_INBOUND_SECRET needs MAIL_FROM, the address that answers come to');
  if (Boolean(of('WEBHOOK_URL')) !== Boolean(of('WEBHOOK_SECRET'))) {
    const missing = of('WEBHOOK_URL') ? 'WEBHOOK_SECRET' : 'WEBHOOK_URL';
    faults.push(`${missing} must be set together with the other one, or neither`);
  }
  const twilio = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'];
  const unset = twilio.filter((name) => !of(name));
  if (unset.length > 0 && unset.length < twilio.length)
    faults.push(`${unset.join(' and ')} must be set together with the other TWILIO_ variables, or none of them`);
  const type = of('MicrosoftAppType');
  if (of('MicrosoftAppId') && !of('MicrosoftAppPassword') && type !== 'UserAssignedMSI')
    faults.push('MicrosoftAppPassword is required with MicrosoftAppId, unless MicrosoftAppType is UserAssignedMSI');
  if (of('MicrosoftAppId') && (type === 'SingleTenant' || type === 'UserAssignedMSI') && !of('MicrosoftAppTenantId'))
    faults.push(`MicrosoftAppTenantId is required where MicrosoftAppType is ${type}`);
  return faults;
}

/** Reads the environment; throws `bad_configuration`, which names every fault at once: the variable, what is wrong, what is allowed. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = schema.safeParse(env);
  const wrong = read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  const faults = [...wrong, ...crossFaults(env)];
  if (read.success && faults.length === 0) return read.data;
  throw new AppError(
    'bad_configuration',
    500,
    `The configuration has ${faults.length} fault(s):\n  ${faults.join('\n  ')}`,
    { faults },
  );
}
