import { test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { changeToPaint, floorOfDexie, heldOnDisk, shown, syncBegan } from '#tests/bench/in-page';
import { fillWithDossiers } from '#tests/bench/many-dossiers';
import { person } from '#tests/e2e/person';
import { startServer } from '#tests/e2e/server-process';

test('x', async ({ request }) => {
  const server = await startServer();
  console.log('started');
  await fillWithDossiers(request, server.url, 5);
  console.log('filled');
  const y = await person(server.url, 'ylva');
  console.log('in', await y.page.locator('h1').allTextContents());
  const race = <T>(p: Promise<T>) =>
    Promise.race([p, new Promise<string>((r) => setTimeout(() => r('TIMEOUT'), 15000))]);
  console.log('held', await race(heldOnDisk(y.page, 5)), await race(syncBegan(y.page)));
  await y.page.screenshot({ path: '/tmp/tooling/b1.png' });
  await y.reopen({ path: '/arenden' });
  console.log('shown', await race(shown(y.page, 'Mätgren')));
  await y.page.screenshot({ path: '/tmp/tooling/b2.png' });
  await y.page.goto(`/arenden/${stableId('bench-0/dossier')}/plan`);
  await y.page.waitForTimeout(1500);
  await y.page.screenshot({ path: '/tmp/tooling/b3.png', fullPage: true });
  console.log('paint', await race(changeToPaint(y.page, 'Behov nummer 1')).catch(String));
  await y.page.screenshot({ path: '/tmp/tooling/b4.png', fullPage: true });
  const b = await y.context.newPage();
  await b.goto('/health/live');
  console.log(
    'floor',
    await race(floorOfDexie(b, { v: 1, person: 'ylva', assignment: 'ylva@lindsjo-social' })).catch(String),
  );
  await y.leave();
  await server.stop();
});
