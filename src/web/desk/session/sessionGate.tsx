import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ApiError } from '../api/apiError.ts';
import { createDeskApi } from '../api/deskApi.ts';
import { DeskContext } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { Session } from '../api/wire.ts';
import { navigate } from '../router/navigation.ts';
import { base, readRoute } from '../router/route.ts';
import { DeskShell } from '../shell/deskShell.tsx';
import { forgetTab } from '../ui/kept.ts';
import { StartingPage } from '../ui/startingPage.tsx';
import { LostPage } from './lostPage.tsx';
import { SessionExpired } from './sessionExpired.tsx';
import { SetUpPage } from './setUpPage.tsx';
import { SignInPage } from './signInPage.tsx';

/** Shows the desk to whoever is signed in, and the way in to whoever isn't. */
export function SessionGate() {
  const queries = useQueryClient();
  const [expired, setExpired] = useState(false);
  const [api] = useState(() =>
    createDeskApi({
      fetch: (path, init) => fetch(path, init),
      language: () => (document.documentElement.lang.startsWith('en') ? 'en' : 'fr'),
      signedOut: () => setExpired(true),
    }),
  );
  const session = useQuery({ queryKey: keys.session, queryFn: api.session, staleTime: Number.POSITIVE_INFINITY });

  function enter(entered: Session) {
    // What one person saw is not the next one's to see.
    if (session.data && session.data.user.id !== entered.user.id) queries.clear();
    queries.setQueryData(keys.session, entered);
    setExpired(false);
    if (expired) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
  }

  const signedIn = session.data;
  const desk = useMemo(() => {
    if (!signedIn) return null;
    async function signOut() {
      await api.signOut();
      forgetTab();
      // A load from scratch forgets everything that this person had on the screen.
      location.assign(`${base}/`);
    }
    return { api, session: signedIn, signOut };
  }, [api, signedIn]);

  if (readRoute(location.pathname).page === 'setup' && !signedIn) {
    const entered = (one: Session) => {
      navigate(`${base}/`, { replace: true });
      enter(one);
    };
    return <SetUpPage api={api} entered={entered} />;
  }
  if (desk) {
    return (
      <DeskContext value={desk}>
        <DeskShell />
        {expired && <SessionExpired api={api} email={desk.session.user.email} entered={enter} />}
      </DeskContext>
    );
  }
  if (session.isPending) return <StartingPage />;
  if (session.error instanceof ApiError && session.error.status === 401) {
    return <SignInPage api={api} entered={enter} />;
  }
  return <LostPage retry={() => void session.refetch()} />;
}
