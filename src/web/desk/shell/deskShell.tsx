import { makeStyles, Toaster, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { ActionsProvider } from '../actions/actions.tsx';
import { useDesk } from '../api/deskContext.tsx';
import { ChatAlert } from '../chats/chatAlert.tsx';
import { useWords } from '../language/languageContext.tsx';
import { LiveProvider } from '../live/live.tsx';
import { QueuePage } from '../queue/queuePage.tsx';
import { useAddress } from '../router/navigation.ts';
import { readRoute } from '../router/route.ts';
import { supervises } from '../session/supervises.ts';
import { toasterId } from '../ui/useSay.tsx';
import { DeskShortcuts } from './deskShortcuts.tsx';
import { MentionAlert } from './mentionAlert.tsx';
import { SideBar } from './sideBar.tsx';
import { TopBar } from './topBar.tsx';
import { UnknownPage } from './unknownPage.tsx';

const PhonePage = lazy(() => import('../phone/phonePage.tsx').then(({ PhonePage }) => ({ default: PhonePage })));
const ChatsPage = lazy(() => import('../chats/chatsPage.tsx').then(({ ChatsPage }) => ({ default: ChatsPage })));
const UsersPage = lazy(() => import('../users/usersPage.tsx').then(({ UsersPage }) => ({ default: UsersPage })));
const QuestionsPage = lazy(() =>
  import('../questions/questionsPage.tsx').then(({ QuestionsPage }) => ({ default: QuestionsPage })),
);
const UnderstandingPage = lazy(() =>
  import('../understanding/understandingPage.tsx').then(({ UnderstandingPage }) => ({ default: UnderstandingPage })),
);
const RepliesPage = lazy(() =>
  import('../replies/repliesPage.tsx').then(({ RepliesPage }) => ({ default: RepliesPage })),
);
const AnswersPage = lazy(() =>
  import('../settings/answersPage.tsx').then(({ AnswersPage }) => ({ default: AnswersPage })),
);
const ServicesPage = lazy(() =>
  import('../settings/servicesPage.tsx').then(({ ServicesPage }) => ({ default: ServicesPage })),
);
const WebhooksPage = lazy(() =>
  import('../webhooks/webhooksPage.tsx').then(({ WebhooksPage }) => ({ default: WebhooksPage })),
);
const AuditPage = lazy(() => import('../audit/auditPage.tsx').then(({ AuditPage }) => ({ default: AuditPage })));

const ReportPage = lazy(() => import('../report/reportPage.tsx').then(({ ReportPage }) => ({ default: ReportPage })));

const supervisorPages = {
  report: ReportPage,
  users: UsersPage,
  questions: QuestionsPage,
  understanding: UnderstandingPage,
  audit: AuditPage,
  webhooks: WebhooksPage,
  replies: RepliesPage,
  answers: AnswersPage,
  services: ServicesPage,
} as const;

const useStyles = makeStyles({
  desk: { height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground3 },
  below: { flex: 1, minHeight: 0, display: 'flex' },
  main: { flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-60px',
    zIndex: 10,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus': { top: tokens.spacingVerticalS },
  },
});

/** The desk around its pages: bar above, views at the side, and the page. */
export function DeskShell() {
  const styles = useStyles();
  const { t } = useWords();
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <ActionsProvider>
      <LiveProvider>
        <div className={styles.desk}>
          <a className={styles.skip} href="#main">
            {t('skip')}
          </a>
          <TopBar openMenu={() => setMenuOpen(true)} />
          <div className={styles.below}>
            <SideBar open={menuOpen} close={() => setMenuOpen(false)} />
            <main id="main" className={styles.main} tabIndex={-1} style={{ outline: 'none' }}>
              <Suspense>
                <Page />
              </Suspense>
            </main>
          </div>
        </div>
        <DeskShortcuts />
        <ChatAlert />
        <MentionAlert />
        <Toaster toasterId={toasterId} position="bottom-end" />
      </LiveProvider>
    </ActionsProvider>
  );
}

function Page() {
  const address = useAddress();
  const { session } = useDesk();
  const route = readRoute(new URL(address, location.origin).pathname);
  switch (route.page) {
    case 'queue':
      return <QueuePage reference={route.reference} />;
    case 'chats':
      return <ChatsPage id={route.id} />;
    case 'phone':
      return <PhonePage />;
    case 'setup':
    case 'unknown':
      return <UnknownPage />;
    default: {
      const SupervisorPage = supervisorPages[route.page];
      return supervises(session.user) ? <SupervisorPage /> : <UnknownPage />;
    }
  }
}
