import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { CloudOffRegular, NavigationRegular } from '@fluentui/react-icons';
import { ActionButton } from '../actions/actionButton.tsx';
import { useDesk } from '../api/deskContext.tsx';
import mark from '../guichet.svg';
import { useWords } from '../language/languageContext.tsx';
import { useConnected } from '../live/live.tsx';
import { DeskLink } from '../router/deskLink.tsx';
import { base } from '../router/route.ts';
import { useMedia, useWide } from '../ui/useMedia.ts';
import { LanguageSwitch } from './languageSwitch.tsx';
import { SearchField } from './searchField.tsx';
import { UserMenu } from './userMenu.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '52px',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    textDecoration: 'none',
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusMedium,
  },
  side: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flex: '1 0 auto',
    whiteSpace: 'nowrap',
  },
  end: { justifyContent: 'flex-end' },
  middle: { flex: '0 1 440px', minWidth: '120px' },
  narrow: { flex: '0 0 auto' },
  narrowMiddle: { flex: '1 1 auto', minWidth: 0 },
  lost: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusDangerForeground1,
    whiteSpace: 'nowrap',
  },
});

/** The bar above every page: where one is, the search, a new call, and who one is. */
export function TopBar({ openMenu }: { openMenu(): void }) {
  const styles = useStyles();
  const { t } = useWords();
  const wide = useWide();
  const roomy = useMedia('(min-width: 720px)');
  const side = roomy ? styles.side : `${styles.side} ${styles.narrow}`;
  return (
    <header className={styles.bar} data-screen-only>
      <div className={side}>
        {!wide && (
          <Button appearance="subtle" icon={<NavigationRegular />} aria-label={t('menu.open')} onClick={openMenu} />
        )}
        {roomy && <DeskName />}
      </div>
      <search className={roomy ? styles.middle : styles.narrowMiddle}>
        <SearchField />
      </search>
      <div className={`${side} ${styles.end}`}>
        <ConnectionSign />
        <ActionButton action="phone" appearance="primary" iconOnly={!wide} />
        {roomy && <ActionButton action="help" appearance="subtle" iconOnly />}
        {roomy && <LanguageSwitch />}
        <UserMenu />
      </div>
    </header>
  );
}

function DeskName() {
  const styles = useStyles();
  const { session } = useDesk();
  return (
    <DeskLink className={styles.name} to={`${base}/`}>
      <img src={mark} alt="" width={24} height={24} />
      <Text weight="semibold">Guichet · {session.city}</Text>
    </DeskLink>
  );
}

// Said only when it is so: a desk that works says nothing.
function ConnectionSign() {
  const styles = useStyles();
  const { t } = useWords();
  const connected = useConnected();
  const roomy = useMedia('(min-width: 1200px)');
  return (
    <span role="status" className={styles.lost}>
      {!connected && (
        <Tooltip content={t('live.lost')} relationship="description">
          <CloudOffRegular aria-hidden fontSize={20} />
        </Tooltip>
      )}
      {!connected && <span className={roomy ? '' : 'spoken'}>{t('live.lostShort')}</span>}
    </span>
  );
}
