import type { z } from 'zod';
import { AppError } from '../../../errors.ts';
import type { AuditAction } from '../../../services/audit/auditEntry.ts';
import type { OpenChat } from '../../../services/conversations/liveChats.ts';
import type { Agent } from '../../../services/tickets/ticketContext.ts';
import type { ErrorCode } from '../../errorCatalogue.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import { presentChat, presentOpenChat } from '../presentChat.ts';
import { ChatBody, ChatEnd, ChatList, ChatMessage } from '../schemas/chatSchemas.ts';

/** The live list, and what an agent does with one chat. */
export function chatRoutes(deps: DeskDeps): DeskRoute[] {
  const { chats, ticketDesk } = deps;
  return [
    jsonRoute({
      method: 'GET',
      path: '/api/desk/chats',
      summary: 'Citizens who wait for an agent or talk with one, longest waiting first.',
      access: 'user',
      response: ChatList,
      errors: [],
      handle: async () => ({ items: (await chats.list()).map(presentChat) }),
    }),
    jsonRoute({
      method: 'GET',
      path: '/api/desk/chats/{id}',
      summary: 'One chat, with all that was said in it.',
      access: 'user',
      audits: 'chat.seen',
      response: ChatBody,
      errors: ['unknown_chat'],
      handle: async ({ params }) => presentOpenChat(await chats.byId(params.id ?? '')),
    }),
    chatAction(
      'take',
      'Take a citizen who waits; the bot is silent from then on.',
      'chat.taken',
      undefined,
      ['chat_taken'],
      (id, by) => chats.take(id, by),
    ),
    chatAction(
      'messages',
      'Write to the citizen.',
      'chat.written',
      ChatMessage,
      ['chat_taken', 'chat_not_taken'],
      (id, by, body) => chats.say(id, by, body.text, body.id),
    ),
    chatEnd('give-back', 'Let the bot go on where it stood.', 'chat.closed', undefined, [], (id, by) =>
      chats.giveBack(id, by),
    ),
    chatEnd(
      'close',
      'End the chat, naming the ticket that was filed from it if any.',
      'chat.closed',
      ChatEnd,
      ['unknown_ticket'],
      async (id, by, body) => {
        const reference = body.reference?.toUpperCase() || null;
        if (reference && !(await ticketDesk.ticketByReference(reference)))
          throw new AppError('unknown_ticket', 404, `There is no ticket ${reference}.`, { reference });
        await chats.close(id, by, reference);
      },
    ),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/chats/{id}/typing',
      summary: 'Show the citizen that somebody is writing, for a moment.',
      access: 'agent',
      errors: [],
      async handle({ params }) {
        deps.agentTypes(params.id ?? '');
        return undefined;
      },
    }),
  ];
}

type Body<B> = B extends z.ZodType ? z.output<B> : undefined;

/** What is done with a chat that goes on; answers with the chat after it. */
function chatAction<B extends z.ZodType | undefined>(
  name: string,
  summary: string,
  audits: AuditAction,
  body: B,
  errors: readonly ErrorCode[],
  act: (id: string, by: Agent, body: Body<B>) => Promise<OpenChat>,
): DeskRoute {
  return jsonRoute<'agent', typeof ChatBody, undefined, B>({
    method: 'POST',
    path: `/api/desk/chats/{id}/${name}`,
    summary,
    access: 'agent',
    audits,
    ...(body ? { body } : {}),
    response: ChatBody,
    errors: ['unknown_chat', ...errors],
    handle: async ({ params, body: read, signedIn }) =>
      presentOpenChat(await act(params.id ?? '', signedIn.user, read)),
  });
}

/** What ends a chat; nothing is left to answer with. */
function chatEnd<B extends z.ZodType | undefined>(
  name: string,
  summary: string,
  audits: AuditAction,
  body: B,
  errors: readonly ErrorCode[],
  act: (id: string, by: Agent, body: Body<B>) => Promise<void>,
): DeskRoute {
  return jsonRoute<'agent', undefined, undefined, B>({
    method: 'POST',
    path: `/api/desk/chats/{id}/${name}`,
    summary,
    access: 'agent',
    audits,
    ...(body ? { body } : {}),
    errors: ['unknown_chat', 'chat_taken', 'chat_not_taken', ...errors],
    async handle({ params, body: read, signedIn }) {
      await act(params.id ?? '', signedIn.user, read);
      return undefined;
    },
  });
}
