import { makeStyles, Title3, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useAction } from '../actions/actions.tsx';
import { navigate } from '../router/navigation.ts';
import { base } from '../router/route.ts';

const useStyles = makeStyles({
  page: {
    flex: 1,
    overflow: 'auto',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  inside: { maxWidth: '960px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  // Whole before the choice beside it: that one goes below where there is no room for both.
  title: { flex: '1 0 auto', maxWidth: '100%', margin: 0 },
  choice: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

/** A supervisor's page: a heading with a choice beside it where there is one (`choice`, named for readers of the screen), and what scrolls under it. */
export function ScrollingPage(props: {
  title: string;
  choice?: { name: string; buttons: ReactNode };
  children: ReactNode;
}) {
  const styles = useStyles();
  const { title, choice, children } = props;
  useAction('back', () => navigate(`${base}/`));
  useEffect(() => {
    document.title = `${title} · Guichet`;
  }, [title]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable to be scrolled by key.
    <section className={styles.page} tabIndex={0} aria-label={title}>
      <div className={styles.inside}>
        <div className={styles.top}>
          <Title3 as="h1" className={styles.title}>
            {title}
          </Title3>
          {choice && (
            // biome-ignore lint/a11y/useSemanticElements: two buttons in a row, not a form
            <div className={styles.choice} role="group" aria-label={choice.name}>
              {choice.buttons}
            </div>
          )}
        </div>
        {children}
      </div>
    </section>
  );
}
