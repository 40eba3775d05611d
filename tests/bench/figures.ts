import { expect, test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { UNIT } from '#mocks/families/units';
import { person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';
import { changeToPaint, floorOfDexie, heldOnDisk, scriptsLoaded, shown, syncBegan, waitedForPulls } from './in-page';
import { fillWithDossiers } from './many-dossiers';
import { type Figure, writeFigures } from './performance-page';
import { spread } from './spread';

const DOSSIERS = Number(process.env.BENCH_DOSSIERS ?? 300);
const RUNS = Number(process.env.BENCH_RUNS ?? 5);

// The figures that docs/performance.md keeps: fresh profiles on disk, a real server process, medians with spread, and
// beside the first sync its floor in the same run. Targets stand in the page; a figure never fails a build.
let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server?.stop());

test('the figures of a device', async ({ request }) => {
  await fillWithDossiers(request, server.url, DOSSIERS);
  const measured = { sync: [], waited: [], unlock: [], paint: [], floor: [] } as Record<string, number[]>;
  let records = 0;
  let scripts = 0;

  for (let run = 0; run < RUNS; run++) {
    const ylva = await person(server.url, 'ylva');
    try {
      const stored = await heldOnDisk(ylva.page, DOSSIERS);
      measured.sync?.push(stored - (await syncBegan(ylva.page)));
      measured.waited?.push(await waitedForPulls(ylva.page));

      scripts = await scriptsLoaded(ylva.page);

      await ylva.reopen({ path: '/arenden' });
      measured.unlock?.push(await shown(ylva.page, 'Mätgren'));

      await ylva.page.goto(`/arenden/${stableId(`bench-${run}/dossier`)}/plan`);
      measured.paint?.push(await changeToPaint(ylva.page, `Behov nummer ${run}`));

      const beside = await ylva.context.newPage();
      await beside.goto('/health/live');
      const floor = await floorOfDexie(beside, {
        v: 1,
        person: 'ylva',
        assignment: `ylva@${UNIT.social}`,
        device: crypto.randomUUID(),
      });
      measured.floor?.push(floor.ms);
      records = floor.records;
    } finally {
      await ylva.leave();
    }
  }

  const sync = spread(measured.sync ?? []);
  const floor = spread(measured.floor ?? []);
  const figures: Figure[] = [
    {
      name: `First sync of ${DOSSIERS} dossiers (${records} records), from the first request to the last one on disk`,
      spread: sync,
      unit: 'ms',
    },
    { name: 'Of that, waiting for the server to answer', spread: spread(measured.waited ?? []), unit: 'ms' },
    {
      name: 'The floor: the same records unencrypted in plain Dexie, one row each, without network',
      spread: floor,
      unit: 'ms',
    },
    { name: 'First sync : floor', spread: spread([sync.median / floor.median]), unit: 'times' },
    {
      name: `Unlock: from opening the page to the list of ${DOSSIERS} cases on the screen`,
      spread: spread(measured.unlock ?? []),
      unit: 'ms',
    },
    {
      name: 'Local change to paint: from the click that saves a need to its text in the plan',
      spread: spread(measured.paint ?? []),
      unit: 'ms',
      target: '100',
    },
    {
      name: 'First-route JavaScript (gzip)',
      spread: spread([scripts / 1000]),
      unit: 'kB',
      target: 'at most 320, aim 260',
    },
  ];
  writeFigures(figures);
  expect(records).toBeGreaterThanOrEqual(DOSSIERS * 15);
});
