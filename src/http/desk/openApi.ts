import { z } from 'zod';
import { errorCatalogue } from '../errorCatalogue.ts';
import type { DeskRoute } from './deskRoute.ts';
import { ChatBody, ChatItem, ChatList } from './schemas/chatSchemas.ts';
import { ErrorBody } from './schemas/errorSchema.ts';
import { CorrectionBody, CorrectionPage, TicketExplanation, UnderstandingReport } from './schemas/learningSchemas.ts';
import {
  AddressBody,
  AttachmentBody,
  HistoryLine,
  TicketBody,
  TicketItem,
  TicketPage,
} from './schemas/ticketSchemas.ts';
import { UserBody } from './schemas/userSchemas.ts';
import { cookieName } from './sessionCookie.ts';

type Json = Record<string, unknown>;

const named = {
  AddressBody,
  AttachmentBody,
  HistoryLine,
  TicketItem,
  TicketPage,
  TicketBody,
  ChatItem,
  ChatList,
  ChatBody,
  UserBody,
  ErrorBody,
  CorrectionBody,
  CorrectionPage,
  TicketExplanation,
  UnderstandingReport,
};

/** The OpenAPI 3.1 document of a table of routes, from the very schemas that check the requests. */
export function openApiDocument(routes: readonly DeskRoute[], title: string): Json {
  const components = componentsOf();
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title, version: '1' },
    paths,
    components: {
      schemas: components,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName } },
    },
  };
}

function operationOf(route: DeskRoute): Json {
  return {
    summary: route.summary,
    ...(route.access === 'anyone' ? {} : { security: [{ session: [] }] }),
    ...(route.access === 'supervisor' ? { description: 'Supervisors only.' } : {}),
    parameters: [...pathParameters(route.path), ...queryParameters(route.query)],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
    responses: { [route.status]: successOf(route), ...errorsOf(route) },
  };
}

function successOf(route: DeskRoute): Json {
  if (route.media) return { description: 'The stream.', content: { [route.media]: {} } };
  if (!route.response) return { description: 'Done; no body.' };
  return {
    description: 'Done.',
    content: { 'application/json': { schema: schemaOf(route.response, 'output') } },
  };
}

function errorsOf(route: DeskRoute): Record<string, Json> {
  const byStatus = new Map<number, string[]>();
  for (const code of errorCodesOf(route)) {
    const { status, meaning } = errorCatalogue[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\`: ${meaning}`]);
  }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [status, { description: lines.join('\n\n'), content }]),
  );
}

/** Every code that a route may answer with: its own, and those that come from its method, access and schemas. */
export function errorCodesOf(route: DeskRoute): (keyof typeof errorCatalogue)[] {
  return [
    ...route.errors,
    ...(route.query || route.body ? (['invalid_request'] as const) : []),
    ...(route.body ? (['invalid_json', 'body_too_large'] as const) : []),
    ...(route.access === 'anyone' ? [] : (['not_signed_in'] as const)),
    ...(route.access === 'supervisor' ? (['supervisor_only'] as const) : []),
    ...(route.access === 'agent' ? (['read_only'] as const) : []),
    ...(route.method === 'GET' ? [] : (['foreign_origin'] as const)),
    'internal',
  ];
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodObject | null): Json[] {
  if (!query) return [];
  return Object.entries(query.shape).map(([name, schema]) => {
    const { description, ...rest } = schemaOf(schema as z.ZodType, 'input');
    return { name, in: 'query', required: false, ...(description ? { description } : {}), schema: rest };
  });
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const name = Object.entries(named).find(([, one]) => one === schema)?.[0];
  if (name) return { $ref: `#/components/schemas/${name}` };
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io });
  return json;
}

function componentsOf(): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _s, $id: _i, ...schema }]) => [id, schema]));
}
