import { tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { circleMarker, control, map as createMap, tileLayer } from 'leaflet';
import { useEffect, useRef } from 'react';
import 'leaflet/dist/leaflet.css';
import { drawPack } from '../../shared/packLayer.ts';
import { useDesk } from '../api/deskContext.tsx';
import { useCity } from '../api/deskData.ts';
import { keys } from '../api/queryClient.ts';
import { useWords } from '../language/languageContext.tsx';

const zoom = 16;

/** A point on a map: over the city's tiles where it has some, else among the places that its pack knows. */
export function PlaceMap(props: { lat: number; long: number; label: string; className: string }) {
  const { lat, long, label } = props;
  const { t, language } = useWords();
  const { api } = useDesk();
  const city = useCity();
  const box = useRef<HTMLDivElement>(null);
  const tileUrl = city?.map?.tileUrl ?? null;
  const attribution = city?.map?.attribution ?? '';
  const pack = useQuery({
    queryKey: keys.cityMap,
    queryFn: api.cityMap,
    enabled: city !== undefined && tileUrl === null,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;

  useEffect(() => {
    if (!box.current) return;
    const map = createMap(box.current, { scrollWheelZoom: false }).setView([lat, long], zoom);
    map.attributionControl.setPrefix(false);
    if (attribution) map.attributionControl.addAttribution(attribution);
    control.scale({ imperial: false }).addTo(map);
    if (tileUrl) tileLayer(tileUrl, { maxZoom: 19 }).addTo(map);
    else if (pack) drawPack(map, pack, language);
    circleMarker([lat, long], { radius: 9, weight: 3, color: tokens.colorBrandStroke1, fillOpacity: 0.4 }).addTo(map);
    return () => {
      map.remove();
    };
  }, [lat, long, tileUrl, attribution, pack, language]);

  return (
    <section
      ref={box}
      className={props.className}
      aria-label={t('place.mapOf', { place: label })}
      // Leaflet stacks its controls up to 1000: kept within, they don't lie over dialogs. Its style sheet comes last.
      style={{ isolation: 'isolate', backgroundColor: tokens.colorNeutralBackground3 }}
    />
  );
}
