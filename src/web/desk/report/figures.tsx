import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
  },
  figure: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

/** A figure with its name; `bad` where it calls for somebody. */
export type Figure = { name: string; value: ReactNode; bad?: boolean };

/** Figures side by side, large. */
export function Figures({ figures }: { figures: Figure[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value, bad }) => (
        <div key={name} className={styles.figure}>
          <dt className={styles.name}>{name}</dt>
          <dd className={`${styles.value} ${bad ? styles.bad : ''}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
