import { z } from 'zod';
import { AppError } from '../errors.ts';

const text = (max: number) => z.string().min(1).max(max);
const https = z
  .string()
  .max(2048)
  .regex(/^https:\/\//, 'must begin with https://');
const scope = z.enum(['personal', 'team', 'groupChat']);

/** What Teams refuses an app for, after its published schema (1.19): the parts that a package of ours has. */
const manifestSchema = z.strictObject({
  $schema: z.string(),
  manifestVersion: z.literal('1.19'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0'),
  id: z.guid('must be a GUID'),
  developer: z.strictObject({ name: text(32), websiteUrl: https, privacyUrl: https, termsOfUseUrl: https }),
  name: z.strictObject({ short: text(30), full: text(100) }),
  description: z.strictObject({ short: text(80), full: text(4000) }),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.string(), file: z.string() })),
  }),
  icons: z.strictObject({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/i),
  bots: z
    .array(
      z.strictObject({
        botId: z.guid('must be a GUID'),
        scopes: z.array(scope).min(1).max(3),
        supportsFiles: z.boolean(),
        isNotificationOnly: z.boolean(),
        commandLists: z
          .array(
            z.strictObject({
              scopes: z.array(scope).min(1),
              commands: z.array(z.strictObject({ title: text(32), description: text(128) })).max(10),
            }),
          )
          .max(3),
      }),
    )
    .length(1),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])),
  validDomains: z.array(z.string().min(1).max(2048)).max(16),
});

/** What a package is made for. */
export type TeamsApp = { appId: string; url: string; city: string; website: string };

/** Fills a manifest's places and holds it to Teams' rules; throws `bad_manifest`, which names every fault. */
export function filledManifest(template: string, app: TeamsApp): string {
  const url = app.url.replace(/\/+$/, '');
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const values: Record<string, string> = { ...app, url, host };
  const filled = template.replace(/\{(appId|city|website|url|host)\}/g, (_, name) =>
    JSON.stringify(values[name] ?? '').slice(1, -1),
  );
  const read = manifestSchema.safeParse(JSON.parse(filled));
  if (read.success) return filled;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new AppError('bad_manifest', 500, `The manifest has ${faults.length} fault(s):\n  ${faults.join('\n  ')}`, {
    faults,
  });
}

/** Holds a file of another language to the manifest that it translates: each of its paths must be there, and its words fit. */
export function checkTranslation(manifest: string, translation: string): void {
  const whole: unknown = JSON.parse(manifest);
  const entries = Object.entries(JSON.parse(translation) as Record<string, string>).filter(
    ([path]) => path !== '$schema',
  );
  const strange = entries.filter(([path]) => typeof valueAt(whole, path) !== 'string').map(([path]) => path);
  if (strange.length > 0)
    throw new AppError('bad_manifest', 500, `The translation names what the manifest has not: ${strange.join(', ')}.`);
  const translated = structuredClone(whole) as object;
  for (const [path, words] of entries) setAt(translated, path, words);
  const read = manifestSchema.safeParse(translated);
  if (!read.success) throw new AppError('bad_manifest', 500, `The translation does not fit: ${read.error.message}`);
}

function stepsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}

function valueAt(whole: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], whole);
}

function setAt(whole: object, path: string, value: string): void {
  const steps = stepsOf(path);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<Record<string, unknown>>(
    (part, step) => part[step] as Record<string, unknown>,
    whole as Record<string, unknown>,
  );
  parent[last] = value;
}
