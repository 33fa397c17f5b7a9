import { createContext, useContext } from 'react';
import type { DeskApi } from './deskApi.ts';
import type { Session } from './wire.ts';

/** What every part of the desk works with once somebody is signed in. */
export type Desk = { api: DeskApi; session: Session; signOut(): Promise<void> };

/** Provided by the session gate. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk's API and who is signed in. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs somebody signed in above it.');
  return desk;
}
