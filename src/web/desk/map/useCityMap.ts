import { useQuery } from '@tanstack/react-query';
import { control, map as createMap, type Map as LeafletMap, type MapOptions, tileLayer } from 'leaflet';
import { useCallback } from 'react';
import 'leaflet/dist/leaflet.css';
import { drawPack } from '../../shared/packLayer.ts';
import { useDesk } from '../api/deskContext.tsx';
import { useCity } from '../api/deskData.ts';
import { keys } from '../api/queryClient.ts';
import { useWords } from '../language/languageContext.tsx';

/** What a map without tiles is drawn on: as light as tiles are, whatever the theme, since the names on it are dark. */
export const paper = '#f0f0f0';

/** Gives what makes a map of the city in a box: over its tiles where it has some, else among the places that its pack knows. */
export function useCityMap(): (box: HTMLElement, options?: MapOptions) => LeafletMap {
  const { language } = useWords();
  const { api } = useDesk();
  const city = useCity();
  const tileUrl = city?.map?.tileUrl ?? null;
  const attribution = city?.map?.attribution ?? '';
  const pack = useQuery({
    queryKey: keys.cityMap,
    queryFn: api.cityMap,
    enabled: city !== undefined && tileUrl === null,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  return useCallback(
    (box, options = { scrollWheelZoom: false }) => {
      const map = createMap(box, options);
      const credit = options.attributionControl !== false && map.attributionControl.setPrefix(false);
      if (credit && attribution) credit.addAttribution(attribution);
      control.scale({ imperial: false }).addTo(map);
      // The pack writes names for what is in view, so a view has to be there first.
      map.once('load', () => {
        if (tileUrl) tileLayer(tileUrl, { maxZoom: 19 }).addTo(map);
        else if (pack) drawPack(map, pack, language);
      });
      return map;
    },
    [tileUrl, attribution, pack, language],
  );
}
