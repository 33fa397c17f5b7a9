import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../language/languageContext.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalS,
  },
  submit: { whiteSpace: 'nowrap' },
});

/** A small form in a dialog; it stays open with its words until `submit` has succeeded. */
export function FormDialog(props: {
  title: string;
  submitLabel: string;
  submit(): void;
  close(): void;
  busy: boolean;
  error?: string | null;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && props.close()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // React passes a submission on to the form that a dialog was opened from.
            event.stopPropagation();
            if (!props.busy) props.submit();
          }}
        >
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {props.error && (
                <MessageBar intent="error" layout="multiline" role="alert">
                  <MessageBarBody>{props.error}</MessageBarBody>
                </MessageBar>
              )}
              {props.children}
            </DialogContent>
            <DialogActions>
              <Button onClick={props.close}>{t('cancel')}</Button>
              <Button type="submit" appearance="primary" className={styles.submit} disabledFocusable={props.busy}>
                {props.submitLabel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
