/** Expected calibration error: how far, on average, a stated probability lies from how often it was right (ten equal bins). */
export function calibrationError(predictions: readonly { score: number; right: boolean }[]): number {
  const bins = Array.from({ length: 10 }, () => ({ score: 0, right: 0 }));
  for (const { score, right } of predictions) {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (!bin) continue;
    bin.score += score;
    bin.right += Number(right);
  }
  return bins.reduce((sum, { score, right }) => sum + Math.abs(score - right), 0) / Math.max(1, predictions.length);
}
