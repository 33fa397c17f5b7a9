import type { HistoryLine } from '../api/wire.ts';
import { isTextKey, type TextKey, type TextValues } from '../language/texts.ts';

type Say = (key: TextKey, values?: TextValues) => string;

/** One line of a ticket's history as a sentence; a reply is only `noted` where nothing delivers it. */
export function historyText(
  line: HistoryLine,
  t: Say,
  { serviceName, reachable }: { serviceName: (code: string) => string; reachable: boolean },
): string {
  const by = actorName(line, t);
  const { from = '', to = '' } = line;
  switch (line.kind) {
    case 'assigned':
      if (!to) return t('history.unassigned', { by, from });
      return t('history.assigned', { by, to });
    case 'status':
      return t('history.status', { by, from: statusName(from, t), to: statusName(to, t) });
    case 'service':
      return t('history.service', { by, from: serviceName(from), to: serviceName(to) });
    case 'confirmed':
      return t('history.confirmed', { by, to: serviceName(to) });
    case 'merged':
      return t('history.merged', { by, to });
    case 'unmerged':
      return t('history.unmerged', { by, from });
    case 'released':
      return t('history.released', { by, from });
    case 'crew':
      return t('history.crew', { by, to });
    case 'undone':
      return t('history.undone', { by });
    case 'linked':
      return t('history.linked', { to });
    case 'absorbed':
      return t('history.absorbed', { by, from });
    case 'rated':
      return t('history.rated', { score: to });
    case 'undelivered':
    case 'resent':
      return t(`history.${line.kind}`, { by, way: wayName(to, t) });
    case 'reply':
      return t(reachable ? 'history.reply' : 'history.replyKept', { by });
    default:
      return t(`history.${line.kind}`, { by });
  }
}

/** Why a delivery was given up, in words where there are some; else as the far side said it. */
export function failureText(reason: string, t: Say): string {
  const key = `failure.${reason}`;
  return isTextKey(key) ? t(key) : reason;
}

function wayName(way: string, t: Say): string {
  const key = `way.${way}`;
  return isTextKey(key) ? t(key) : way;
}

function actorName({ by }: HistoryLine, t: Say): string {
  if (by.type === 'system') return t('actor.system');
  return by.name || t('actor.citizen');
}

function statusName(status: string, t: Say): string {
  const key = `status.${status}`;
  return isTextKey(key) ? t(key) : status;
}
