import { appFigures } from './app-figures';
import { openWorld, type World } from './bench-world';
import { deviceFigures } from './device-figures';
import { firstSyncStorm } from './first-sync-storm';
import { logFigures } from './log-figures';
import { options, type Part } from './options';
import { writePage } from './performance-page';
import { openResults, type Results } from './results';
import { rowSecurityCost } from './row-security-cost';
import { screenFigures } from './screen-figures';
import { serverFigures } from './server-figures';
import { statisticsFigures } from './statistics-figures';

// Runs the parts that were asked for and writes the page from all that is stored. A wrong result ends it with a failure;
// a figure that falls short does not.

const MEASURE: Record<Part, (world: World, results: Results, log: (line: string) => void) => Promise<void>> = {
  device: deviceFigures,
  app: appFigures,
  screens: screenFigures,
  server: serverFigures,
  'first-syncs': firstSyncStorm,
  'row-security': rowSecurityCost,
  log: logFigures,
  statistics: statisticsFigures,
};

const began = Date.now();
const log = (line: string) => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${line}`);

const results = openResults();
if (options.parts.length > 0) {
  const world = await openWorld(log);
  try {
    for (const part of options.parts) {
      results.begin(part, options.durable);
      await MEASURE[part](world, results, log);
      results.save();
      writePage(results);
    }
  } finally {
    await world.close();
  }
} else writePage(results);
