import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const nothing = here('./shared/nothing.ts');

/** The two pages that are built, by `--mode`: where each is served, and whose JSX it speaks. */
const pages = {
  chat: { base: '/', jsx: 'preact' },
  desk: { base: '/desk/', jsx: 'react' },
} as const;

// biome-ignore lint/style/noDefaultExport: Vite reads the default export.
export default defineConfig(({ mode }) => {
  const name = mode === 'desk' ? 'desk' : 'chat';
  const { base, jsx } = pages[name];
  return {
    root: here(`./${name}`),
    base,
    oxc: { jsx: { runtime: 'automatic', importSource: jsx } },
    resolve: {
      alias: [
        // directlinejs brings the speech streaming client and old browsers' polyfills: two thirds of its weight, never used here.
        { find: /^\.\/directLineStreaming$/, replacement: nothing },
        { find: /^core-js\/features\/promise$/, replacement: nothing },
        { find: /^url-search-params-polyfill$/, replacement: nothing },
      ],
    },
    build: {
      outDir: here(`../../dist/web/${name}`),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'es2022',
      // The polyfill would be an inline script where it is needed, which the content security policy refuses.
      modulePreload: { polyfill: false },
    },
  };
});
