import type { Attachment } from '../../domain/ticket.ts';
import type { AttachmentStore } from '../attachments/attachmentStore.ts';
import { takePhoto } from '../attachments/photoIntake.ts';
import type { ReportForm } from './reportForm.ts';

/** How many links of one report are followed. */
const mostLinks = 5;

/** Where photos go, and how those behind links are had. */
export type PhotoDeps = { attachments: AttachmentStore; fetchPhoto: (url: string) => Promise<Buffer | null> };

/**
 * Stores the photos of a report, sent along or behind `media_url`. A link that gives no photo never holds up the report: it is
 * among `unread`, for the agent.
 */
export async function reportPhotos(
  { attachments, fetchPhoto }: PhotoDeps,
  { files, field }: ReportForm,
): Promise<{ stored: Attachment[]; unread: string[] }> {
  const stored: Attachment[] = [];
  const unread: string[] = [];
  for (const { name, bytes, tooLarge } of files) {
    const intake = tooLarge ? null : await takePhoto(attachments, bytes, name);
    if (intake && 'stored' in intake) stored.push(intake.stored);
    else unread.push(name);
  }
  const links = (field('media_url') ?? '').split(/[\s,]+(?=https?:)/).slice(0, mostLinks);
  for (const url of links.filter((one) => one !== '')) {
    const bytes = await fetchPhoto(url);
    const intake = bytes && (await takePhoto(attachments, bytes, nameIn(url)));
    if (intake && 'stored' in intake) stored.push(intake.stored);
    else unread.push(url.slice(0, 2000));
  }
  return { stored, unread };
}

function nameIn(url: string): string {
  return URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
}
