import type { Request, Response } from 'restify';
import { type RawFile, type TakenFiles, takeFiles } from '../../services/attachments/takenFiles.ts';
import { activityId, type ChannelActivity } from '../../services/conversations/conversation.ts';
import { readJson } from '../jsonBody.ts';
import { sendJson } from '../sendJson.ts';
import { attachmentUrl } from './attachmentRoute.ts';
import { authorizeFor } from './authorize.ts';
import type { DirectLineDeps } from './directLineDeps.ts';
import { DirectLineError } from './directLineError.ts';
import { gone, idOf, limit } from './directLineRequest.ts';
import { incomingActivity } from './incomingActivity.ts';
import { readUpload } from './uploads.ts';
import { shownOf, watermarkOf } from './wire.ts';

/** In characters of JSON: a conversation's latest hundred activities are one document, of which MongoDB takes 16 MB. */
const largestActivity = 64_000;

/** `GET activities`: what was said after a watermark. */
export async function activities(deps: DirectLineDeps, req: Request, res: Response): Promise<void> {
  const id = idOf(req);
  await authorizeFor(req, id, deps);
  const after = watermarkOf(new URL(req.url ?? '/', 'http://localhost').searchParams.get('watermark'));
  const { entries, ended } = await deps.conversations.activitiesAfter(id, after);
  if (ended) throw gone();
  sendJson(res, 200, {
    activities: shownOf(entries, id),
    watermark: String(entries.at(-1)?.seq ?? after),
  });
}

/** `POST activities`: one activity of the citizen. */
export async function post(deps: DirectLineDeps, req: Request, res: Response): Promise<void> {
  const id = idOf(req);
  const caller = await authorizeFor(req, id, deps);
  await limit(deps, res, 'message', id);
  const activity = incomingActivity(await readJson(req), caller);
  await accept(deps, res, id, await withInlineFiles(deps, req, activity));
}

/** Pictures written into the activity itself, as `data:` addresses, are stored like uploaded ones. */
async function withInlineFiles(
  deps: DirectLineDeps,
  req: Request,
  activity: ChannelActivity,
): Promise<ChannelActivity> {
  const inline = (activity.attachments ?? []).filter((a) => a.contentUrl?.startsWith('data:'));
  if (inline.length === 0) return activity;
  const files = inline.map(({ contentUrl = '', name }) => ({
    name: name ?? '',
    bytes: Buffer.from(contentUrl.slice(contentUrl.indexOf(',') + 1), 'base64'),
    tooLarge: false,
  }));
  return withFiles(
    deps,
    req,
    { ...activity, attachments: (activity.attachments ?? []).filter((a) => !inline.includes(a)) },
    files,
  );
}

/** `upload`: photos, with or without an activity. */
export async function upload(deps: DirectLineDeps, req: Request, res: Response): Promise<void> {
  const id = idOf(req);
  const caller = await authorizeFor(req, id, deps);
  await limit(deps, res, 'upload', id);
  const conversation = await deps.conversations.byId(id);
  if (!conversation || conversation.endedAt) throw gone();
  const { activity, files } = await readUpload(req);
  const userId = new URL(req.url ?? '/', 'http://localhost').searchParams.get('userId') ?? undefined;
  const message = incomingActivity(activity ?? { type: 'message', from: { id: userId } }, caller);
  if (files.length === 0) throw new DirectLineError(400, 'BadArgument', 'The upload holds no file.');
  const withTaken = await withFiles(deps, req, { ...message, attachments: [] }, files);
  const taken = withTaken.channelData?.files as TakenFiles;
  // Nothing of it can be kept, and nothing was written beside it: the client is told, not the bot.
  const [refused] = taken.refused;
  if (taken.stored.length === 0 && refused && !message.text) {
    if (refused.reason === 'size') throw new DirectLineError(413, 'MessageSizeTooBig', 'A photo has at most 10 MB.');
    throw new DirectLineError(415, 'BadArgument', 'Only photos are taken: JPEG, PNG, WebP or GIF.');
  }
  await accept(deps, res, id, withTaken);
}

async function withFiles(
  deps: DirectLineDeps,
  req: Request,
  activity: ChannelActivity,
  files: readonly RawFile[],
): Promise<ChannelActivity> {
  const taken = await takeFiles(deps.attachments, files);
  const shown = taken.stored.map(({ id, name, contentType }) => ({
    contentType,
    name,
    contentUrl: attachmentUrl(deps, req, id),
  }));
  return {
    ...activity,
    attachments: [...(activity.attachments ?? []), ...shown],
    channelData: { ...activity.channelData, files: taken },
  };
}

/** Stores, acknowledges, and lets the turn run: in this order. */
async function accept(deps: DirectLineDeps, res: Response, id: string, activity: ChannelActivity): Promise<void> {
  if (JSON.stringify(activity).length > largestActivity)
    throw new DirectLineError(
      413,
      'MessageSizeTooBig',
      `An activity has at most ${largestActivity} characters beside its photos.`,
    );
  if (activity.type === 'typing') {
    deps.typing(id);
    sendJson(res, 200, { id: activityId(id, 0) });
    return;
  }
  const {
    id: given,
    leased,
    again,
  } = await deps.conversations.accept(id, activity, { owner: deps.owner, turn: activity.type === 'message' });
  if (activity.type === 'endOfConversation') await deps.conversations.end(id);
  sendJson(res, 200, { id: given });
  if (!again && activity.type === 'message') deps.wake(id, leased);
}
