import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { circleMarker } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useCity } from '../api/deskData.ts';
import type { QueueItem } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { paper, useCityMap } from './useCityMap.ts';
import { useTicketDots } from './useTicketDots.ts';

const zoom = 16;

const useStyles = makeStyles({ credit: { color: tokens.colorNeutralForeground2 } });

/** A point on a map, and the other tickets around it. */
export function PlaceMap(props: {
  lat: number;
  long: number;
  label: string;
  className: string;
  others: readonly QueueItem[];
}) {
  const { lat, long, label, others } = props;
  const styles = useStyles();
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const createMap = useCityMap();
  const dots = useTicketDots(others);
  const credit = useCity()?.map?.attribution;

  useEffect(() => {
    if (!box.current) return;
    // On a map this small the credit would lie over half of it: it stands below.
    const map = createMap(box.current, { scrollWheelZoom: false, attributionControl: false }).setView(
      [lat, long],
      zoom,
    );
    dots.addTo(map);
    circleMarker([lat, long], { radius: 9, weight: 3, color: tokens.colorBrandStroke1, fillOpacity: 0.4 }).addTo(map);
    return () => {
      map.remove();
    };
  }, [lat, long, createMap, dots]);

  return (
    <>
      <section
        ref={box}
        className={props.className}
        aria-label={t('place.mapOf', { place: label })}
        // Leaflet stacks its controls up to 1000: kept within, they don't lie over dialogs. Its style sheet comes last.
        style={{ isolation: 'isolate', backgroundColor: paper }}
      />
      {credit && (
        <Caption1 block className={styles.credit}>
          {credit}
        </Caption1>
      )}
    </>
  );
}
