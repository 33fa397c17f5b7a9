import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What is built, by `--mode`: where each page is served, and whose JSX it speaks. The embed is one script, with no page. */
const pages = {
  chat: { base: '/', jsx: 'preact' },
  desk: { base: '/desk/', jsx: 'react' },
  embed: { base: '/', jsx: 'preact' },
} as const;

/** A classic script, so that it knows the tag that asked for it, and its options. */
const oneScript = {
  input: here('./embed/main.ts'),
  output: { format: 'iife', entryFileNames: 'embed.js' },
} as const;

/** What every page of the desk needs, in one file: a score of small ones would be asked for a few at a time. */
const always = {
  name: 'always',
  test: /node_modules\/(react|react-dom|scheduler|tabster|@griffel|@tanstack|@formatjs|intl-messageformat|@fluentui\/(?!react-charts|chart-utilities|react-popover|react-overflow|priority-overflow|react-progress))/,
};

/** directlinejs brings the speech streaming client and old browsers' polyfills: two thirds of its weight, never used here. */
const withoutUnusedParts: Plugin = {
  name: 'without-unused-parts',
  enforce: 'pre',
  resolveId: (id) =>
    /^(\.\/directLineStreaming|core-js\/features\/promise|url-search-params-polyfill)$/.test(id) ? '\0nothing' : null,
  load: (id) => (id === '\0nothing' ? 'export const DirectLineStreaming = undefined;' : null),
};

// biome-ignore lint/style/noDefaultExport: Vite reads the default export.
export default defineConfig(({ mode }) => {
  const name = mode === 'desk' || mode === 'embed' ? mode : 'chat';
  const { base, jsx } = pages[name];
  return {
    root: here(`./${name}`),
    base,
    oxc: { jsx: { runtime: 'automatic', importSource: jsx } },
    plugins: [withoutUnusedParts],
    build: {
      outDir: here(`../../dist/web/${name}`),
      emptyOutDir: true,
      // The desk is React and Fluent UI in one piece: 290 kB gzipped, kept by the browser all day.
      chunkSizeWarningLimit: 1100,
      assetsInlineLimit: 0,
      target: 'es2022',
      // The polyfill would be an inline script where it is needed, which the content security policy refuses.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        ...(name === 'embed' ? oneScript : {}),
        ...(name === 'desk' ? { output: { codeSplitting: { groups: [always] } } } : {}),
        onLog(level, log, report) {
          // Fluent UI marks its modules for React's server rendering, which there is none of here.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  };
});
