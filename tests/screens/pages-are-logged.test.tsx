// Each page of a case that is opened is a line of the log at the server, and says which of its words are Swedish where the
// rest is English (WCAG 3.1.2). A new route is opened here by itself.
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { createAppRouter } from '#app/router';
import { CASE_PAGES } from '#domain/case-pages';
import { consent } from '#domain/consent';
import { stableId } from '#mocks/families/story';
import { tilde } from '#mocks/families/tilde';
import { setLanguage } from '#ui/words';
import { appInPage, caseOf } from './app-in-page';
import { swedishIn, swedishOf } from './unmarked-swedish';

const page = appInPage([tilde]);
const dossier = stableId('tilde/dossier');
const CASE = '/arenden/$caseId';

const database = () => page.server().database;
const idOf = async (entity: string) => {
  const { rows } = await database().askPolicy<{ id: string }>(
    'select id from record where dossier_id = $1 and entity = $2 and not deleted order by ordinal limit 1',
    [dossier, entity],
  );
  return rows[0]?.id ?? '';
};

it('every page of a case that is opened leaves a line, and so does what the browser prints of it by itself', async () => {
  const params: Record<string, string> = { caseId: dossier, consentId: await idOf(consent.name) };
  // A letter is shown for a call to the family alone.
  const { rows } = await database().askPolicy<{ id: string }>(
    `select id from record where dossier_id = $1 and entity = 'call' and body->'recipient'->>'type' <> 'unit' limit 1`,
    [dossier],
  );
  params.callId = rows[0]?.id ?? '';
  const routes = Object.keys(createAppRouter().routesByPath).filter((path) => path.startsWith(CASE));
  expect(routes).toEqual(expect.arrayContaining(Object.values(CASE_PAGES)));
  const filled = routes
    .filter((route) => rows.length > 0 || !route.includes('$callId'))
    .map((route) => route.replace(/\$(\w+)/g, (_, name: string) => params[name] ?? ''));
  const app = await page.openAs('ylva', caseOf(tilde));
  setLanguage('en');
  const { rows: written } = await database().askPolicy<{ entity: string; body: Record<string, unknown> }>(
    'select entity, body from record where dossier_id = $1 and not deleted',
    [dossier],
  );
  const texts = swedishOf(written);
  const unmarked: string[] = [];
  const seen = new Set<string>();
  for (const address of new Set(filled.map((one) => one.replace(/\/$/, '')))) {
    await app.go(address);
    await vi.waitFor(() => expect(screen.queryAllByRole('heading', { level: 1 }).length).toBeGreaterThan(0), 15_000);
    const told = swedishIn(document.body, texts);
    unmarked.push(...told.unmarked.map((text) => `${address.slice(caseOf(tilde).length)}: ${text}`));
    for (const text of told.seen) seen.add(text);
  }
  expect(unmarked).toEqual([]);
  expect(seen.size).toBeGreaterThan(20);
  await app.go(caseOf(tilde, '/plan'));
  window.dispatchEvent(new Event('beforeprint'));
  await app.go('/');
  page.cutNetwork(false);
  const expected = [...new Set(filled)].map((one) => `page ${one.slice(caseOf(tilde).length + 1) || 'overview'}`);
  await vi.waitFor(async () => {
    const { rows: reads } = await database().askPolicy<{ act: string; what: string; ground: string; device: string }>(
      `select act, detail->>'what' as what, ground, device from audit where dossier_id = $1 and detail ? 'read'`,
      [dossier],
    );
    const opened = reads.filter((one) => one.act === 'opened').map((one) => one.what);
    expect([...new Set(opened)].sort()).toEqual([...new Set(expected)].sort());
    expect(reads.filter((one) => one.act === 'printed').map((one) => one.what)).toEqual(['page plan']);
    for (const one of reads) expect(one).toMatchObject({ ground: expect.any(String), device: expect.any(String) });
  }, 20_000);
}, 900_000);
