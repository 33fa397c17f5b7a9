import {
  type CircleMarker,
  canvas,
  circleMarker,
  divIcon,
  type LayerGroup,
  type Map as LeafletMap,
  layerGroup,
  marker,
  polygon,
} from 'leaflet';
import { type CityMap, isPoint, type LongLat, nameOf, type PointFeature } from './cityMap.ts';
import type { Language } from './language.ts';
import { placeNames } from './mapNames.ts';
import './packLayer.css';

const LANDMARK_NAMES_FROM = 14;
const ADDRESS_NAMES_FROM = 17;
const MOST_NAMES = 40;

/** Draws a city without tiles, from its pack: the outline, a dot for each known door or place, and the names that fit. */
export function drawPack(map: LeafletMap, city: CityMap, language: Language): void {
  const renderer = canvas();
  const doors: CircleMarker[] = [];
  for (const feature of city.features) {
    if (isPoint(feature)) drawDot(feature);
    else
      polygon(
        feature.geometry.coordinates.map((ring) => ring.map(latLong)),
        { ...outline, renderer },
      ).addTo(map);
  }
  const names = layerGroup().addTo(map);
  // Places by name come first: people know them, numbers help only up close.
  const points = city.features.filter(isPoint).sort((a, b) => rank(a) - rank(b));
  const write = () => writeNames(map, names, points, language);
  map.on('moveend', write);
  write();
  map.on('zoomend', () => {
    for (const door of doors) door.setRadius(doorRadius(map.getZoom()));
  });

  function drawDot(feature: PointFeature) {
    const door = feature.properties.kind === 'address';
    const style = door ? { ...doorDot, radius: doorRadius(map.getZoom()) } : landmarkDot;
    const marker = circleMarker(latLong(feature.geometry.coordinates), { ...style, renderer }).addTo(map);
    if (door) doors.push(marker);
  }
}

/** Doors draw the streets: fine enough from afar to show their lines, large enough near by to be told apart. */
const doorRadius = (zoom: number) => Math.min(Math.max(zoom - 12.5, 1.2), 5);

function writeNames(map: LeafletMap, names: LayerGroup, points: PointFeature[], language: Language): void {
  names.clearLayers();
  const zoom = map.getZoom();
  const bounds = map.getBounds();
  const shown = points.filter(({ properties, geometry }) => {
    const from = properties.kind === 'landmark' ? LANDMARK_NAMES_FROM : ADDRESS_NAMES_FROM;
    return zoom >= from && bounds.contains(latLong(geometry.coordinates));
  });
  const candidates = shown.map((feature) => {
    const { x, y } = map.latLngToContainerPoint(latLong(feature.geometry.coordinates));
    return { x, y, text: nameOf(feature, language), at: latLong(feature.geometry.coordinates) };
  });
  for (const { at, text } of placeNames(candidates, MOST_NAMES)) {
    const label = document.createElement('span');
    label.textContent = text;
    const icon = divIcon({ className: 'map-name', html: label, iconSize: [0, 0] });
    marker(at, { icon, interactive: false, keyboard: false }).addTo(names);
  }
}

const rank = ({ properties }: PointFeature) => (properties.kind === 'landmark' ? 0 : 1);

const latLong = ([long, lat]: LongLat): [number, number] => [lat, long];

const outline = { color: '#125566', weight: 2, fillColor: '#ffffff', fillOpacity: 0.65, interactive: false };
const dot = { fillOpacity: 1, weight: 1.5, interactive: false };
const landmarkDot = { ...dot, radius: 5, color: '#8a5a00', fillColor: '#f2c14e' };
const doorDot = { ...dot, weight: 0, fillColor: '#1f7186' };
