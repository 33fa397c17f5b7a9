import { Badge, Button } from '@fluentui/react-components';
import { useDates, useServices } from '../api/deskData.ts';
import type { Correction } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { DeskLink } from '../router/deskLink.tsx';
import { ticketPath } from '../router/route.ts';
import { useListLineStyles } from '../ui/useListLineStyles.ts';
import { share } from './share.ts';
import { useCorrectionChange } from './useUnderstanding.ts';

const colors = { learned: 'success', held: 'warning', withdrawn: 'informative' } as const;

/** One correction: what was said to be what, by whom, where it stands and why. */
export function CorrectionLine({ correction }: { correction: Correction }) {
  const styles = useListLineStyles();
  const { t } = useWords();
  const dates = useDates();
  const { serviceName } = useServices();
  const changing = useCorrectionChange();
  const { reference, text, guess, serviceCode, by, at, state, withdrawnBy } = correction;
  const pair = { guess: serviceName(guess), service: serviceName(serviceCode) };
  const change = (action: 'withdraw' | 'retry') => changing.mutate({ reference, action });
  return (
    <li className={styles.line} data-correction={reference}>
      <div className={styles.what}>
        {text && <span>{t('corrections.text', { text })}</span>}
        <strong className={styles.small}>
          {t(guess === serviceCode ? 'corrections.same' : 'corrections.pair', pair)}
        </strong>
        <span className={styles.small}>
          <DeskLink className={styles.link} to={ticketPath(reference)}>
            {reference}
          </DeskLink>{' '}
          {t('corrections.by', { name: by.name, at: dates.dateTime(at) })}
        </span>
        {state === 'held' && <Reason correction={correction} />}
        {withdrawnBy && (
          <span className={styles.small}>{t('corrections.withdrawnBy', { name: withdrawnBy.name })}</span>
        )}
      </div>
      <div className={styles.tools}>
        <Badge appearance="tint" color={colors[state]}>
          {t(`correctionState.${state}`)}
        </Badge>
        {state === 'held' && (
          <Button
            size="small"
            disabled={changing.isPending}
            aria-label={t('corrections.retryOf', { reference })}
            onClick={() => change('retry')}
          >
            {t('corrections.retry')}
          </Button>
        )}
        {state !== 'withdrawn' && (
          <Button
            size="small"
            disabled={changing.isPending}
            aria-label={t('corrections.withdrawOf', { reference })}
            onClick={() => change('withdraw')}
          >
            {t('corrections.withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Why it was put aside: what the check read without the corrections of that moment, and with them. */
function Reason({ correction: { check } }: { correction: Correction }) {
  const styles = useListLineStyles();
  const { t, language } = useWords();
  if (!check) return null;
  return (
    <span className={styles.small}>
      {t('corrections.reason', {
        lines: check.lines,
        without: share(check.rightWithout, check.lines, language),
        with: share(check.rightWith, check.lines, language),
      })}
    </span>
  );
}
