import { lazy, Suspense, useState } from 'react';
import { useAction } from '../actions/actions.tsx';
import { ShortcutHelp } from '../actions/shortcutHelp.tsx';
import { useDesk } from '../api/deskContext.tsx';
import { writeFilter } from '../queue/queueFilter.ts';
import { type SavedView, savedViews } from '../queue/savedViews.ts';
import { navigate } from '../router/navigation.ts';
import { base, chatPath, ticketPath } from '../router/route.ts';

const CallDialog = lazy(() => import('../calls/callDialog.tsx').then(({ CallDialog }) => ({ default: CallDialog })));

/** The actions that can be done on every page of the desk. */
export function DeskShortcuts() {
  const [help, setHelp] = useState(false);
  const [call, setCall] = useState(false);
  const { session } = useDesk();
  useAction('call', () => setCall(true), session.user.role !== 'read_only');
  useAction('phone', () => navigate(`${base}/phone`));
  useAction('chats', () => navigate(chatPath(null)));
  useAction('help', () => setHelp(true));
  return (
    <>
      {savedViews.map((view) => (
        <ViewShortcut key={view.id} view={view} />
      ))}
      {call && (
        <Suspense>
          <CallDialog close={() => setCall(false)} />
        </Suspense>
      )}
      <ShortcutHelp open={help} close={() => setHelp(false)} />
    </>
  );
}

function ViewShortcut({ view }: { view: SavedView }) {
  useAction(`view.${view.id}`, () => navigate(ticketPath(null, writeFilter(view.filter))));
  return null;
}
