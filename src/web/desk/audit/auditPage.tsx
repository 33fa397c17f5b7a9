import { Button, Field, Input, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useUsers } from '../api/deskData.ts';
import { useWords } from '../language/languageContext.tsx';
import { navigate, useAddress } from '../router/navigation.ts';
import { base } from '../router/route.ts';
import { errorText } from '../ui/errorText.ts';
import { ScrollingPage } from '../ui/scrollingPage.tsx';
import { Section } from '../ui/section.tsx';
import { auditActions } from './auditActions.ts';
import { AuditEntryLine } from './auditLine.tsx';
import { type AuditFilter, readAuditFilter, useAudit, writeAuditFilter } from './useAudit.ts';

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  list: { listStyle: 'none', margin: 0, marginBlock: tokens.spacingVerticalS, padding: 0 },
  explain: { margin: 0, marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

/** Who saw and changed what: for each person, each ticket, each kind of action; and as a file. */
export function AuditPage() {
  const styles = useStyles();
  const { t } = useWords();
  const filter = readAuditFilter(new URL(useAddress(), location.origin).search);
  const query = writeAuditFilter(filter);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(query);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const file = (
    <Link href={`/api/desk/audit.csv?${query}`} download>
      <ArrowDownloadRegular aria-hidden /> {t('audit.csv')}
    </Link>
  );
  return (
    <ScrollingPage title={t('audit.title')} choice={{ name: t('audit.file'), buttons: file }}>
      <Section title={t('audit.lines')}>
        <p className={styles.explain}>{t('audit.explain')}</p>
        <Filters filter={filter} />
        {error && !data && <Text role="alert">{errorText(t, error)}</Text>}
        {data && items.length === 0 && <p>{t('audit.none')}</p>}
        <ul className={styles.list}>
          {items.map((line) => (
            <AuditEntryLine key={line.id} line={line} />
          ))}
        </ul>
        {hasNextPage && (
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('audit.more')}
          </Button>
        )}
      </Section>
    </ScrollingPage>
  );
}

function Filters({ filter }: { filter: AuditFilter }) {
  const styles = useStyles();
  const { t } = useWords();
  const users = useUsers();
  const narrow = (change: Partial<AuditFilter>) =>
    navigate(`${base}/audit?${writeAuditFilter({ ...filter, ...change })}`, { replace: true });
  return (
    <div className={styles.filter}>
      <Field label={t('audit.user')}>
        <Select value={filter.user} onChange={(_event, { value }) => narrow({ user: value })}>
          <option value="">{t('filter.all')}</option>
          {users.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('audit.action')}>
        <Select value={filter.action} onChange={(_event, { value }) => narrow({ action: value })}>
          <option value="">{t('filter.all')}</option>
          {auditActions.map((action) => (
            <option key={action} value={action}>
              {t(`audit.${action}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('audit.subject')}>
        <Input
          key={filter.subject}
          defaultValue={filter.subject}
          placeholder="GO-"
          onBlur={({ target }) => target.value.trim() !== filter.subject && narrow({ subject: target.value.trim() })}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
        />
      </Field>
    </div>
  );
}
