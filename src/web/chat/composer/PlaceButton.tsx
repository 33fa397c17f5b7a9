import { useEffect, useRef, useState } from 'preact/hooks';
import { LocateIcon, MapIcon, PinIcon } from '../page/icons.tsx';
import { useTexts } from '../useTexts.ts';

/** Offers the two ways to say where: the phone's position, or a point of the map. */
export function PlaceButton(props: { wanted: boolean; locating: boolean; onLocate(): void; onMap(): void }) {
  const { wanted, locating, onLocate, onMap } = props;
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const outside = ({ target }: Event) => frame.current?.contains(target as Node) || setOpen(false);
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const choose = (act: () => void) => () => {
    setOpen(false);
    button.current?.focus();
    act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button inside opened.
    <div
      class="place-tool"
      ref={frame}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        ref={button}
        class={`tool${wanted ? ' wanted' : ''}`}
        aria-expanded={open}
        aria-controls={open ? 'place-ways' : undefined}
        disabled={locating}
        onClick={() => setOpen(!open)}
      >
        <PinIcon />
        <span class="tool-label">{t(locating ? 'place.locating' : 'place.add')}</span>
      </button>
      {open && (
        <div id="place-ways" class="ways">
          <button type="button" onClick={choose(onLocate)}>
            <LocateIcon />
            {t('place.mine')}
          </button>
          <button type="button" onClick={choose(onMap)}>
            <MapIcon />
            {t('place.map')}
          </button>
        </div>
      )}
    </div>
  );
}
