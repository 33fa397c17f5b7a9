import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../language/languageContext.tsx';

const useStyles = makeStyles({
  cap: {
    display: 'inline-block',
    minWidth: '20px',
    boxSizing: 'border-box',
    textAlign: 'center',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    paddingInline: '5px',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** A key as it is printed on a keyboard. */
export function KeyCap({ name }: { name: string }) {
  const styles = useStyles();
  return <kbd className={styles.cap}>{useKeyName()(name)}</kbd>;
}

/** Writes a key's name as people read it on their keyboard. */
export function useKeyName(): (key: string) => string {
  const { t } = useWords();
  return (key) => {
    if (key === 'Enter') return t('key.Enter');
    if (key === 'Ctrl+Enter') return t('key.CtrlEnter');
    return key === 'Escape' ? t('key.Escape') : key.toUpperCase();
  };
}
