import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { options } from './options';
import { drawn, type Line, type Plot } from './plot';
import type { Results } from './results';

const FOLDER = join(options.out, 'plots');

/** The points of a figure whose name ends in a number: `first sync / 300 / dexie` at 300. */
function line(results: Results, part: string, name: string, pattern: RegExp, factor = 1): Line {
  const points = results.names(part).flatMap((figure) => {
    const found = pattern.exec(figure);
    const spread = found && results.of(part, figure);
    if (!found || !spread) return [];
    const { median, min, max } = spread;
    return [{ x: Number(found[1]), y: median * factor, low: min * factor, high: max * factor }];
  });
  return { name, points: points.sort((a, b) => a.x - b.x) };
}

const SIZES = 'dossiers on the device (20 records of about 600 bytes each), logarithmic';

/** What is drawn: file, what a reader should see in it, and the plot. */
function plots(results: Results): { file: string; caption: string; plot: Plot }[] {
  const device = (name: string, figure: string, peer: string, factor = 1) =>
    line(results, 'device', name, new RegExp(`^${figure} / (\\d+) / ${peer}$`), factor);
  const app = (name: string, figure: string) => line(results, 'app', name, new RegExp(`^${figure} / (\\d+)$`));
  const server = (name: string, figure: string, over: string) =>
    line(results, 'server', name, new RegExp(`^${figure} / (\\d+) ${over}$`));
  return [
    {
      file: 'first-sync.svg',
      caption: 'First sync by the number of dossiers. A straight slope of one is time in step with the work.',
      plot: {
        title: 'First sync',
        x: SIZES,
        y: 'seconds, logarithmic',
        lines: [
          device('product, PostgreSQL', 'first sync', 'postgres', 1 / 1_000),
          device('product, embedded', 'first sync', 'embedded', 1 / 1_000),
          device('plain Dexie', 'first sync', 'dexie', 1 / 1_000),
          device('PouchDB', 'first sync', 'pouchdb', 1 / 1_000),
          device('RxDB', 'first sync', 'rxdb', 1 / 1_000),
        ],
      },
    },
    {
      file: 'device.svg',
      caption: 'What the product does on a device that holds more and more.',
      plot: {
        title: 'On the device (product on PostgreSQL)',
        x: SIZES,
        y: 'milliseconds, logarithmic',
        lines: [
          device('unlock', 'unlock', 'postgres'),
          device('full-text search', 'search', 'postgres'),
          device('follow-ups due', 'follow-ups due', 'postgres'),
          device('nothing new', 'nothing new', 'postgres'),
        ],
      },
    },
    {
      file: 'edits.svg',
      caption:
        'Edits made and sent, and a hundred changes taken in (as many as there are dossiers where there are fewer), while more and more lies on the device. W(100) has room for 400 of the 1,000 edits.',
      plot: {
        title: 'Edits and changes',
        x: SIZES,
        y: 'milliseconds, logarithmic',
        lines: [
          device('push, product', 'push', 'postgres'),
          device('push, plain Dexie', 'push', 'dexie'),
          device('pull, product', 'pull', 'postgres'),
          device('pull, plain Dexie', 'pull', 'dexie'),
          device('making the edits, product', 'edit offline', 'postgres'),
        ],
      },
    },
    {
      file: 'app.svg',
      caption: 'What a person meets in the app: each mark is the median of all that was measured at that size.',
      plot: {
        title: 'In the app',
        x: SIZES,
        y: 'milliseconds, logarithmic',
        lines: [
          app('cold start without network', 'offline cold start, browser runs'),
          app('change to paint', 'change to paint'),
          app('key to paint', 'key to paint'),
        ],
      },
    },
    {
      file: 'heap.svg',
      caption: 'What lives on the page’s heap, unlocked, after garbage has been collected.',
      plot: {
        title: 'Heap',
        x: SIZES,
        y: 'megabytes, logarithmic',
        lines: [app('heap', 'heap')],
      },
    },
    {
      file: 'clients.svg',
      caption: 'The server on PostgreSQL by the number of clients, each with one request under way.',
      plot: {
        title: 'The server by clients',
        x: 'clients, logarithmic',
        y: 'requests a second, logarithmic',
        lines: [
          server('pulling nothing', 'idle, requests a second', 'clients'),
          server('pushing one change', 'push, requests a second', 'clients'),
        ],
      },
    },
    {
      file: 'dossiers.svg',
      caption: 'The same 50 clients with the same dossiers of their own, while others have more and more.',
      plot: {
        title: 'The server by dossiers in the database (50 clients)',
        x: 'dossiers in the database, logarithmic',
        y: 'milliseconds a request (median), logarithmic',
        lines: [
          server('pulling nothing', 'idle, median', 'dossiers'),
          server('pushing one change', 'push, median', 'dossiers'),
        ],
      },
    },
    {
      file: 'statistics.svg',
      caption: 'The county’s statistics of one year by the number of cases, a tenth of them in that year.',
      plot: {
        title: 'The statistics of a year',
        x: 'cases, logarithmic',
        y: 'milliseconds, logarithmic',
        lines: [
          line(results, 'statistics', 'the sums', /^sums \/ (\d+) cases$/),
          line(results, 'statistics', 'with what may not be told hidden', /^told \/ (\d+) cases$/),
        ],
      },
    },
  ];
}

/** Writes the plots of what is stored; gives the lines that show them in the page, which lies beside their folder. */
export function writePlots(results: Results): string[] {
  mkdirSync(FOLDER, { recursive: true });
  return plots(results).flatMap(({ file, caption, plot }) => {
    const lines = plot.lines.filter(({ points }) => points.length > 0);
    if (lines.length === 0) return [];
    writeFileSync(`${FOLDER}/${file}`, drawn({ ...plot, lines }));
    return [`![${plot.title}: ${lines.map(({ name }) => name).join(', ')}](plots/${file})`, '', caption, ''];
  });
}
