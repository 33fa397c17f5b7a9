import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from 'react';
import { keep, readKept } from '../ui/kept.ts';
import { type ActionRegistry, createActionRegistry } from './actionRegistry.ts';
import type { ActionId } from './deskActions.ts';
import { actionOfPress } from './keyPress.ts';
import { isCovered, readKeyPress } from './readKeyPress.ts';

type Actions = { registry: ActionRegistry; singleKeys: boolean; setSingleKeys(on: boolean): void };

const ActionsContext = createContext<Actions | null>(null);

/** Holds what can be done now, and listens to the keyboard for it. */
export function ActionsProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createActionRegistry);
  const [singleKeys, setOn] = useState(() => readKept('singleKeys') !== 'off');

  useEffect(() => {
    let covered = false;
    // Looked at on the way down: on the way up, the dialog that Escape closed may be gone already.
    const look = () => {
      covered = isCovered();
    };
    function pressed(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      const press = readKeyPress(event, covered);
      if (press.key === 'Escape' && press.focus === 'typing' && !covered) return leaveField(event);
      const action = actionOfPress(press, singleKeys);
      if (action && registry.run(action.id)) event.preventDefault();
    }
    addEventListener('keydown', look, true);
    addEventListener('keydown', pressed);
    return () => {
      removeEventListener('keydown', look, true);
      removeEventListener('keydown', pressed);
    };
  }, [registry, singleKeys]);

  function setSingleKeys(on: boolean) {
    setOn(on);
    keep('singleKeys', on ? null : 'off');
  }
  return <ActionsContext value={{ registry, singleKeys, setSingleKeys }}>{children}</ActionsContext>;
}

// The next Escape goes back; the keys of the table work at once. The browser would empty a search.
function leaveField(event: KeyboardEvent) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** The actions of the desk. */
export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useActions needs an ActionsProvider above it.');
  return actions;
}

/** Offers an action as long as the component is on the screen and `enabled`. */
export function useAction(id: ActionId, run: () => void, enabled = true): void {
  const { registry } = useActions();
  const latest = useEffectEvent(run);
  useEffect(() => (enabled ? registry.register(id, () => latest()) : undefined), [registry, id, enabled]);
}

/** Whether an action can be done now. */
export function useCanDo(id: ActionId): boolean {
  const { registry } = useActions();
  return useSyncExternalStore(registry.subscribe, () => registry.has(id));
}
