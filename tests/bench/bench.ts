import { openWorld } from './bench-world';
import { deviceFigures } from './device-figures';
import { options } from './options';
import { openResults } from './results';
import { serverFigures } from './server-figures';

// Runs the parts that were asked for and writes the page from all that is stored. A wrong result ends it with a failure;
// a figure that falls short does not.

const began = Date.now();
const log = (line: string) => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${line}`);

const results = openResults();
const world = await openWorld(log);
try {
  for (const part of options.parts) {
    const measure = { device: deviceFigures, server: serverFigures }[part as 'device'];
    if (!measure) continue;
    results.begin(part, options.durable);
    await measure(world, results, log);
    results.save();
  }
} finally {
  await world.close();
}
