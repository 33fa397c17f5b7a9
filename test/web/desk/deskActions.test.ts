import { describe, expect, it } from 'vitest';
import { createActionRegistry } from '../../../src/web/desk/actions/actionRegistry.ts';
import { actionForKey, deskActions } from '../../../src/web/desk/actions/deskActions.ts';
import { actionOfPress, type KeyPress } from '../../../src/web/desk/actions/keyPress.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  modified: false,
  focus: 'elsewhere',
  covered: false,
  ...more,
});

describe('the table of actions', () => {
  it('gives each key to one action only', () => {
    const keys = deskActions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['j', 'down'],
    ['k', 'up'],
    ['Enter', 'open'],
    ['Escape', 'back'],
    ['c', 'claim'],
    ['r', 'reply'],
    ['n', 'phone'],
    ['/', 'search'],
    ['?', 'help'],
  ])('has %s for %s', (key, id) => {
    expect(actionForKey(key)?.id).toBe(id);
  });

  it('knows a letter with the capitals locked', () => {
    expect(actionForKey('C')?.id).toBe('claim');
  });
});

describe('a key press', () => {
  it('is an action where nobody is typing', () => {
    expect(actionOfPress(press('c'), true)?.id).toBe('claim');
    expect(actionOfPress(press('c', { focus: 'control' }), true)?.id).toBe('claim');
  });

  it.each(['c', 'n', '/', '?', '1', 'Enter', 'Escape'])('%s belongs to the field that is being typed in', (key) => {
    expect(actionOfPress(press(key, { focus: 'typing' }), true)).toBeNull();
  });

  it('of a function key works in the middle of a sentence, not over a dialog', () => {
    expect(actionOfPress(press('F2', { focus: 'typing' }), true)?.id).toBe('readOut');
    expect(actionOfPress(press('F2', { focus: 'typing' }), false)?.id).toBe('readOut');
    expect(actionOfPress(press('F2', { covered: true }), true)).toBeNull();
  });

  it('belongs to an open dialog, and to the browser when another key is held', () => {
    expect(actionOfPress(press('c', { covered: true }), true)).toBeNull();
    expect(actionOfPress(press('r', { modified: true }), true)).toBeNull();
  });

  it('leaves Enter to the link or button that has the focus', () => {
    expect(actionOfPress(press('Enter', { focus: 'control' }), true)).toBeNull();
    expect(actionOfPress(press('Enter'), true)?.id).toBe('open');
  });

  it('of one character is nothing when these are turned off; the others stay', () => {
    expect(actionOfPress(press('j'), false)).toBeNull();
    expect(actionOfPress(press('Escape'), false)?.id).toBe('back');
  });
});

describe('the registry of actions', () => {
  it('runs what was registered last, and the one before once that is gone', () => {
    const registry = createActionRegistry();
    const ran: string[] = [];
    registry.register('back', () => ran.push('page'));
    const close = registry.register('back', () => ran.push('dialog'));
    registry.run('back');
    close();
    registry.run('back');
    expect(ran).toEqual(['dialog', 'page']);
  });

  it('says that it did nothing where nobody offers the action, and tells its listeners of changes', () => {
    const registry = createActionRegistry();
    let told = 0;
    registry.subscribe(() => told++);
    expect(registry.run('claim')).toBe(false);
    const close = registry.register('claim', () => {});
    expect(registry.has('claim')).toBe(true);
    close();
    expect(registry.has('claim')).toBe(false);
    expect(told).toBe(2);
  });
});
