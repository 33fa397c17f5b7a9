import type { Channel } from '../src/domain/ticket.ts';
import type { ChannelActivity } from '../src/services/conversations/conversation.ts';
import { writeFixture } from '../test/support/conversationFixtures.ts';
import { createHarness } from '../test/support/harness.ts';

/*
 * Keeps conversations as this version of the product stores them, one for each question at which a deploy may find a citizen:
 *
 *   node scripts/capture-conversations.ts VERSION
 *
 * writes test/fixtures/conversations/VERSION/*.json. Run it before a release that changes forms, slots or the conversation's
 * state; test/dialogs/earlierStates.test.ts then goes on with each under the code of the day. What was kept is never rewritten.
 */
type Way = { says: (string | Partial<ChannelActivity>)[]; locale?: string; channel?: Channel };

const photo: Partial<ChannelActivity> = {
  text: '',
  channelData: { files: { stored: [{ id: 'p1', name: 'trou.jpg', contentType: 'image/jpeg', size: 9 }], refused: [] } },
};
const place: Partial<ChannelActivity> = {
  text: '',
  entities: [{ type: 'Place', geo: { type: 'GeoCoordinates', latitude: 45.2649, longitude: -72.1477 } }],
};
const pothole = 'gros nid-de-poule au 449 rue Percy';
const lamp = 'le lampadaire clignote';
const known = 'lumière de rue brûlée au 449 rue Percy, mon courriel est lea@exemple.ca';

/** How each question is come to, by the name of its fixture. */
const ways: Record<string, Way> = {
  greeting: { says: [] },
  problem: { says: ['recommencer'] },
  'problem-missed': { says: ['recommencer', 'hmm'] },
  service: { says: ['il y a quelque chose de bizarre au 449 rue Percy'] },
  'service-missed': { says: ['il y a quelque chose de bizarre au 449 rue Percy', 'merci'] },
  'attribute-bin': { says: ['il me faut un nouveau bac au 449 rue Percy, 819 555-0142'] },
  'attribute-collection': { says: ['they forgot my collection at 449 rue Percy'], locale: 'en-CA' },
  address: { says: [lamp] },
  'address-missed': { says: [lamp, '...'] },
  'address-outside': { says: [lamp, 'au 300 rue Queen à Sherbrooke'] },
  'address-choice': { says: ['le trottoir est tout brisé sur la rue Principale'] },
  duplicate: { says: [`${known}`, 'non', 'oui', 'le lampadaire est encore éteint au 449 rue Percy'] },
  when: { says: ["y a une fuite d'eau dans la rue au 120 rue Bellevue"] },
  photo: { says: [`${pothole}, j'ai une photo`] },
  details: { says: [`${pothole} depuis lundi passé`] },
  'details-promised': { says: [pothole, 'oui'] },
  'details-place-shared': { says: [lamp, place] },
  contact: { says: [pothole, 'ça fait mal aux autos'] },
  'contact-wrong': { says: [pothole, 'non', '819 555'] },
  confirm: { says: [`${pothole}, 819 555 0142`, photo] },
  'confirm-anonymous': { says: ['the street light at 449 rue Percy is out', 'no', 'anonymous'], locale: 'en-CA' },
  'confirm-changing': { says: [`${pothole}, 819 555 0142`, 'non', 'non'] },
  'emergency-first': { says: ['ça sent très fort le gaz sur la rue Percy'] },
  'emergency-inside': { says: [pothole, 'un fil électrique est tombé dans la rue'] },
  callback: { says: ['agent'] },
  'callback-english': { says: ['I want to talk to someone'], locale: 'en-CA' },
  'answer-file': { says: ['quelles sont les heures de la bibliothèque?'] },
  'status-reference': { says: ['où en est ma demande?'] },
  done: { says: [`${pothole}, 819 555 0142`, 'non', 'oui'] },
  'done-second': { says: [`${pothole}, 819 555 0142`, 'non', 'oui', lamp] },
  cancelled: { says: [pothole, 'annuler'] },
  'language-chosen': { says: [lamp, 'english'] },
  'sms-service': { says: ['il y a quelque chose de bizarre au 449 rue Percy'], channel: 'sms' },
  'teams-confirm': { says: [`${pothole}, 819 555 0142`, 'non'], channel: 'msteams' },
};

const version = process.argv[2];
if (!version) throw new Error('usage: node scripts/capture-conversations.ts VERSION');
for (const [name, { says, ...options }] of Object.entries(ways)) {
  const harness = await createHarness();
  const talk = await harness.open(options);
  for (const words of says) await talk.say(words);
  await writeFixture(version, name, { conversation: await talk.stored(), tickets: talk.tickets() });
  console.log(name.padEnd(24), talk.step());
}
