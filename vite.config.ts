import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { practiceInBrowser } from './mocks/vite-practice.ts';

/** All that the screens need to start, which the page's first script (src/app/boot.ts) calls for. */
const SCREENS = 'src/app/main.tsx';

// One configuration for the app (vite build), the server bundle (vite build --ssr), `npm run dev` and the tests.
export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [
    react(),
    practiceInBrowser(),
    iconsInPage(),
    ...(command === 'build' && !isSsrBuild ? [fetchScreens(), ...shellWithoutNetwork()] : []),
  ],
  publicDir: isSsrBuild ? false : 'public',
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: {
          // main: the server alone. start: the same with practice families. embedded-worker: the database's own thread.
          input: {
            main: 'server/main.ts',
            start: 'mocks/start.ts',
            'embedded-worker': 'server/embedded-worker.ts',
          },
        },
      }
    : {
        outDir: 'dist/app',
        emptyOutDir: true,
        // What may be large is the first route together; `npm run bench` measures it (at most 320 kB gzip).
        chunkSizeWarningLimit: 1_200,
        rolldownOptions: {
          input: ['index.html', SCREENS],
          // All that the first route needs lies in a few files: thirty small ones cost a start without network a second.
          // React stays the same from version to version of the app; the disk's file runs before all others have come.
          output: {
            codeSplitting: {
              groups: [
                { name: 'disk', test: /index\.html|src[\\/]app[\\/]boot\.ts$|vite[\\/]preload-helper/, priority: 2 },
                {
                  name: 'react',
                  tags: ['$initial'],
                  test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
                  priority: 1,
                },
                { name: 'start', tags: ['$initial'] },
              ],
            },
          },
        },
      },
  test: {
    pool: 'forks',
    // Modules stay from file to file: to read them anew for each of four hundred took half of the time.
    isolate: false,
    // Tests wait for disks, pages and databases: one more than there are cores fills what they leave.
    maxWorkers: availableParallelism() + 1,
    // A database is opened per file; on a busy machine of two cores that takes its time.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'rooms', include: ['{src,server,mocks,tests}/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/world/clean-page.ts'],
        },
      },
      {
        extends: true,
        // The whole app: after a reload, which jsdom can not do, the old page works on, and would into the next file.
        test: { name: 'app', include: ['tests/**/*.test.tsx'], environment: 'jsdom', isolate: true },
      },
    ],
  },
}));

/** Lays the symbols that `src/ui/icon.tsx` shows into the page, where no icon has to wait for another file. */
function iconsInPage(): Plugin {
  const place = '<!-- icons -->';
  return {
    name: 'samplan-icons-in-page',
    transformIndexHtml(html) {
      if (!html.includes(place)) throw new Error(`index.html has no ${place}`);
      const symbols = readFileSync(new URL('src/ui/icons.svg', import.meta.url), 'utf8');
      return html.replace(place, () => symbols.replace('<svg', '<svg display="none" aria-hidden="true"').trim());
    },
  };
}

/** Has the browser fetch the screens' files at once, though they run only when the first script calls for them. */
function fetchScreens(): Plugin {
  return {
    name: 'samplan-fetch-screens',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const screens = chunks.find((one) => one.facadeModuleId?.endsWith(SCREENS));
        if (!screens) throw new Error(`the build has no ${SCREENS}`);
        const wanted = (fileName: string): string[] => [
          fileName,
          ...(chunks.find((one) => one.fileName === fileName)?.imports ?? []).flatMap(wanted),
        ];
        const files = new Set(wanted(screens.fileName));
        const styles = chunks
          .filter((one) => files.has(one.fileName))
          .flatMap((one) => [...(one.viteMetadata?.importedCss ?? [])]);
        const link = (rel: string) => (file: string) => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        });
        return [...[...files].map(link('modulepreload')), ...styles.map(link('stylesheet'))];
      },
    },
  };
}

/**
 * The service worker keeps this version's own files, so that a reload without network works, and nothing else: no
 * answer of the API ever lies in its cache (decision 0006). A new version waits until the person takes it, so the app
 * registers the worker itself (src/app/service-worker.ts). The first worker takes the open page at once: a newcomer who
 * loses the network before a reload still gets the screens that were not opened yet.
 */
function shellWithoutNetwork() {
  return VitePWA({
    strategies: 'generateSW',
    registerType: 'prompt',
    injectRegister: null,
    manifest: false,
    workbox: {
      globPatterns: ['**/*.{html,js,css,woff2,svg,png,ico,webmanifest}'],
      navigateFallback: '/index.html',
      navigateFallbackDenylist: [/^\/api\//, /^\/health\//, /^\/metrics/],
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      skipWaiting: false,
      sourcemap: false,
      // One file: a worker under Trusted Types may not call for another by its name.
      inlineWorkboxRuntime: true,
    },
  });
}
