import type { CityMap } from '../../shared/cityMap.ts';
import type { Language } from '../../shared/language.ts';
import { ApiError } from './apiError.ts';
import { type TicketChange, wireChange } from './ticketChange.ts';
import type {
  AuditPage,
  BulkChange,
  BulkResult,
  Call,
  Chats,
  City,
  CommentPage,
  Correction,
  CorrectionPage,
  Explanation,
  Located,
  NewCallRequest,
  NewFollowerRequest,
  NewTicketRequest,
  NewUserRequest,
  OpenChat,
  OperationsAnswer,
  Present,
  Question,
  QuestionPage,
  QueueCounts,
  QueuePage,
  ReadOut,
  ReportAnswer,
  Services,
  Session,
  Setting,
  SettingEdit,
  SettingPath,
  SetupRequest,
  Similar,
  SimilarQuestion,
  Ticket,
  Topics,
  Understanding,
  UnderstandingReport,
  User,
  Users,
  Webhooks,
} from './wire.ts';

/** The desk's API, call by call; each rejects with an ApiError. */
export type DeskApi = ReturnType<typeof createDeskApi>;

/** Builds the calls. `signedOut` hears of every answer that says that the session is over. */
export function createDeskApi(deps: {
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  language: () => Language;
  signedOut: () => void;
}) {
  async function call<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    const headers: Record<string, string> = { 'Accept-Language': deps.language() };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await deps.fetch(path, signal ? { ...init, signal } : init).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new ApiError(0, 'unreachable', 'The server did not answer.');
    });
    if (response.ok) return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
    const error = await readError(response);
    if (error.code === 'not_signed_in') deps.signedOut();
    throw error;
  }

  const chatPath = (id: string) => `/api/desk/chats/${encodeURIComponent(id)}`;
  const ticketPath = (reference: string) => `/api/desk/tickets/${encodeURIComponent(reference)}`;

  const settingPath = (kind: SettingPath, id?: string) =>
    `/api/desk/${kind}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

  return {
    city: () => call<City>('GET', '/api/city'),
    cityMap: () => call<CityMap>('GET', '/api/city/map'),
    session: () => call<Session>('GET', '/api/desk/session'),
    signIn: (email: string, password: string) => call<Session>('POST', '/api/desk/session', { email, password }),
    signOut: () => call<void>('DELETE', '/api/desk/session'),
    setUp: (request: SetupRequest) => call<Session>('POST', '/api/desk/setup', request),
    changePassword: (current: string, password: string) =>
      call<void>('POST', '/api/desk/password', { current, password }),
    services: () => call<Services>('GET', '/api/desk/services'),
    users: () => call<Users>('GET', '/api/desk/users'),
    createUser: (user: NewUserRequest) => call<User>('POST', '/api/desk/users', user),
    setDisabled: (id: string, disabled: boolean) =>
      call<User>('POST', `/api/desk/users/${encodeURIComponent(id)}/disabled`, { disabled }),
    resetPassword: (id: string, password: string) =>
      call<User>('POST', `/api/desk/users/${encodeURIComponent(id)}/password`, { password }),
    setRole: (id: string, role: User['role']) =>
      call<User>('POST', `/api/desk/users/${encodeURIComponent(id)}/role`, { role }),
    /** `query` as the API spells it, without `?`. */
    webhooks: () => call<Webhooks>('GET', '/api/desk/webhooks'),
    sendWebhook: (id: string) => call<undefined>('POST', `/api/desk/webhooks/${encodeURIComponent(id)}/send`),
    audit: (query: string) => call<AuditPage>('GET', `/api/desk/audit?${query}`),
    /** Settings of one kind, by the path of the kind. */
    settings: <S>(kind: SettingPath) => call<{ items: S[] }>('GET', settingPath(kind)),
    settingHistory: <V>(kind: SettingPath, id: string) =>
      call<{ items: SettingEdit<V>[] }>('GET', `${settingPath(kind, id)}/history`),
    createSetting: (kind: SettingPath, value: object) => call<Setting<unknown>>('POST', settingPath(kind), { value }),
    editSetting: (kind: SettingPath, id: string, change: { revision: number; value: object }) =>
      call<Setting<unknown>>('POST', settingPath(kind, id), change),
    removeSetting: (kind: SettingPath, id: string, revision: number) =>
      call<void>('POST', `${settingPath(kind, id)}/remove`, { revision }),
    bulk: (references: readonly string[], change: BulkChange) =>
      call<BulkResult>('POST', '/api/desk/bulk', { references, change }),
    look: (reference: string, typing: boolean) =>
      call<{ others: Present[] }>('POST', `${ticketPath(reference)}/presence`, { typing }),
    leave: (reference: string) => call<void>('DELETE', `${ticketPath(reference)}/presence`),
    readMention: (reference: string) => call<void>('POST', `${ticketPath(reference)}/mention/read`),
    counts: () => call<QueueCounts>('GET', '/api/desk/counts'),
    /** `query` as the API spells it, without `?`. */
    tickets: (query: string, signal?: AbortSignal) =>
      call<QueuePage>('GET', `/api/desk/tickets?${query}`, undefined, signal),
    ticket: (reference: string) => call<Ticket>('GET', ticketPath(reference)),
    chats: () => call<Chats>('GET', '/api/desk/chats'),
    chat: (id: string) => call<OpenChat>('GET', chatPath(id)),
    takeChat: (id: string) => call<OpenChat>('POST', `${chatPath(id)}/take`),
    writeInChat: (id: string, message: { id: string; text: string }) =>
      call<OpenChat>('POST', `${chatPath(id)}/messages`, message),
    typeInChat: (id: string) => call<void>('POST', `${chatPath(id)}/typing`),
    giveChatBack: (id: string) => call<void>('POST', `${chatPath(id)}/give-back`),
    closeChat: (id: string, reference: string | null) => call<void>('POST', `${chatPath(id)}/close`, { reference }),
    file: (request: NewTicketRequest) => call<Ticket>('POST', '/api/desk/tickets', request),
    similar: (asked: SimilarQuestion, signal?: AbortSignal) =>
      call<Similar>('POST', '/api/desk/similar', asked, signal),
    follow: (reference: string, follower: NewFollowerRequest) =>
      call<Ticket>('POST', `${ticketPath(reference)}/followers`, follower),
    explanation: (reference: string) => call<Explanation>('GET', `${ticketPath(reference)}/understanding`),
    understandingReport: (by: 'week' | 'month') => call<UnderstandingReport>('GET', `/api/desk/understanding?by=${by}`),
    corrections: (state: Correction['state'] | null, cursor: string) =>
      call<CorrectionPage>(
        'GET',
        `/api/desk/corrections?${new URLSearchParams({ ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) })}`,
      ),
    operations: () => call<OperationsAnswer>('GET', '/api/desk/operations'),
    report: (query: string) => call<ReportAnswer>('GET', `/api/desk/report?${query}`),
    comments: (query: string) => call<CommentPage>('GET', `/api/desk/report/comments?${query}`),
    /** Hands on the file of requests part by part, as it comes. */
    async ticketsFile(query: string, signal: AbortSignal, take: (part: Uint8Array) => void): Promise<void> {
      const headers = { 'Accept-Language': deps.language() };
      const response = await deps.fetch(`/api/desk/report/tickets.csv?${query}`, { headers, signal });
      if (!response.ok || !response.body) throw await readError(response);
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        take(value);
      }
    },
    topics: () => call<Topics>('GET', '/api/desk/topics'),
    readOut: (text: string, signal?: AbortSignal) =>
      call<{ items: ReadOut[] }>('POST', '/api/desk/read-out', { text }, signal),
    logCall: (request: NewCallRequest) => call<Call>('POST', '/api/desk/calls', request),
    questions: (handled: boolean, cursor: string) =>
      call<QuestionPage>(
        'GET',
        `/api/desk/questions?${new URLSearchParams({ handled: String(handled), ...(cursor ? { cursor } : {}) })}`,
      ),
    handleQuestion: (id: string, handled: boolean) =>
      call<Question>('POST', `/api/desk/questions/${encodeURIComponent(id)}`, { handled }),
    changeCorrection: (reference: string, action: 'withdraw' | 'retry') =>
      call<Correction>('POST', `/api/desk/corrections/${encodeURIComponent(reference)}/${action}`, {}),
    split: (reference: string, part: { draftId: string; serviceCode: string; description: string }) =>
      call<Ticket>('POST', `${ticketPath(reference)}/split`, part),
    change(reference: string, change: TicketChange) {
      const { action, body } = wireChange(change);
      return call<Ticket>('POST', `${ticketPath(reference)}/${action}`, body);
    },
    understand: (text: string, locale: Language, signal?: AbortSignal) =>
      call<Understanding>('POST', '/api/desk/understand', { text, locale }, signal),
    locate: (text: string, signal?: AbortSignal) => call<Located>('POST', '/api/desk/locate', { text }, signal),
  };
}

// A proxy in front may answer with a page of its own, which has no code.
async function readError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const error = (body as { error?: Record<string, unknown> } | null)?.error;
  if (typeof error?.code !== 'string') return new ApiError(response.status, 'unknown', `HTTP ${response.status}`);
  const { code, message, ...details } = error;
  return new ApiError(response.status, code, String(message ?? code), details);
}
