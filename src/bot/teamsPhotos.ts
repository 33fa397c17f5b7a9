import type { Activity, Attachment } from 'botbuilder';
import type { RawFile } from '../services/attachments/takenFiles.ts';
import { fetchMedia, type MediaSource } from './fetchMedia.ts';

const downloadInfo = 'application/vnd.microsoft.teams.file.download.info';
const mostPhotos = 5;

/** Hosts on which Microsoft keeps the files that people send in Teams; their addresses carry their own leave to read. */
const fileHosts = /\.(sharepoint\.com|sharepoint-df\.com|sharepoint\.us|svc\.ms|1drv\.com)$/;
/** Hosts of the Bot Framework's connectors, which give a picture to whoever shows the bot's own token. */
const connectorHosts =
  /(^|\.)(trafficmanager\.net|botframework\.com|botframework\.azure\.us|infra\.gov\.teams\.microsoft\.us)$/;

/**
 * Fetches the photos of an activity: files by their download information, pictures by their address. `botToken` is asked for
 * connector hosts only. What Teams sends beside them, the same words as HTML or a card, is left alone.
 */
export async function fetchPhotos(activity: Activity, botToken: () => Promise<string | null>): Promise<RawFile[]> {
  const service = new URL(activity.serviceUrl);
  const source: MediaSource = {
    isAllowed: (url) => isOf(url, service) || (url.protocol === 'https:' && fileHosts.test(url.hostname)),
    authorization: async (url) => {
      const token = url.protocol === 'https:' && connectorHosts.test(url.hostname) ? await botToken() : null;
      return token && `Bearer ${token}`;
    },
  };
  const wanted = (activity.attachments ?? []).flatMap(addressOf).slice(0, mostPhotos);
  return Promise.all(wanted.map(({ address, name }) => fetchMedia(address, name, source)));
}

/** The connector that the activity came from, or another of Microsoft's. */
function isOf(url: URL, service: URL): boolean {
  return url.origin === service.origin || (url.protocol === 'https:' && connectorHosts.test(url.hostname));
}

function addressOf(
  { contentType, contentUrl, content, name }: Attachment,
  n: number,
): { address: string; name: string }[] {
  const named = name ?? `photo-${n + 1}`;
  if (contentType === downloadInfo) {
    const address = (content as { downloadUrl?: unknown } | null)?.downloadUrl;
    return typeof address === 'string' ? [{ address, name: named }] : [];
  }
  return contentType.startsWith('image/') && contentUrl ? [{ address: contentUrl, name: named }] : [];
}
