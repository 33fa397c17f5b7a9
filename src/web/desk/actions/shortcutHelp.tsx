import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Subtitle2,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useWords } from '../language/languageContext.tsx';
import { useActions } from './actions.tsx';
import { deskActions } from './deskActions.ts';
import { KeyCap } from './keyCap.tsx';

const groups = ['move', 'ticket', 'chat', 'desk', 'views'] as const;

/** Keys that belong to the field where one writes, and to no action. */
const fieldKeys = [
  { label: 'help.send', key: 'Ctrl+Enter' },
  { label: 'help.mention', key: '@' },
  { label: 'help.topic', key: '1…9' },
] as const;

const useStyles = makeStyles({
  groups: {
    columnWidth: '230px',
    columnGap: tokens.spacingHorizontalXXL,
    marginBlock: tokens.spacingVerticalM,
  },
  group: { breakInside: 'avoid', marginBottom: tokens.spacingVerticalL },
  list: { margin: 0, marginTop: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: '3px',
  },
  key: { margin: 0 },
});

/** Shows every key of the table of actions, and lets them be turned off. */
export function ShortcutHelp({ open, close }: { open: boolean; close(): void }) {
  const styles = useStyles();
  const { t } = useWords();
  const { singleKeys, setSingleKeys } = useActions();
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('help.title')}</DialogTitle>
          <DialogContent>
            <Switch
              label={t('help.singleKeys')}
              checked={singleKeys}
              onChange={(_event, { checked }) => setSingleKeys(checked)}
            />
            <div className={styles.groups}>
              {groups.map((group) => (
                <KeyGroup
                  key={group}
                  title={t(`help.${group}`)}
                  keys={deskActions
                    .filter((action) => action.group === group)
                    .map(({ label, key }) => ({ label: t(label), key }))}
                />
              ))}
              <KeyGroup
                title={t('help.writing')}
                keys={fieldKeys.map(({ label, key }) => ({ label: t(label), key }))}
              />
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {t('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function KeyGroup({ title, keys }: { title: string; keys: readonly { label: string; key: string }[] }) {
  const styles = useStyles();
  return (
    <section className={styles.group} aria-label={title}>
      <Subtitle2 as="h3" style={{ margin: 0 }}>
        {title}
      </Subtitle2>
      <dl className={styles.list}>
        {keys.map(({ label, key }) => (
          <div key={key} className={styles.row}>
            <dt>{label}</dt>
            <dd className={styles.key}>
              <KeyCap name={key} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
