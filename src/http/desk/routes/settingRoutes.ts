import type { z } from 'zod';
import type { Setting } from '../../../services/settings/setting.ts';
import type { SettingKind, SettingValue } from '../../../services/settings/settingKinds.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import {
  AnswerSetting,
  ClosureSetting,
  ServiceSetting,
  SettingRemoval,
  StandardReply,
  type settingSchemas,
  View,
} from '../schemas/settingSchemas.ts';

/** What the desk sets for itself without a restart; each kind has the same five calls. */
export function settingRoutes(deps: DeskDeps): DeskRoute[] {
  return [
    ...routesOf(deps, 'standardReply', '/api/desk/standard-replies', StandardReply),
    ...routesOf(deps, 'view', '/api/desk/views', View),
    ...routesOf(deps, 'service', '/api/desk/service-settings', ServiceSetting),
    ...routesOf(deps, 'closure', '/api/desk/closures', ClosureSetting),
    ...routesOf(deps, 'answer', '/api/desk/answers', AnswerSetting),
  ];
}

function routesOf<K extends SettingKind>(
  { settings }: DeskDeps,
  kind: K,
  path: string,
  schemas: ReturnType<typeof settingSchemas<z.ZodType<SettingValue<K>, SettingValue<K>>>>,
): DeskRoute[] {
  const present = ({ id, revision, value, owner, edits }: Setting<K>) => {
    const last = edits.at(-1);
    const edited = { editedAt: last?.at.toISOString() ?? null, editedBy: last?.by ?? null };
    return { id, revision, value: value as SettingValue<K>, owner, ...edited };
  };
  return [
    jsonRoute({
      method: 'GET',
      path,
      summary: `Every ${kind} that one may see.`,
      access: 'user',
      response: schemas.list,
      errors: [],
      handle: async ({ signedIn }) => ({ items: (await settings.list(kind, signedIn.user)).map(present) }),
    }),
    jsonRoute({
      method: 'POST',
      path,
      summary: `Make a ${kind}.`,
      access: 'agent',
      audits: 'setting.changed',
      body: schemas.create,
      status: 201,
      response: schemas.body,
      errors: ['supervisor_only'],
      handle: async ({ body, signedIn }) => present(await settings.create(kind, body.value, signedIn.user)),
    }),
    jsonRoute({
      method: 'POST',
      path: `${path}/{id}`,
      summary: `Change a ${kind}.`,
      access: 'agent',
      audits: 'setting.changed',
      body: schemas.edit,
      response: schemas.body,
      errors: ['unknown_setting', 'supervisor_only', 'changed_meanwhile'],
      handle: async ({ params, body, signedIn }) =>
        present(await settings.edit(kind, params.id ?? '', body, signedIn.user)),
    }),
    jsonRoute({
      method: 'POST',
      path: `${path}/{id}/remove`,
      summary: `Remove a ${kind}; its edits stay.`,
      access: 'agent',
      audits: 'setting.changed',
      body: SettingRemoval,
      errors: ['unknown_setting', 'supervisor_only', 'changed_meanwhile'],
      async handle({ params, body, signedIn }) {
        await settings.edit(kind, params.id ?? '', { ...body, value: null }, signedIn.user);
        return undefined;
      },
    }),
    jsonRoute({
      method: 'GET',
      path: `${path}/{id}/history`,
      summary: `The edits of a ${kind}, latest first, also once it was removed.`,
      access: 'user',
      response: schemas.history,
      errors: ['unknown_setting'],
      async handle({ params, signedIn }) {
        const { edits } = await settings.byId(kind, params.id ?? '', signedIn.user);
        return { items: edits.map(({ at, by, value }) => ({ at: at.toISOString(), by, value })).reverse() };
      },
    }),
  ];
}
