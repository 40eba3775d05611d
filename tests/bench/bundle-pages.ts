import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const FOLDER = 'dist/bench/pages';

/** Bundles a page of the bench as one script and gives its text. `entry` is a path below tests/bench. */
export async function bundledPage(entry: string): Promise<string> {
  const name = entry.replace(/^.*\/|\.[a-z]+$/g, '');
  await build({
    configFile: false,
    root: process.cwd(),
    logLevel: 'error',
    publicDir: false,
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      rolldownOptions: {
        input: join('tests/bench', entry),
        output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  });
  return readFileSync(join(FOLDER, `${name}.js`), 'utf8');
}
