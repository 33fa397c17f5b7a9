/** Hills over water, in four tones: an ornament. */
export function Hills() {
  return (
    <svg class="hills" viewBox="0 0 600 220" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
      <path
        class="hill far"
        d="M0 130 C70 90 110 60 170 74 C220 86 250 40 310 46 C380 54 410 104 470 96 C520 90 560 70 600 84 V220 H0z"
      />
      <path
        class="hill mid"
        d="M0 160 C60 130 120 112 190 128 C260 144 300 104 370 108 C450 112 500 150 600 128 V220 H0z"
      />
      <path class="hill near" d="M0 184 C90 160 180 158 260 172 C360 190 450 150 600 168 V220 H0z" />
      <path class="water" d="M0 198 C120 190 240 206 360 198 C460 192 540 202 600 196 V220 H0z" />
    </svg>
  );
}
