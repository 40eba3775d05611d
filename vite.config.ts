import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { practiceInBrowser } from './mocks/vite-practice.ts';

// One configuration for the app (vite build), the server bundle (vite build --ssr), `npm run dev` and the tests.
export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [react(), practiceInBrowser(), ...(command === 'build' && !isSsrBuild ? shellWithoutNetwork() : [])],
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
    : // What may be large is the first route together; `npm run bench` measures it (at most 320 kB gzip).
      { outDir: 'dist/app', emptyOutDir: true, chunkSizeWarningLimit: 800 },
  test: {
    include: ['{src,server,mocks,tests}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    // A database is opened per file; on a busy machine of two cores that takes its time.
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
}));

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
