import { control, map as createMap, tileLayer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { CityMap } from '../../shared/cityMap.ts';
import type { Language } from '../../shared/language.ts';
import { drawPack } from '../../shared/packLayer.ts';
import type { Place } from '../conversation/message.ts';

/** How a map is drawn: where it opens, with tiles or with the pack's own points. */
export type MapOptions = {
  center: Place;
  zoom: number;
  label: string;
  language: Language;
  tileUrl: string | null;
  city: CityMap;
  onMove(center: Place): void;
};

/** A drawn map, moved from outside. */
export type DrawnMap = { moveTo(place: Place): void; zoomBy(steps: number): void; remove(): void };

const KEYBOARD_STEP_PX = 24;

/** Draws the map with Leaflet; the middle is the chosen place, under a pin that the page draws over it. */
export function drawMap(element: HTMLElement, options: MapOptions): DrawnMap {
  const { center, zoom, label, language, tileUrl, city, onMove } = options;
  const map = createMap(element, {
    center: [center.latitude, center.longitude],
    zoom,
    minZoom: 10,
    maxZoom: 19,
    zoomControl: false,
    // The page credits the sources below the map, where there is room for them.
    attributionControl: false,
    keyboardPanDelta: KEYBOARD_STEP_PX,
    zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    // A wheel and a double touch must not move the place from under the pin.
    scrollWheelZoom: 'center',
    doubleClickZoom: 'center',
    touchZoom: 'center',
  });
  element.setAttribute('role', 'application');
  element.setAttribute('aria-label', label);
  control.scale({ imperial: false }).addTo(map);
  if (tileUrl) tileLayer(tileUrl, { maxZoom: 19 }).addTo(map);
  else drawPack(map, city, language);
  map.on('move', () => {
    const { lat, lng } = map.getCenter().wrap();
    onMove({ latitude: lat, longitude: lng });
  });
  return {
    moveTo: ({ latitude, longitude }) => map.panTo([latitude, longitude], { animate: false }),
    zoomBy: (steps) => map.setZoom(map.getZoom() + steps),
    remove: () => map.remove(),
  };
}
