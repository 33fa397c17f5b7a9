import type { City } from '../city.ts';
import type { Place } from '../conversation/message.ts';
import { Dialog } from '../page/Dialog.tsx';
import type { TextKey } from '../texts.ts';
import { useTexts } from '../useTexts.ts';
import { sayPlace } from './sayPlace.ts';
import { useMap } from './useMap.ts';

const nudges: [side: string, sign: string, label: TextKey, north: number, east: number][] = [
  ['north', '↑', 'map.north', 1, 0],
  ['west', '←', 'map.west', 0, -1],
  ['east', '→', 'map.east', 0, 1],
  ['south', '↓', 'map.south', -1, 0],
];

type MapDialogProps = { city: City | undefined; at: Place | undefined; onChoose(place: Place): void; onClose(): void };

/** A window in which the citizen moves the map under a pin, and sends the place. */
export function MapDialog({ city, at, onChoose, onClose }: MapDialogProps) {
  const { t, language } = useTexts();
  const { frame, state, place, near, nudge, zoomBy } = useMap(city, at);
  return (
    <Dialog title={t('map.title')} wide onClose={onClose}>
      <p class="map-help">
        {t('map.help')} <span class="by-keyboard">{t('map.help.keyboard')}</span>
      </p>
      {state === 'failed' && <p role="alert">{t('map.failed')}</p>}
      <div class="map-frame" hidden={state === 'failed'}>
        <div ref={frame} />
        {state === 'loading' && <p class="map-loading">{t('map.loading')}</p>}
        <Pin />
        <div class="map-zoom">
          <button type="button" aria-label={t('map.zoomIn')} onClick={() => zoomBy(1)}>
            +
          </button>
          <button type="button" aria-label={t('map.zoomOut')} onClick={() => zoomBy(-1)}>
            −
          </button>
        </div>
        <div class="map-nudge">
          {nudges.map(([side, sign, label, north, east]) => (
            <button key={side} type="button" class={side} aria-label={t(label)} onClick={() => nudge(north, east)}>
              {sign}
            </button>
          ))}
        </div>
      </div>
      <p class="map-where" role="status">
        {near && <strong>{t('map.near', { place: near })} </strong>}
        {place && <span>{sayPlace(place, language)}</span>}
      </p>
      <div class="dialog-actions">
        <button
          type="button"
          class="button primary"
          disabled={!place || state !== 'ready'}
          onClick={() => place && onChoose(place)}
        >
          {t('map.choose')}
        </button>
      </div>
      {city?.map && <p class="map-credit">{city.map.attribution}</p>}
    </Dialog>
  );
}

/** The pin, drawn over the middle of the map. */
const Pin = () => (
  <svg class="map-pin" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M12 22.5s-7.5-6.5-7.5-12.5a7.5 7.5 0 0 1 15 0c0 6-7.5 12.5-7.5 12.5z" />
    <circle cx="12" cy="10" r="3" />
  </svg>
);
