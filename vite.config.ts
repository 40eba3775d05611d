import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { practiceInBrowser } from './mocks/vite-practice.ts';

/** The script that opens the disk while the browser still reads the others (src/app/early-unlock.ts). */
const EARLY = 'early-unlock';

// One configuration for the app (vite build), the server bundle (vite build --ssr), `npm run dev` and the tests.
export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [
    react(),
    practiceInBrowser(),
    ...(command === 'build' && !isSsrBuild ? [runFirst(), ...shellWithoutNetwork()] : []),
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
          input: ['index.html', `src/app/${EARLY}.ts`],
          // All that the first route needs lies in a few files: thirty small ones cost a start without network a second.
          // React stays the same from version to version of the app; the disk's file runs before all others have come.
          output: {
            codeSplitting: {
              groups: [
                { name: 'disk', test: /src[\\/]app[\\/]early-unlock\.ts$/, priority: 2 },
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
    include: ['{src,server,mocks,tests}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    // A database is opened per file; on a busy machine of two cores that takes its time.
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
}));

/** Puts the early script's tag before the app's: module scripts run in the order of their tags, each once it is there. */
function runFirst(): Plugin {
  return {
    name: 'samplan-run-first',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.isEntry && one.name === EARLY);
        if (!chunk) throw new Error(`the build has no ${EARLY}`);
        return [
          {
            tag: 'script',
            attrs: { type: 'module', crossorigin: true, src: `/${chunk.fileName}` },
            injectTo: 'head-prepend',
          },
        ];
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
    },
  });
}
