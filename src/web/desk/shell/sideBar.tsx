import {
  Button,
  CounterBadge,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  mergeClasses,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { useCounts } from '../api/deskData.ts';
import { useChats } from '../chats/useChats.ts';
import { useWords } from '../language/languageContext.tsx';
import { ownViewOf, useOwnViews } from '../queue/ownViews.ts';
import { readFilter, writeFilter } from '../queue/queueFilter.ts';
import { savedViews, viewOf } from '../queue/savedViews.ts';
import { DeskLink } from '../router/deskLink.tsx';
import { useAddress } from '../router/navigation.ts';
import { base, chatPath, readRoute, ticketPath } from '../router/route.ts';
import { supervises } from '../session/supervises.ts';
import { useWide } from '../ui/useMedia.ts';
import {
  answersIcon,
  auditIcon,
  chatsIcon,
  ownViewIcon,
  questionsIcon,
  repliesIcon,
  reportIcon,
  servicesIcon,
  sharedViewIcon,
  understandingIcon,
  usersIcon,
  viewIcons,
  webhooksIcon,
} from './viewIcons.tsx';

const useStyles = makeStyles({
  side: {
    width: '212px',
    flexShrink: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalS,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '36px',
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecoration: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1 },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
  label: { flex: 1 },
  apart: {
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The views of the queue, at the side where there is room, else behind the menu button. */
export function SideBar({ open, close }: { open: boolean; close(): void }) {
  const styles = useStyles();
  const { t } = useWords();
  const wide = useWide();
  const address = useAddress();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going anywhere closes the menu.
  useEffect(close, [address]);
  if (wide) {
    return (
      <nav className={styles.side} aria-label={t('nav.label')}>
        <Views />
      </nav>
    );
  }
  return (
    <OverlayDrawer open={open} onOpenChange={(_event, data) => !data.open && close()} size="small">
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={t('close')} onClick={close} />}
        >
          Guichet
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <nav aria-label={t('nav.label')}>
          <Views />
        </nav>
      </DrawerBody>
    </OverlayDrawer>
  );
}

const supervisorPages = [
  { page: 'report', icon: reportIcon },
  { page: 'understanding', icon: understandingIcon },
  { page: 'questions', icon: questionsIcon },
  { page: 'replies', icon: repliesIcon },
  { page: 'answers', icon: answersIcon },
  { page: 'services', icon: servicesIcon },
  { page: 'users', icon: usersIcon },
  { page: 'audit', icon: auditIcon },
  { page: 'webhooks', icon: webhooksIcon },
] as const;

const urgentViews: ReadonlySet<string> = new Set(['overdue', 'undelivered', 'mentions']);

function Views() {
  const styles = useStyles();
  const { t } = useWords();
  const { session } = useDesk();
  const counts = useCounts();
  const waiting = useChats()?.filter(({ agent }) => agent === null).length ?? 0;
  const url = new URL(useAddress(), location.origin);
  const route = readRoute(url.pathname);
  const ownViews = useOwnViews();
  const filter = readFilter(url.search);
  const here = route.page === 'queue' ? viewOf(filter)?.id : undefined;
  const ownHere = route.page === 'queue' ? ownViewOf(ownViews, filter)?.id : undefined;
  return (
    <ul className={styles.list}>
      {savedViews.map((view) => {
        const Icon = viewIcons[view.id];
        const count = counts && view.count(counts);
        return (
          <li key={view.id}>
            <DeskLink
              className={mergeClasses(styles.link, view.id === here && styles.here)}
              aria-current={view.id === here ? 'page' : undefined}
              to={ticketPath(null, writeFilter(view.filter))}
            >
              <Icon fontSize={20} aria-hidden />
              <span className={styles.label}>{t(`view.${view.id}`)}</span>
              {typeof count === 'number' && count > 0 && <ViewCount count={count} urgent={urgentViews.has(view.id)} />}
            </DeskLink>
          </li>
        );
      })}
      {ownViews.map((view) => (
        <li key={view.id}>
          <DeskLink
            className={mergeClasses(styles.link, view.id === ownHere && styles.here)}
            aria-current={view.id === ownHere ? 'page' : undefined}
            to={ticketPath(null, view.value.query)}
          >
            {view.value.shared ? sharedViewIcon : ownViewIcon}
            <span className={styles.label}>{view.value.name}</span>
          </DeskLink>
        </li>
      ))}
      <li className={styles.apart}>
        <DeskLink
          className={mergeClasses(styles.link, route.page === 'chats' && styles.here)}
          aria-current={route.page === 'chats' ? 'page' : undefined}
          to={chatPath(null)}
        >
          {chatsIcon}
          <span className={styles.label}>{t('chats.title')}</span>
          {waiting > 0 && <ViewCount count={waiting} urgent />}
        </DeskLink>
      </li>
      {supervises(session.user) &&
        supervisorPages.map(({ page, icon }) => (
          <li key={page}>
            <DeskLink
              className={mergeClasses(styles.link, route.page === page && styles.here)}
              aria-current={route.page === page ? 'page' : undefined}
              to={`${base}/${page}`}
            >
              {icon}
              <span className={styles.label}>{t(`${page}.title`)}</span>
            </DeskLink>
          </li>
        ))}
    </ul>
  );
}

function ViewCount({ count, urgent }: { count: number; urgent: boolean }) {
  const { t } = useWords();
  return (
    <>
      <CounterBadge
        count={count}
        overflowCount={9999}
        size="medium"
        appearance="filled"
        color={urgent ? 'danger' : 'informative'}
        aria-hidden
      />
      <span className="spoken">{t('view.count', { count })}</span>
    </>
  );
}
