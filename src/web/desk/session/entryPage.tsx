import { Button, Card, makeStyles, Subtitle2, Title2, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import mark from '../guichet.svg';
import { useWords } from '../language/languageContext.tsx';
import { LanguageSwitch } from '../shell/languageSwitch.tsx';

const useStyles = makeStyles({
  page: {
    minHeight: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: { width: '100%', maxWidth: '400px', padding: tokens.spacingHorizontalXXL, boxSizing: 'border-box' },
  heading: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  mark: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** A page before the desk: one card with a form in the middle. */
export function EntryPage(props: { title: string; lead?: string; submit(): void; children: ReactNode }) {
  const styles = useStyles();
  const { t } = useWords();
  useEffect(() => {
    document.title = `${props.title} · Guichet`;
  }, [props.title]);
  return (
    <main className={styles.page}>
      <Card className={styles.card}>
        <div className={styles.heading}>
          <span className={styles.mark}>
            <img src={mark} alt="" width={28} height={28} />
            <Subtitle2>Guichet</Subtitle2>
          </span>
          <Title2 as="h1">{props.title}</Title2>
          {props.lead && <p style={{ margin: 0 }}>{props.lead}</p>}
        </div>
        <form
          className={styles.form}
          noValidate
          aria-label={props.title}
          onSubmit={(event) => {
            event.preventDefault();
            props.submit();
          }}
        >
          {props.children}
        </form>
      </Card>
      <LanguageSwitch />
      <span className="spoken">{t('desk.about')}</span>
    </main>
  );
}

/** The button that sends such a form. */
export function SubmitButton({ busy, children }: { busy: boolean; children: ReactNode }) {
  return (
    <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
      {children}
    </Button>
  );
}
