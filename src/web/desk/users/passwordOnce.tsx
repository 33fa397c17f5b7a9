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
import { CopyRegular } from '@fluentui/react-icons';
import type { User } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useSay } from '../ui/useSay.tsx';

const useStyles = makeStyles({
  password: {
    display: 'block',
    marginBlock: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: 'all',
    overflowWrap: 'anywhere',
  },
});

/** Shows a password that was just given to somebody, which is nowhere else afterwards. */
export function PasswordOnce(props: { title: string; user: User; password: string; close(): void }) {
  const { title, user, password, close } = props;
  const styles = useStyles();
  const { t } = useWords();
  const say = useSay();
  async function copy() {
    // Refused where the page isn't served over HTTPS: then it is copied by hand.
    await navigator.clipboard?.writeText(password).then(
      () => say(t('copied')),
      () => undefined,
    );
  }
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {t('users.once', { email: user.email })}
            <code className={styles.password}>{password}</code>
          </DialogContent>
          <DialogActions>
            <Button icon={<CopyRegular />} onClick={() => void copy()}>
              {t('copy')}
            </Button>
            <Button appearance="primary" onClick={close}>
              {t('users.noted')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
