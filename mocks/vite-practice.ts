import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ENTRY = 'virtual:practice-entry';
const APP = '/src/app/main.tsx';

/**
 * `npm run dev` without a server process: in vite's practice mode the page first starts the real server in the browser
 * (`mocks/browser.ts`) and then the app. The app may not import the mocks (docs/decisions/0002-rooms.md), so this plugin
 * puts a module between the page and the app's entry. It acts on the dev server only: nothing built contains it.
 */
export function practiceInBrowser(): Plugin {
  return {
    name: 'samplan-practice',
    apply: (_, { command, mode }) => command === 'serve' && mode === 'practice',
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
    load: (id) =>
      id === `\0${ENTRY}`
        ? `import { startPractice } from '/mocks/browser.ts';\nawait startPractice();\nawait import('${APP}');\n`
        : undefined,
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace(`src="${APP}"`, `src="/@id/${ENTRY}"`) },
    configureServer(server) {
      // The worker of MSW lies outside `public/`, so that no build can ship it.
      server.middlewares.use('/mockServiceWorker.js', (_, response, next) => {
        readFile(join(server.config.root, 'mocks/public/mockServiceWorker.js')).then((script) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(script);
        }, next);
      });
    },
  };
}
