import { Badge, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import { useNeighbours } from './otherRequests.tsx';
import { placeWords } from './placeWords.ts';

const PlaceMap = lazy(() => import('../map/placeMap.tsx').then(({ PlaceMap }) => ({ default: PlaceMap })));

const useStyles = makeStyles({
  text: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  outside: { marginTop: tokens.spacingVerticalXS, height: 'auto', whiteSpace: 'normal' },
  map: { height: '220px', marginTop: tokens.spacingVerticalS, backgroundColor: tokens.colorNeutralBackground3 },
});

/** Where it is: in words, how sure that is, and on a map where a point is known. */
export function Place({ ticket }: { ticket: Ticket }) {
  const styles = useStyles();
  const { t } = useWords();
  const { text, details, outside, lat, long } = ticket.address;
  const others = useNeighbours(ticket);
  return (
    <Section title={t('column.place')}>
      <Text className={styles.text}>{text}</Text>
      {details && <Text block>{details}</Text>}
      <Text className={styles.small}>{placeWords(ticket.address, t)}</Text>
      {outside && (
        <Badge color="warning" appearance="tint" className={styles.outside}>
          {t('place.outside', { town: outside })}
        </Badge>
      )}
      {lat !== undefined && long !== undefined && (
        <>
          <Suspense fallback={<div className={styles.map} />}>
            <PlaceMap lat={lat} long={long} label={text} className={styles.map} others={others} />
          </Suspense>
          <Link href={osmAddress(lat, long)} target="_blank" rel="noreferrer">
            {t('place.openMap')}
          </Link>
        </>
      )}
    </Section>
  );
}

const osmAddress = (lat: number, long: number): string =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${long}#map=18/${lat}/${long}`;
