import { describe, expect, test } from 'vitest';
import { readEmergency } from '../../../src/services/understand/emergency.ts';

describe('an emergency', () => {
  test.each([
    'la grange est en feu',
    'FEU FEU',
    'our kitchen is on fire',
    'ça sent le gaz dans le corridor',
    'I smell gas in the basement',
    'le détecteur de monoxyde sonne',
    'un fil électrique est tombé dans la rue',
    'a live wire is sparking on the lawn',
    'grosse branche tombée sur les fils',
    "l'érable du voisin est couché sur la ligne électrique",
    'le vent a cassé un arbre, il est pris dans les fils',
    'a big limb is tangled in the hydro wires',
    'tree took down the power line',
    'le feu du voisin se propage à la clôture',
    'kid fell down an open manhole',
    'a train just hit a car',
    'quelqu’un se noie au quai',
    'a boy fell through the ice',
    'une femme s’est fait frapper par un camion',
    'mon père fait une crise cardiaque',
    "he's not breathing",
    'un homme avec un couteau menace le monde',
    "quelqu'un defonce ma porte en ce moment",
    'je veux mourir',
    'she says she will jump off the bridge',
    'ma fille est prise dans un ascenseur, elle étouffe',
    'a toddler is alone in a locked car',
    'the wall came down on a worker',
    'un camion-citerne est renversé et ça coule',
    'big explosion at the mill',
    '911',
  ])('"%s"', (text) => {
    expect(readEmergency(text).words).not.toEqual([]);
  });

  test.each([
    'ça sent le gaz depuis hier',
    'pas urgent je pense mais ça sent un peu le gaz dans la cave',
    'un fil électrique est tombé, quelqu’un pourrait se faire électrocuter',
    'smoke is coming out of the wall, I am worried',
  ])('that lasts, however it is put: "%s"', (text) => {
    expect(readEmergency(text).words).not.toEqual([]);
  });

  test('says which words made it', () => {
    expect(readEmergency('bonjour, ça sent le gaz chez nous').words).toEqual(['ca sent le gaz']);
  });
});

describe('no emergency', () => {
  test.each([
    'le feu de circulation est brûlé',
    'fire hydrant is leaking',
    'le chien jappe à mort',
    "j'ai failli me tuer sur la glace",
    'this hole is going to kill someone',
    'aucun fil tombé, juste le poteau croche',
    'the alarm is off, no smoke, no fire',
    'permis de feu, combien ça coûte?',
    'a fire pit next door smokes us out every night',
    'deer hit by a car last week',
    'mon fils est tombé de la glissade le mois passé, elle est brisée',
    'le réservoir du camion de vidanges coule un peu de jus',
    'nail gun all evening',
    'mon bac a disparu',
    'le voisin fait un feu dans sa cour',
    'they are having a fire in their yard again',
    'les branches touchent au fil de téléphone',
    'un arbre mort menace de tomber sur les fils',
    'arbre tombé sur ma clôture',
    'la fumée du voisin nous étouffe chaque soir',
    "ma soeur a glissé mais elle s'est relevée",
    'the lid of the drain is gone, children could fall in',
    'a truck has been there for days, engine off, nobody inside',
    'une personne âgée demande du sel dans la côte',
    '',
  ])('"%s"', (text) => {
    expect(readEmergency(text).words).toEqual([]);
  });

  test('when the message itself says so', () => {
    expect(readEmergency('pas une urgence, mais le fil est tombé sur la clôture').words).toEqual([]);
  });
});

test('thoughts of suicide count however they are put', () => {
  expect(readEmergency('pas urgent, mais je veux mourir').words).not.toEqual([]);
});
