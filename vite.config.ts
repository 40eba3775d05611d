import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { practiceInBrowser } from './mocks/vite-practice';

// One configuration for the app (vite build), the server bundle (vite build --ssr), `npm run dev` and the tests.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), practiceInBrowser()],
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
    : { outDir: 'dist/app', emptyOutDir: true },
  // PGlite finds its WebAssembly beside its own file; bundled for development it would not.
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
  test: {
    include: ['{src,server,mocks,tests}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
  },
}));
