import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EJSON } from 'bson';
import type { Ticket } from '../../src/domain/ticket.ts';
import type { Conversation } from '../../src/services/conversations/conversation.ts';

/** A conversation as one version of the product stored it, and the tickets filed from it; kept for the versions after. */
export type ConversationFixture = { conversation: Conversation; tickets: Ticket[] };

const folder = new URL('../fixtures/conversations/', import.meta.url).pathname;

/** Keeps a conversation under the version that wrote it; dates are written as the store's extended JSON. */
export async function writeFixture(version: string, name: string, fixture: ConversationFixture): Promise<void> {
  await mkdir(join(folder, version), { recursive: true });
  await writeFile(
    join(folder, version, `${name}.json`),
    `${EJSON.stringify(fixture, undefined, 1, { relaxed: true })}\n`,
  );
}

/** Every version's conversations, as `version/name` pairs. */
export async function listFixtures(): Promise<string[]> {
  const found = await readdir(folder, { recursive: true });
  return found
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.slice(0, -'.json'.length))
    .sort();
}

/** A kept conversation, by its `version/name`. */
export async function readFixture(path: string): Promise<ConversationFixture> {
  return EJSON.parse(await readFile(join(folder, `${path}.json`), 'utf8'), { relaxed: true }) as ConversationFixture;
}
