import { DataVizPalette, getColorFromToken } from '@fluentui/react-charts';

/** The colours of a chart's series, in their order; they hold on light and on dark. */
export const chartColors: readonly string[] = [
  DataVizPalette.color1,
  DataVizPalette.color5,
  DataVizPalette.color8,
  DataVizPalette.color3,
].map((token) => getColorFromToken(token));
