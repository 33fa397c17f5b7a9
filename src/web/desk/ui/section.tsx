import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useId } from 'react';

/** How deep the headings of sections are: right below the page's own, unless something between them has one too. */
export const SectionLevel = createContext<2 | 3>(2);

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

/** A part of a page, under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  const level = useContext(SectionLevel);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as={`h${level}`} id={id} className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
