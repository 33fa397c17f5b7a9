/** Two soft notes; silent where the browser allows no sound before a click. */
export function ring(): void {
  try {
    const audio = new AudioContext();
    const volume = audio.createGain();
    volume.gain.value = 0.08;
    volume.connect(audio.destination);
    for (const [at, hertz] of [
      [0, 660],
      [0.18, 880],
    ] as const) {
      const note = audio.createOscillator();
      note.frequency.value = hertz;
      note.connect(volume);
      note.start(audio.currentTime + at);
      note.stop(audio.currentTime + at + 0.15);
    }
    setTimeout(() => void audio.close(), 1000);
  } catch {
    // A desk without sound has the badge and the word.
  }
}
