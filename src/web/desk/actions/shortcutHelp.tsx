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

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))',
    gap: tokens.spacingHorizontalXXL,
    marginBlock: tokens.spacingVerticalM,
  },
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
                <section key={group} aria-label={t(`help.${group}`)}>
                  <Subtitle2 as="h3" style={{ margin: 0 }}>
                    {t(`help.${group}`)}
                  </Subtitle2>
                  <dl className={styles.list}>
                    {deskActions
                      .filter((action) => action.group === group)
                      .map((action) => (
                        <div key={action.id} className={styles.row}>
                          <dt>{t(action.label)}</dt>
                          <dd className={styles.key}>
                            <KeyCap name={action.key} />
                          </dd>
                        </div>
                      ))}
                  </dl>
                </section>
              ))}
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
