import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  section: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  title: { display: 'block', margin: 0, marginBottom: tokens.spacingVerticalS },
});

/** A part of a page, under its own heading: below a ticket's, or right below the page's (`h2`). */
export function Section({
  title,
  children,
  heading = 'h3',
}: {
  title: string;
  children: ReactNode;
  heading?: 'h2' | 'h3';
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as={heading} id={id} className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
