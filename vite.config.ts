import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// One configuration for the app (vite build), the server bundle (vite build --ssr) and the tests.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  publicDir: isSsrBuild ? false : 'public',
  build: isSsrBuild
    ? { outDir: 'dist/server', emptyOutDir: true, target: 'node20', rolldownOptions: { input: { main: 'server/main.ts' } } }
    : { outDir: 'dist/app', emptyOutDir: true },
  test: {
    include: ['{src,server,mocks,tests}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
  },
}));
