import { describe, expect, it } from 'vitest';
import { mentioned } from '../../src/dialogs/slots/attributeSlot.ts';
import { heavyParts } from '../support/heavyParts.ts';

/* What a story says in passing must not answer a service's question: it would send a crew at night for a word. */
const stories: [service: string, attribute: string, text: string][] = [
  ['pothole', 'hazard', 'mon char est tombé dans un trou'],
  ['pothole', 'hazard', 'je passe là à vélo tous les jours'],
  ['sidewalk_damage', 'fall', 'the sidewalk has been like that since last fall'],
  ['sidewalk_damage', 'fall', 'la borne est tombée sur le trottoir'],
  ['icy_surface', 'fall', 'depuis la chute de neige de lundi la côte est glacée'],
  ['street_light', 'hazard', 'mon fils a peur de revenir à pied'],
  ['street_light', 'extent', 'éteint depuis plusieurs jours'],
  ['street_cleaning', 'material', 'je vis sur cette rue depuis dix ans'],
  ['street_cleaning', 'material', 'il y a des débris par terre'],
  ['abandoned_vehicle', 'ground', 'it takes a lot of space'],
  ['bin_request', 'bin', 'ça arrive toutes les semaines'],
  ['bin_request', 'reason', "c'est la deuxième fois que je le demande"],
  ['illegal_dumping', 'material', 'un tas laissé dans le bois'],
  ['tree_maintenance', 'state', 'mon fils joue en dessous'],
  ['park_maintenance', 'injury', "le gazon n'est pas coupé"],
  ['unsafe_building', 'occupied', "personne ne s'en occupe"],
];
/* And what only the answer says is still taken. */
const answers: [service: string, attribute: string, text: string, value: string][] = [
  ['pothole', 'hazard', 'chu tombée en vélo dedans', 'fall'],
  ['pothole', 'hazard', 'my son hit it and someone fell', 'fall'],
  ['sidewalk_damage', 'fall', 'ma mère est tombée', 'fell'],
  ['sidewalk_damage', 'fall', 'i tripped on the slab', 'fell'],
  ['icy_surface', 'fall', "j'ai glissé sur la glace", 'fell'],
  ['street_light', 'hazard', 'y a des fils qui sortent du poteau', 'wires'],
  ['street_light', 'extent', 'toute la rue est dans le noir', 'several'],
  ['tree_maintenance', 'wires', 'un arbre su le fil électrique', 'touching'],
  ['park_maintenance', 'injury', "ma fille s'est coupée", 'hurt'],
];

async function attributeOf(service: string, code: string) {
  const { city } = await heavyParts('magog');
  const attribute = city.services.find((one) => one.code === service)?.attributes.find((one) => one.code === code);
  if (!attribute) throw new Error(`${service} has no ${code}`);
  return attribute;
}

describe('a word that a story says in passing', () => {
  it.each(stories)('answers nothing of %s.%s: %s', async (service, attribute, text) => {
    expect(mentioned(text, await attributeOf(service, attribute))).toBeNull();
  });
  it.each(answers)('answers %s.%s where nothing else says it: %s', async (service, attribute, text, value) => {
    expect(mentioned(text, await attributeOf(service, attribute))).toBe(value);
  });
});
