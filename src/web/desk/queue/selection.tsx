import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** The lines of the queue that were picked for one change. */
export type Selection = {
  picked: ReadonlySet<string>;
  pick(reference: string, on: boolean): void;
  clear(): void;
};

/** As many as one call changes. */
const most = 200;

const SelectionContext = createContext<Selection | null>(null);

/** Holds what is picked, as long as the list stays on the screen. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const selection = useMemo<Selection>(
    () => ({
      picked,
      pick: (reference, on) =>
        setPicked((before) => {
          const after = new Set(before);
          if (!on) after.delete(reference);
          else if (after.size < most) after.add(reference);
          return after;
        }),
      clear: () => setPicked(new Set()),
    }),
    [picked],
  );
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

/** What is picked in the list. */
export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error('useSelection needs a SelectionProvider above it.');
  return selection;
}
