import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Policy } from './compare';

/** One line of the real product, changed. */
export interface Fault {
  /** The file, from src/domain. */
  file: string;
  line: string;
  becomes: string;
}

const DOMAIN = resolve(import.meta.dirname, '../../src/domain');
const ENTRY = '\0faulty-policy';

/** The product's own policy with one fault planted. */
export const faultyPolicy = (fault: Fault): Promise<Policy> =>
  faulty<Policy>(fault, {
    'facts.ts': ['factsOf'],
    'consent-policy.ts': ['mayDisclose', 'mayDrawUpPlan'],
    'grants-for.ts': ['grantsFor'],
  });

/**
 * Parts of the product with one fault planted, built from its sources and loaded beside the real ones: `parts` names what
 * is wanted of each file, from src/domain. Throws where the line to change does not stand in its file exactly once: a fault
 * that was not planted proves nothing.
 */
export async function faulty<T>(fault: Fault, parts: Record<string, string[]>): Promise<T> {
  let planted = 0;
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, ssr: true, rolldownOptions: { input: ENTRY, output: { format: 'es' } } },
    ssr: { noExternal: true },
    plugins: [
      {
        name: 'plant-a-fault',
        enforce: 'pre',
        resolveId: (id) => (id === ENTRY ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? entry(parts) : undefined),
        transform(code, id) {
          if (id !== join(DOMAIN, fault.file)) return undefined;
          planted = code.split(fault.line).length - 1;
          return code.replace(fault.line, fault.becomes);
        },
      },
    ],
  });
  if (planted !== 1) throw new Error(`"${fault.line}" stands ${planted} times in ${fault.file}`);
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('nothing was built');
  const folder = await mkdtemp(join(tmpdir(), 'samplan-fault-'));
  try {
    for (const part of output.output)
      if (part.type === 'chunk') await writeFile(join(folder, part.fileName.replaceAll('/', '-')), part.code);
    const main = output.output[0].fileName.replaceAll('/', '-');
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    return (await import(/* @vite-ignore */ pathToFileURL(join(folder, main)).href)) as T;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const entry = (parts: Record<string, string[]>) =>
  Object.entries(parts)
    .map(([file, names]) => `export { ${names.join()} } from ${JSON.stringify(join(DOMAIN, file))};`)
    .join('\n');
