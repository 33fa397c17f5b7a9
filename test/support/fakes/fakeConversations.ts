import type { Conversation, LogEntry } from '../../../src/services/conversations/conversation.ts';
import type { ConversationRepository } from '../../../src/services/conversations/conversationRepository.ts';

/** Conversations in memory, as the port promises them. */
export function fakeConversations(): ConversationRepository {
  const conversations = new Map<string, Conversation>();
  const archives = new Map<string, Map<number, LogEntry>>();
  const copy = <T>(value: T): T => structuredClone(value);
  const waits = ({ inbox, log }: Conversation) => inbox.length > 0 || log.some((entry) => entry.delivery);
  const idsOf = (holds: (one: Conversation) => boolean) =>
    [...conversations.values()].filter(holds).map(({ id }) => id);
  return {
    byId: async (id) => copy(conversations.get(id) ?? null),
    async insert(conversation) {
      if (conversations.has(conversation.id)) return false;
      conversations.set(conversation.id, copy(conversation));
      return true;
    },
    async replace(conversation) {
      if (conversations.get(conversation.id)?.revision !== conversation.revision - 1) return false;
      conversations.set(conversation.id, copy(conversation));
      return true;
    },
    waiting: async (now) => idsOf((one) => waits(one) && (one.lease === null || one.lease.until <= now)),
    async releaseLeases() {
      for (const one of conversations.values()) {
        if (!waits(one) || one.lease === null) continue;
        one.lease = null;
        one.revision += 1;
      }
    },
    changedSince: async (moment) => idsOf((one) => one.updatedAt >= moment),
    async alarmsDue(now, limit) {
      const due = [...conversations.values()].flatMap(({ id, alarm }) =>
        alarm && alarm.at <= now ? [{ id, at: alarm.at }] : [],
      );
      return due
        .sort((a, b) => a.at.getTime() - b.at.getTime())
        .slice(0, limit)
        .map(({ id }) => id);
    },
    async handedOver() {
      const since = ({ handover }: Conversation) => handover?.since.getTime() ?? 0;
      const found = [...conversations.values()].filter(({ handover }) => handover !== undefined);
      return copy(found.sort((a, b) => since(a) - since(b)));
    },
    async heldByDrafts(ids) {
      const open = [...conversations.values()].filter(({ alarm }) => alarm).map(({ state }) => JSON.stringify(state));
      return ids.filter((id) => open.some((state) => state.includes(id)));
    },
    async forgetArchive(id) {
      archives.delete(id);
    },
    async removeBefore(at, limit) {
      const old = idsOf((one) => !waits(one) && one.updatedAt < at).slice(0, limit);
      for (const id of old) {
        conversations.delete(id);
        archives.delete(id);
      }
      return old.length;
    },
    async archive(id, entries) {
      const archive = archives.get(id) ?? new Map<number, LogEntry>();
      archives.set(id, archive);
      for (const { seq, activity } of copy(entries)) if (!archive.has(seq)) archive.set(seq, { seq, activity });
    },
    async archived(id, afterSeq) {
      const entries = [...(archives.get(id)?.values() ?? [])].filter(({ seq }) => seq > afterSeq);
      return copy(entries.sort((a, b) => a.seq - b.seq));
    },
  };
}
