import { Link, makeStyles, Title3, tokens } from '@fluentui/react-components';
import { useWords } from '../language/languageContext.tsx';
import { linkTo } from '../router/navigation.ts';
import { base } from '../router/route.ts';

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalXXL } });

/** An address that leads nowhere, or nowhere that this user may go. */
export function UnknownPage() {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.page}>
      <Title3 as="h1">{t('unknown.title')}</Title3>
      <p>
        <Link {...linkTo(`${base}/`)}>{t('unknown.back')}</Link>
      </p>
    </div>
  );
}
