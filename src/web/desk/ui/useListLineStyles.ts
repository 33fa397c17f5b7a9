import { makeStyles, tokens } from '@fluentui/react-components';

/** A line of a supervisor's list: what it is about, smaller words under it, and its tools beside or below. */
export const useListLineStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  what: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // A reference is one word, whatever its dashes.
  link: { color: tokens.colorBrandForegroundLink, whiteSpace: 'nowrap' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
