import { randomUUID } from 'node:crypto';
import { topicsOf } from '../../../services/knowledge/topics.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import { CallBody, NewCall, ReadOutList, ReadOutRequest, TopicList } from '../schemas/reportSchemas.ts';

/** Calls that only asked something: what they may be about, and noting one. */
export function callRoutes({ contacts, city, readOut }: DeskDeps): DeskRoute[] {
  return [
    jsonRoute({
      method: 'GET',
      path: '/api/desk/topics',
      summary: 'What a call may be about: the titles of the city’s answers, and whose job the rest is.',
      access: 'user',
      response: TopicList,
      errors: [],
      handle: async () => ({ items: topicsOf(city) }),
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/read-out',
      summary: 'What an agent may read to a caller who says this, likeliest first.',
      access: 'user',
      body: ReadOutRequest,
      response: ReadOutList,
      errors: [],
      handle: async ({ body }) => ({ items: await readOut(body.text) }),
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/calls',
      summary: 'Note a call that only asked something.',
      access: 'agent',
      body: NewCall,
      status: 201,
      response: CallBody,
      errors: ['unknown_topic'],
      async handle({ body, signedIn }) {
        const { topic, language, note = null } = body;
        const call = await contacts.logCall({ id: body.id ?? randomUUID(), topic, language, note }, signedIn.user);
        return { id: call.id, at: call.at.toISOString(), topic: call.topic };
      },
    }),
  ];
}
