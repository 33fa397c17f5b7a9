import { describe, expect, it } from 'vitest';
import { smsKeyword } from '../../../src/services/sms/smsKeyword.ts';

describe('a reserved word', () => {
  it.each<[string, string, string[]]>([
    ['STOP', 'stop', ['fr', 'en']],
    [' stop. ', 'stop', ['fr', 'en']],
    ['Unsubscribe', 'stop', ['en']],
    ['ARRET', 'stop', ['fr']],
    ['Arrêt!', 'stop', ['fr']],
    ['ARRÊT', 'stop', ['fr']],
    ['DÉSABONNER', 'stop', ['fr']],
    ['START', 'start', ['en']],
    ['reprendre', 'start', ['fr']],
    ['help', 'help', ['en']],
    ['Aide', 'help', ['fr']],
    ['INFO', 'help', ['fr', 'en']],
  ])('"%s" is known', (text, asks, languages) => {
    expect(smsKeyword(text)).toEqual({ asks, languages });
  });

  it.each(['', 'cancel', 'annuler', 'il manque un stop au coin', "l'arrêt d'autobus", 'aide-moi', '1', 'oui'])(
    '"%s" is none',
    (text) => {
      expect(smsKeyword(text)).toBeNull();
    },
  );
});
