import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type CityMap, nameOf } from '../../shared/cityMap.ts';
import type { City } from '../city.ts';
import type { Place } from '../conversation/message.ts';
import { useTexts } from '../useTexts.ts';
import { moved, nearest } from './distance.ts';
import type { DrawnMap } from './leafletMap.ts';

const CITY_ZOOM = 14;
const PLACE_ZOOM = 17;
const NEAR_M = 150;
/** One touch of an arrow button, in metres: half a lot. */
const NUDGE_M = 10;

/** Where the pin stands, and what moves it; the map itself comes when it is asked for, the page opens without it. */
export function useMap(city: City | undefined, at: Place | undefined) {
  const { t, language } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnMap | undefined>(undefined);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [pack, setPack] = useState<CityMap>({ features: [] });
  const [place, setPlace] = useState<Place | undefined>(at ?? centerOf(city));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a map is drawn once, when its window opens.
  useEffect(() => {
    let open = true;
    Promise.all([import('./leafletMap.ts'), fetchCityMap()])
      .then(([{ drawMap }, found]) => {
        const center = place ?? middleOf(found);
        if (!open || !frame.current || !center) return setState('failed');
        setPack(found);
        setPlace(center);
        drawn.current = drawMap(frame.current, {
          center,
          zoom: at ? PLACE_ZOOM : CITY_ZOOM,
          label: t('map.label'),
          language,
          tileUrl: city?.map?.tileUrl ?? null,
          city: found,
          onMove: setPlace,
        });
        setState('ready');
      })
      .catch(() => setState('failed'));
    return () => {
      open = false;
      drawn.current?.remove();
    };
  }, []);

  const near = useMemo(() => {
    const feature = place && nearest(pack, place, NEAR_M);
    return feature && nameOf(feature, language);
  }, [pack, place, language]);

  return {
    frame,
    state,
    place,
    near,
    nudge(north: number, east: number) {
      if (place) drawn.current?.moveTo(moved(place, north * NUDGE_M, east * NUDGE_M));
    },
    zoomBy: (steps: number) => drawn.current?.zoomBy(steps),
  };
}

const centerOf = (city: City | undefined): Place | undefined =>
  city?.center && { latitude: city.center.lat, longitude: city.center.long };

function middleOf({ features }: CityMap): Place | undefined {
  const first = features[0];
  const position = first?.geometry.type === 'Point' ? first.geometry.coordinates : first?.geometry.coordinates[0]?.[0];
  return position && { longitude: position[0], latitude: position[1] };
}

/** The pack's points; a map without them is still a map. */
async function fetchCityMap(): Promise<CityMap> {
  const response = await fetch('/api/city/map').catch(() => undefined);
  return response?.ok ? ((await response.json()) as CityMap) : { features: [] };
}
