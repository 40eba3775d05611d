import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ENTRY = 'virtual:practice-entry';
const APP = '/src/app/boot.ts';
/** What the practice families are made of: the plots, the rules that judge them and the server that stores them. */
const MADE_OF = ['mocks', 'server', 'src/domain', 'src/protocol'];

/**
 * `npm run dev` without a server process: in vite's practice mode the page first starts the real server in the browser
 * (`mocks/browser.ts`) and then the app. The app may not import the mocks (docs/decisions/0002-rooms.md), so this plugin
 * puts a module between the page and the app's entry. It acts on the dev server only: nothing built contains it.
 */
export function practiceInBrowser(): Plugin {
  let root = '';
  return {
    name: 'samplan-practice',
    apply: (_, { command, mode }) => command === 'serve' && mode === 'practice',
    config: () => ({
      // PGlite finds its WebAssembly beside its own file; bundled for development it would not. The server's packages
      // are found before the first page asks, else the page reloads in the middle of filling its database.
      optimizeDeps: {
        exclude: ['@electric-sql/pglite'],
        entries: ['index.html', 'mocks/browser.ts', 'src/app/main.tsx'],
      },
    }),
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
    load: (id) => (id === `\0${ENTRY}` ? entry : undefined),
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!html.includes(`src="${APP}"`)) throw new Error(`index.html does not start with ${APP}`);
        return html
          .replace('</head>', `<meta name="practice-stamp" content="${stamp(root)}" /></head>`)
          .replace(`src="${APP}"`, `src="/@id/${ENTRY}"`);
      },
    },
    configureServer(server) {
      // The worker of MSW lies outside `public/`, so that no build can ship it.
      server.middlewares.use('/mockServiceWorker.js', (_, response, next) => {
        readFile(join(root, 'mocks/public/mockServiceWorker.js')).then((script) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(script);
        }, next);
      });
    },
  };
}

const entry = `import { startPractice } from '/mocks/browser.ts';
await startPractice(document.querySelector('meta[name="practice-stamp"]').content);
await import('${APP}');
`;

/** Names the day and the state of the sources: the plots are told relative to today, by today's rules. */
function stamp(root: string): string {
  const newest = (path: string): number => {
    const entry = statSync(path);
    if (!entry.isDirectory()) return entry.mtimeMs;
    return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
  };
  const changed = Math.max(...MADE_OF.map((folder) => newest(join(root, folder))));
  return `${new Date().toISOString().slice(0, 10)}-${Math.round(changed)}`;
}
