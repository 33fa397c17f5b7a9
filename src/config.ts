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
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

const schema = z
  .object({
    PORT: z.preprocess(
      blank,
      z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).default(3978),
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
    DIRECT_LINE_SECRETS: list,
    ALLOWED_ORIGINS: list,
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
  })
  .superRefine((env, context) => {
    const fault = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    const loopback = isLoopback(env.HOST);
    if (!loopback && !env.PUBLIC_URL)
      fault(
        'PUBLIC_URL',
        `is required where HOST (${env.HOST}) is not a loopback address: how people reach the server`,
      );
    if (env.RATE_LIMITS === 'off' && !loopback) fault('RATE_LIMITS', 'may be off on a loopback HOST only');
    if (Boolean(env.ADMIN_EMAIL) !== Boolean(env.ADMIN_PASSWORD)) {
      fault(env.ADMIN_EMAIL ? 'ADMIN_PASSWORD' : 'ADMIN_EMAIL', 'must be set together with the other one, or neither');
    }
    if (env.MicrosoftAppId && !env.MicrosoftAppPassword && env.MicrosoftAppType !== 'UserAssignedMSI') {
      fault('MicrosoftAppPassword', 'is required with MicrosoftAppId, unless MicrosoftAppType is UserAssignedMSI');
    }
    if (
      env.MicrosoftAppType &&
      env.MicrosoftAppType !== 'MultiTenant' &&
      env.MicrosoftAppId &&
      !env.MicrosoftAppTenantId
    ) {
      fault('MicrosoftAppTenantId', `is required where MicrosoftAppType is ${env.MicrosoftAppType}`);
    }
    for (const origin of env.ALLOWED_ORIGINS) {
      if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
        fault('ALLOWED_ORIGINS', `has "${origin}", which is no origin such as https://www.example.org`);
      }
    }
    for (const secret of env.DIRECT_LINE_SECRETS) {
      if (secret.length < 16) fault('DIRECT_LINE_SECRETS', 'has a secret of fewer than 16 characters');
    }
  });

/** Reads the environment; throws `bad_configuration`, which names every fault at once: the variable, what is wrong, what is allowed. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = schema.safeParse(env);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new AppError(
    'bad_configuration',
    500,
    `The configuration has ${faults.length} fault(s):\n  ${faults.join('\n  ')}`,
    { faults },
  );
}
