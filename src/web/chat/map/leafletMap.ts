import { canvas, circleMarker, control, map as createMap, type Map as LeafletMap, polygon, tileLayer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { Language } from '../../shared/language.ts';
import type { Place } from '../conversation/message.ts';
import { type CityMap, isPoint, type LongLat, nameOf } from './cityMap.ts';

/** How a map is drawn: where it opens, with tiles or with the pack's own points. */
export type MapOptions = {
  center: Place;
  zoom: number;
  label: string;
  language: Language;
  tileUrl: string | null;
  attribution: string;
  city: CityMap;
  onMove(center: Place): void;
};

/** A drawn map, moved from outside. */
export type DrawnMap = { moveTo(place: Place): void; zoomBy(steps: number): void; remove(): void };

const NAMES_FROM_ZOOM = 15;
const KEYBOARD_STEP_PX = 24;

/** Draws the map with Leaflet; the middle is the chosen place, under a pin that the page draws over it. */
export function drawMap(element: HTMLElement, options: MapOptions): DrawnMap {
  const { center, zoom, label, tileUrl, attribution, onMove } = options;
  const map = createMap(element, {
    center: [center.latitude, center.longitude],
    zoom,
    minZoom: 10,
    maxZoom: 19,
    zoomControl: false,
    keyboardPanDelta: KEYBOARD_STEP_PX,
    renderer: canvas(),
    // A wheel and a double touch must not move the place from under the pin.
    scrollWheelZoom: 'center',
    doubleClickZoom: 'center',
    touchZoom: 'center',
  });
  map.attributionControl.setPrefix(false);
  element.setAttribute('role', 'application');
  element.setAttribute('aria-label', label);
  control.scale({ imperial: false }).addTo(map);
  if (tileUrl) tileLayer(tileUrl, { attribution: asHtml(attribution), maxZoom: 19 }).addTo(map);
  else drawPack(map, options);
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

/** Without tiles: the outline, the doors as dots, the known places by name, numbers when near enough to read. */
function drawPack(map: LeafletMap, { city, language, attribution }: MapOptions): void {
  for (const feature of city.features) {
    if (!isPoint(feature)) {
      polygon(
        feature.geometry.coordinates.map((ring) => ring.map(latLong)),
        {
          color: '#125566',
          weight: 2,
          fillColor: '#ffffff',
          fillOpacity: 0.65,
          interactive: false,
        },
      ).addTo(map);
      continue;
    }
    const landmark = feature.properties.kind === 'landmark';
    const marker = circleMarker(latLong(feature.geometry.coordinates), {
      radius: landmark ? 5 : 3.5,
      color: landmark ? '#8a5a00' : '#125566',
      fillColor: landmark ? '#f2c14e' : '#2f8aa0',
      fillOpacity: 1,
      weight: 1.5,
      interactive: false,
    }).addTo(map);
    marker.bindTooltip(asHtml(nameOf(feature, language)), {
      permanent: true,
      direction: 'right',
      className: 'map-name',
      offset: [4, 0],
    });
  }
  const showNames = () => map.getContainer().classList.toggle('names-hidden', map.getZoom() < NAMES_FROM_ZOOM);
  map.on('zoomend', showNames);
  showNames();
  map.attributionControl.addAttribution(asHtml(attribution));
}

const latLong = ([long, lat]: LongLat): [number, number] => [lat, long];

/** Leaflet takes HTML where it says text. */
function asHtml(text: string): string {
  const span = document.createElement('span');
  span.textContent = text;
  return span.innerHTML;
}
