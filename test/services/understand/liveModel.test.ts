import { describe, expect, it } from 'vitest';
import { createLiveModel } from '../../../src/services/understand/liveModel.ts';
import { trainModel } from '../../../src/services/understand/trainModel.ts';

const services = [
  { text: 'un trou dans la rue', code: 'pothole' },
  { text: 'un gros trou dans la chaussée', code: 'pothole' },
  { text: 'hole in the street', code: 'pothole' },
  { text: 'lampadaire éteint', code: 'street_light' },
  { text: 'le lampadaire est brisé', code: 'street_light' },
  { text: 'street light is out', code: 'street_light' },
  { text: 'le trottoir est fendu', code: 'sidewalk_damage' },
  { text: 'trottoir soulevé par une racine', code: 'sidewalk_damage' },
  { text: 'broken sidewalk', code: 'sidewalk_damage' },
];
const intents = services.map(({ text }) => ({ text, code: 'report' }));
const dangers = [{ text: 'au feu', code: 'emergency' }, ...services.map(({ text }) => ({ text, code: 'harmless' }))];
const reports = [{ text: 'un problème', code: 'vague' }, ...services.map(({ text }) => ({ text, code: 'plain' }))];
const trained = trainModel({ services, intents, dangers, reports });
const open = () => createLiveModel(trained);
const firstOf = (model: ReturnType<typeof open>, text: string) => model.rankServices(text)[0]?.code;

describe('a live model', () => {
  const said = 'gros trou devant chez nous';

  it('reads a corrected text, and one near it, as corrected, at once', () => {
    const model = open();
    expect(firstOf(model, said)).toBe('pothole');
    model.correct([{ text: said, code: 'sidewalk_damage' }]);
    expect(firstOf(model, said)).toBe('sidewalk_damage');
    expect(firstOf(model, 'un gros trou devant chez nous à matin')).toBe('sidewalk_damage');
    expect(model.rank(said).services).toEqual(model.rankServices(said));
  });

  it('learns words that no example has', () => {
    const model = open();
    model.correct([{ text: 'zigonneux patenté', code: 'street_light' }]);
    expect(firstOf(model, 'zigonneux patenté')).toBe('street_light');
  });

  it('leaves the rest as it was, and forgets a correction as if it had never been', () => {
    const model = open();
    const before = [said, 'lampadaire brisé', 'trou'].map((text) => model.rankServices(text));
    model.correct([{ text: said, code: 'sidewalk_damage' }]);
    expect(firstOf(model, 'lampadaire brisé')).toBe('street_light');
    expect(firstOf(model, 'un trou dans la rue')).toBe('pothole');
    model.correct([]);
    expect([said, 'lampadaire brisé', 'trou'].map((text) => model.rankServices(text))).toEqual(before);
  });

  it('holds its corrections over another training', () => {
    const model = open();
    model.correct([{ text: said, code: 'sidewalk_damage' }]);
    model.replace(
      trainModel({ services: [...services, { text: 'trou', code: 'pothole' }], intents, dangers, reports }),
    );
    expect(firstOf(model, said)).toBe('sidewalk_damage');
  });

  it('tells how vague a text is, until an agent has said what those very words are', () => {
    const model = open();
    const vague = 'un problème';
    expect(model.rank(vague).vague).toBeGreaterThan(0.8);
    expect(model.rank('le trottoir est fendu').vague).toBeLessThan(0.2);
    model.correct([{ text: vague, code: 'street_light' }]);
    expect(model.rank(vague)).toMatchObject({ vague: 0, services: [{ code: 'street_light' }, {}, {}] });
  });

  it('passes over a correction to a service that it does not know', () => {
    const model = open();
    model.correct([{ text: said, code: 'no_such_service' }]);
    expect(firstOf(model, said)).toBe('pothole');
  });
});
