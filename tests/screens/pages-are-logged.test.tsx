// Each page of a case that is opened is a line of the log at the server, and each case that stands on a page that is printed;
// and each page in English says which of its words are Swedish (WCAG 3.1.2). A new route is opened here by itself.
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { createAppRouter } from '#app/router';
import { CASE_PAGES } from '#domain/case-pages';
import { consent } from '#domain/consent';
import { meja } from '#mocks/families/meja';
import { stableId } from '#mocks/families/story';
import { tilde } from '#mocks/families/tilde';
import { setLanguage } from '#ui/words';
import { appInPage, caseOf } from './app-in-page';
import { swedishIn, swedishOf } from './unmarked-swedish';

const page = appInPage([tilde, meja]);
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
  const printed: string[] = [];
  for (const address of new Set(filled.map((one) => one.replace(/\/$/, '')))) {
    await app.go(address);
    await vi.waitFor(() => expect(screen.queryAllByRole('heading', { level: 1 }).length).toBeGreaterThan(0), 15_000);
    const told = swedishIn(document.body, texts);
    unmarked.push(...told.unmarked.map((text) => `${address.slice(caseOf(tilde).length)}: ${text}`));
    for (const text of told.seen) seen.add(text);
    // Whatever a page can put on paper it puts there, and what that leaves is looked at below.
    const button = screen.queryByRole('button', { name: 'Print' });
    if (!button) continue;
    vi.spyOn(window, 'print').mockImplementation(() => void printed.push(address));
    await app.user.click(button);
    await vi.waitFor(() => expect(printed.at(-1)).toBe(address), 15_000);
  }
  expect(printed.length).toBeGreaterThan(4);
  expect(unmarked).toEqual([]);
  expect(seen.size).toBeGreaterThan(20);
  setLanguage('sv');
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
    // One line a paper, in words of its own; and one for the page that the browser printed by itself.
    const papers = reads.filter((one) => one.act === 'printed').map((one) => one.what);
    expect(papers).toHaveLength(printed.length + 1);
    expect(new Set(papers).size, papers.join(', ')).toBe(papers.length);
    expect(papers.filter((what) => what.startsWith('page '))).toEqual(['page plan']);
    for (const one of reads) expect(one).toMatchObject({ ground: expect.any(String), device: expect.any(String) });
  }, 20_000);
}, 900_000);

/** The cases that a paper of the page would tell of: by a link, by the child's name or by the case's number. */
const standing = (cases: ReadonlyMap<string, readonly string[]>) => {
  const main = document.querySelector('main');
  const links = [...(main?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href') ?? '');
  return [...cases]
    .filter(
      ([id, names]) =>
        links.some((href) => href.includes(id)) || names.some((name) => main?.textContent?.includes(name)),
    )
    .map(([id]) => id)
    .sort();
};

it('every page that tells of several cases leaves a line for each that stands on it when the browser prints it, offline too', async () => {
  const { rows } = await database().askPolicy<{ id: string; words: string[] }>(
    `select dossier_id as id, array_agg(coalesce(body->>'reference', body->>'firstName')) as words
     from record where entity in ('case', 'child') and dossier_id = any ($1::uuid[]) group by 1`,
    [`{${[tilde, meja].map((one) => stableId(`${one.id}/dossier`)).join(',')}}`],
  );
  const cases = new Map(rows.map(({ id, words }) => [id, words.filter(Boolean)]));
  expect(cases.size).toBe(2);
  for (const words of cases.values()) expect(words.length).toBeGreaterThan(1);
  const app = await page.openAs('ylva');
  page.cutNetwork(true);
  const addresses = Object.keys(createAppRouter().routesByPath)
    .filter((path) => !path.includes('$') && path !== '/logga-in')
    .map((path) => path.replace(/(.)\/$/, '$1'));
  const told: string[] = [];
  for (const address of new Set(addresses)) {
    await app.go(address);
    await vi.waitFor(() => expect(screen.queryAllByRole('heading', { level: 1 }).length).toBeGreaterThan(0), 15_000);
    if (address === '/sok') {
      await app.user.type(screen.getByRole('searchbox'), 'skola');
      await screen.findAllByRole('list', { name: /^Träffar/ });
    }
    window.dispatchEvent(new Event('beforeprint'));
    told.push(...standing(cases).map((id) => `${address} ${id}`));
  }
  for (const address of ['/', '/arenden', '/sok'])
    expect(told.filter((one) => one.startsWith(`${address} `)).length, address).toBe(2);
  page.cutNetwork(false);
  await vi.waitFor(async () => {
    const { rows: printed } = await database().askPolicy<{ what: string; id: string }>(
      `select detail->>'what' as what, dossier_id as id from audit
       where act = 'printed' and detail->>'what' ~ '^(list of |hits)' and dossier_id = any ($1::uuid[])`,
      [`{${[...cases.keys()].join(',')}}`],
    );
    expect(printed.map(({ id }) => id).sort()).toEqual(told.map((one) => one.split(' ')[1]).sort());
  }, 20_000);
}, 900_000);
