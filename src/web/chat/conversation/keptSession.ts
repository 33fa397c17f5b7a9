/** What lets a conversation go on after a reload. */
export type KeptSession = { conversationId: string; token: string; userId: string };

/** Reads a kept session; anything that is not one counts as none. */
export function parseSession(text: string | null): KeptSession | undefined {
  const { conversationId, token, userId } = parseObject(text);
  if (typeof conversationId !== 'string' || typeof token !== 'string' || typeof userId !== 'string') return undefined;
  return { conversationId, token, userId };
}

function parseObject(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
