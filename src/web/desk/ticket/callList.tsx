import { Avatar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../language/languageContext.tsx';
import type { Colleague } from './mentions.ts';

const useStyles = makeStyles({
  anchor: { position: 'relative' },
  list: {
    position: 'absolute',
    bottom: tokens.spacingVerticalXS,
    left: 0,
    zIndex: 5,
    minWidth: '220px',
    maxWidth: '100%',
    margin: 0,
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
});

/** The id of one of the list's options, for `aria-activedescendant`. */
export const callOptionId = (listId: string, index: number): string => `${listId}-${index}`;

/** The colleagues whom a note may call, above the field that keeps the keyboard; how many there are is read aloud. */
export function CallList(props: {
  id: string;
  offered: readonly Colleague[];
  index: number;
  choose(colleague: Colleague): void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { id, offered, index } = props;
  return (
    <div className={styles.anchor}>
      {offered.length > 0 && (
        <div id={id} role="listbox" aria-label={t('mentions.colleagues')} className={styles.list}>
          {offered.map((colleague, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard, and its arrows move here.
            // biome-ignore lint/a11y/useFocusableInteractive: the field points here by aria-activedescendant.
            <div
              key={colleague.id}
              id={callOptionId(id, i)}
              role="option"
              aria-selected={i === index}
              className={mergeClasses(styles.option, i === index && styles.chosen)}
              // A click would take the caret out of the field first.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.choose(colleague)}
            >
              <Avatar name={colleague.name} size={24} color="colorful" aria-hidden />
              {colleague.name}
            </div>
          ))}
        </div>
      )}
      <span className="spoken" role="status">
        {offered.length > 0 && t('mentions.offered', { count: offered.length })}
      </span>
    </div>
  );
}
