import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import { useDates } from '../api/deskData.ts';
import { keys } from '../api/queryClient.ts';
import type { SettingPath } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { settingWords } from './settingWords.ts';

const useStyles = makeStyles({
  edit: { marginBottom: tokens.spacingVerticalM },
  words: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** Every edit of a setting, latest first: who, when, and what it was from then on. */
export function SettingHistory(props: { kind: SettingPath; id: string; name: string; close(): void }) {
  const styles = useStyles();
  const { t } = useWords();
  const { api } = useDesk();
  const dates = useDates();
  const { data, error } = useQuery({
    queryKey: keys.settingHistory(props.kind, props.id),
    queryFn: () => api.settingHistory<object>(props.kind, props.id),
    staleTime: 0,
  });
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && props.close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('setting.history', { name: props.name })}</DialogTitle>
          <DialogContent tabIndex={0}>
            {error && <p role="alert">{errorText(t, error)}</p>}
            {data?.items.map(({ at, by, value }) => (
              <section key={at} className={styles.edit}>
                <span>{t('setting.edited', { name: by.name, at: dates.dateTime(at) })}</span>
                <p className={styles.words}>{value ? settingWords(value) : t('setting.wasRemoved')}</p>
              </section>
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={props.close}>{t('close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
