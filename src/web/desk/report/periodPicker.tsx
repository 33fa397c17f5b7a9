import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useCity } from '../api/deskData.ts';
import { useWords } from '../language/languageContext.tsx';
import { navigate } from '../router/navigation.ts';
import { base } from '../router/route.ts';
import { type Period, periodOf, presetOf, presets, writePeriod } from './period.ts';

const useStyles = makeStyles({
  presets: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  dates: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

const go = (period: Period) => navigate(`${base}/report?${writePeriod(period)}`, { replace: true });

/** The usual periods, one click each. */
export function PresetButtons({ period }: { period: Period }) {
  const styles = useStyles();
  const { t } = useWords();
  const timeZone = useCity()?.timeZone;
  const now = Date.now();
  const chosen = presetOf(period, now, timeZone);
  return (
    <div className={styles.presets}>
      {presets.map((preset) => (
        <Button
          key={preset}
          size="small"
          appearance={preset === chosen ? 'primary' : 'secondary'}
          aria-pressed={preset === chosen}
          onClick={() => go(periodOf(preset, now, timeZone))}
        >
          {t(`report.preset.${preset}`)}
        </Button>
      ))}
    </div>
  );
}

/** Any two dates; a first one after the last moves it along. */
export function PeriodDates({ period }: { period: Period }) {
  const styles = useStyles();
  const { t } = useWords();
  const change = ({ from, to }: Period, moved: 'from' | 'to') => {
    if (from && to) go(from <= to ? { from, to } : moved === 'from' ? { from, to: from } : { from: to, to });
  };
  return (
    <div className={styles.dates}>
      <Field label={t('report.from')}>
        <Input
          type="date"
          value={period.from}
          onChange={(_event, { value }) => change({ ...period, from: value }, 'from')}
        />
      </Field>
      <Field label={t('report.to')}>
        <Input type="date" value={period.to} onChange={(_event, { value }) => change({ ...period, to: value }, 'to')} />
      </Field>
    </div>
  );
}
