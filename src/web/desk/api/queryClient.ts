import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './apiError.ts';

/** Where each kind of data is kept between questions. */
export const keys = {
  session: ['session'] as const,
  city: ['city'] as const,
  cityMap: ['city', 'map'] as const,
  services: ['services'] as const,
  users: ['users'] as const,
  counts: ['counts'] as const,
  /** Every list of the queue, or the one of a filter as the address bar writes it. */
  queue: (filter?: string) => (filter === undefined ? (['queue'] as const) : (['queue', filter] as const)),
  chats: ['chats'] as const,
  chat: (id: string) => ['chat', id] as const,
  ticket: (reference: string) => ['ticket', reference] as const,
  explanation: (reference: string) => ['ticket', reference, 'explanation'] as const,
  report: (by: string) => ['understanding', 'report', by] as const,
  operations: ['operations'] as const,
  periodReport: (query: string) => ['period', query] as const,
  comments: (query: string) => ['comments', query] as const,
  topics: ['topics'] as const,
  questions: (handled: boolean) => ['questions', handled] as const,
  settings: (kind: string) => ['settings', kind] as const,
  settingHistory: (kind: string, id: string) => ['settings', kind, id] as const,
  presence: (reference: string) => ['presence', reference] as const,
  webhooks: ['webhooks'] as const,
  audit: (query: string) => ['audit', query] as const,
  corrections: (state: string | null) => ['understanding', 'corrections', state] as const,
};

/** Builds the store of answers. What changes is told by the live stream, so that nothing is asked again for fear of age. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        // An answer that says no will say no again; only silence and the server's own faults are worth another try.
        retry: (failures, error) =>
          failures < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500),
      },
      mutations: { retry: false },
    },
  });
}
