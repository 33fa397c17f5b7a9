import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Language } from '../../shared/language.ts';
import { useAction } from '../actions/actions.tsx';
import { actionOf } from '../actions/deskActions.ts';
import { KeyCap } from '../actions/keyCap.tsx';
import { useDesk } from '../api/deskContext.tsx';
import type { ReadOut } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  text: { margin: 0, marginBlock: tokens.spacingVerticalXS, whiteSpace: 'pre-line' },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** What the city answers to the caller's words, in their language, to be read out; the key notes the call under the first. */
export function ReadOutList(props: {
  items: readonly ReadOut[];
  language: Language;
  busy: boolean;
  note(item: ReadOut): void;
}) {
  const { items, language, busy, note } = props;
  const styles = useStyles();
  const { t } = useWords();
  const { session } = useDesk();
  const may = session.user.role !== 'read_only' && !busy;
  const [first] = items;
  useAction('readOut', () => first && note(first), may && first !== undefined);
  if (!first) return null;
  return (
    <Section title={t('readOut.title')}>
      <ul className={styles.list} lang={language}>
        {items.map((item) => (
          <li key={item.id}>
            <Text weight="semibold">{item.title[language]}</Text>
            <p className={styles.text}>{item.text[language].trim()}</p>
            <div className={styles.end}>
              <Button type="button" size="small" disabledFocusable={!may} onClick={() => note(item)}>
                {t('readOut.note')}
                {item === first && (
                  <span style={{ marginInlineStart: tokens.spacingHorizontalS }}>
                    <KeyCap name={actionOf('readOut').key} />
                  </span>
                )}
              </Button>
              {item.url && (
                <Link href={item.url} target="_blank" rel="noreferrer">
                  {t('readOut.source', { site: new URL(item.url).hostname.replace(/^www\./, '') })}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
