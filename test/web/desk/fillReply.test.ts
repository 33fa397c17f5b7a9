import { describe, expect, it } from 'vitest';
import { fillReply } from '../../../src/web/desk/replies/fillReply.ts';

describe('a standard reply', () => {
  it('has its variables filled in, however they are spaced', () => {
    expect(fillReply('{{reference}} : {{ service }}.', { reference: 'GO-1', service: 'Bruit' })).toBe('GO-1 : Bruit.');
  });

  it('leaves no hole where the request doesn’t tell', () => {
    expect(fillReply('Bonjour {{name}},\n{{agent}}', { name: '', agent: 'Line' })).toBe('Bonjour,\nLine');
  });

  it('takes a value as it is, dollars and braces too', () => {
    expect(fillReply('{{name}}', { name: '$1 {{agent}}', agent: 'Line' })).toBe('$1 {{agent}}');
  });
});
