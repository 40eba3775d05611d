import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { KINDS } from '#domain/kind';
import { KIND_WORDS } from '#domain/kind-words';
import { elina } from '#mocks/families/elina';
import { otto } from '#mocks/families/otto';
import { stableId } from '#mocks/families/story';
import { tilde } from '#mocks/families/tilde';
import { UNIT } from '#mocks/families/units';
import { vidar } from '#mocks/families/vidar';
import { PullAnswer } from '#protocol/pull';
import { appInPage, caseOf, onScreen, titled } from './app-in-page';

/** The kinds that the pulls in `told` let this computer see of what the social services wrote of Tilde. */
function pulledKinds(told: string): Set<string> {
  const answers = told.split('\n').flatMap((text) => PullAnswer.safeParse(jsonOf(text)).data ?? []);
  const pulled = answers.flatMap((answer) => (answer.result === 'dossiers' ? answer.dossiers : []));
  const hers = pulled.filter((one) => one.id === stableId('tilde/dossier')).at(-1);
  const now = Date.now();
  const grants = hers?.mode === 'reset' || hers?.mode === 'delta' ? hers.grants : [];
  return new Set(
    grants
      .filter((one) => one.from === UNIT.social && one.validFrom <= now && (one.validTo ?? Infinity) > now)
      .map((one) => one.kind),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const page = appInPage([tilde, otto, vidar, elina]);

describe('the door and the day', () => {
  it('lets one choose among the people of the county, and says what waits for that one, each with where it is solved', async () => {
    const app = page.open();
    await titled('Vem vill du vara?');
    const people = within(screen.getByRole('table', { name: 'Personer att välja' }));
    expect(people.getAllByRole('row')).toHaveLength(21);
    const row = within(people.getByRole('row', { name: /Ylva Norberg/ }));
    expect(row.getByText('Socialtjänsten Lindsjö, barn och unga')).toBeTruthy();
    await app.user.click(row.getByRole('button', { name: 'Ylva Norberg' }));

    await titled('Min dag');
    await app.saveSays(/^Alla ser det här/);
    const todo = within(screen.getByRole('region', { name: /^Att göra nu/ }));
    const waiting = todo.getAllByRole('listitem').map((item) => item.textContent);
    expect(waiting.filter((words) => words?.includes('Samtycke saknas'))).toHaveLength(2);
    const ottos = within(
      todo.getAllByRole('listitem').find((item) => item.textContent?.includes('Otto Rydhagen')) as HTMLElement,
    );
    await app.user.click(ottos.getByRole('link', { name: 'Samtycke saknas' }));
    await titled('Skriv in samtycke');
    expect(app.address()).toBe(caseOf(otto, '/samtycke/nytt'));
    await app.go(caseOf(otto, '/samtycke'));
    const purpose = 'Att skolsköterskan kan kontakta familjen om en samordnad plan';
    expect(await screen.findAllByText(purpose)).not.toEqual([]);
  });

  it('speaks English to who wants it, from the day to the case', async () => {
    const app = await page.openAs('ylva');
    await app.user.click(screen.getByRole('button', { name: /^Mitt konto/ }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'English' }));
    await titled('My day');
    await app.saveSays(/^Everyone sees this/);
    expect(document.documentElement.lang).toBe('en');
    const todo = within(screen.getByRole('region', { name: /^To do now/ }));
    await app.user.click(todo.getAllByRole('link', { name: 'No consent' })[0] as HTMLElement);
    await titled(/consent/i);
    await app.go(caseOf(tilde));
    await titled('Overview');
    expect(screen.getByRole('link', { name: /Tilde Hagström, to the overview/ })).toBeTruthy();
    expect(onScreen()).toContain('Important to Tilde');
    expect(onScreen()).toContain('Who takes part, and what do they see?');
    expect(onScreen()).not.toMatch(/Översikt|Samtycke|Ärende|Ser inte/);
  });
});

describe('who sees what', () => {
  it("shows Tilde's own words first, and for each who takes part what is seen and by which rule what is not", async () => {
    const app = await page.openAs('ylva', caseOf(tilde));
    await titled('Översikt');
    expect(app.address()).toBe(caseOf(tilde));
    const words = screen.getByText(/Jag vill kunna vara med på rasterna utan att det blir bråk/);
    const who = screen.getByRole('heading', { name: 'Vilka är med och vad ser de?' });
    expect(words.compareDocumentPosition(who) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    const seen = (unit: string) =>
      screen
        .getAllByRole('listitem')
        .find((item) => item.textContent?.includes(unit) && item.textContent.includes('Ser'))?.textContent;
    expect(seen('BUP Lindsjö')).toMatch(/Ser tider .*psykisk hälsa.* OSL 12 kap\. 3 §/);
    expect(seen('Aspskolan, lärarna')).toMatch(/Ser tider .*mål och insatser\./);
    expect(seen('Aspskolan, lärarna')).toMatch(/Ser inte .*psykisk hälsa.*Samtycket omfattar inte/);
    expect(seen('Nabil Antar')).toMatch(/Läser helst arabiska.*Ser hela planen\./);
  });

  it('answers in each cell of the matrix what the server’s real pull gives that service, no kind more and none less', async () => {
    const NAMES = {
      amir: 'BUP Lindsjö',
      hanna: 'Aspskolan, lärarna',
      nadja: 'Aspskolan, skolsköterska och skolläkare',
    };
    const said: Record<string, string[]> = {};
    const app = await page.openAs('ylva', caseOf(tilde, '/vem-ser-vad'));
    await titled('Vem ser vad?');
    expect(app.address()).toBe(caseOf(tilde, '/vem-ser-vad'));
    for (const [person, unit] of Object.entries(NAMES))
      said[person] = KINDS.filter((kind) =>
        screen
          .getAllByRole('button')
          .some((cell) => cell.getAttribute('aria-label')?.startsWith(`${unit} ser ${KIND_WORDS[kind].name.sv}`)),
      );
    for (const person of Object.keys(NAMES)) {
      await page.leave();
      page.atAnotherComputer();
      await page.openAs(person);
      expect(said[person], person).not.toHaveLength(0);
      expect(
        KINDS.filter((kind) => pulledKinds(page.told()).has(kind)),
        person,
      ).toEqual(said[person]);
    }
  });

  it('has a child with protected identity on a page of its own, by reference alone, also for the one who coordinates', async () => {
    const app = await page.openAs('jonathan', '/arenden');
    await titled('Ärenden');
    expect(screen.queryByRole('row', { name: /Skyddade personuppgifter/ })).toBeNull();
    await app.user.click(screen.getByRole('link', { name: 'Skyddade ärenden (1)' }));
    await titled('Skyddade ärenden');
    const row = screen.getByRole('row', { name: /Skyddade personuppgifter/ });
    expect(within(row).getByRole('link', { name: /^Ärende [0-9A-Z]{4}-[0-9A-Z]{4}$/ })).toBeTruthy();
    expect(within(row).getByText('Namnet visas inte i listan')).toBeTruthy();
    expect(onScreen()).not.toMatch(/Elina|Fridh/);
    await app.go('/arenden');
    await titled('Ärenden');
    await app.user.type(screen.getByRole('searchbox'), 'Elina');
    expect(await screen.findByText('Inget ärende stämmer med det du söker')).toBeTruthy();
  });

  it('tells a unit that is not part of it nothing of the protected child, on screen or on the wire', async () => {
    await page.openAs('petter', '/arenden');
    await titled('Ärenden');
    expect(screen.getByRole('link', { name: 'Tilde Hagström' })).toBeTruthy();
    expect(screen.queryByRole('row', { name: /Skyddade personuppgifter/ })).toBeNull();
    expect(page.told()).toContain('Hagström');
    expect(page.told()).not.toMatch(/Elina|Fridh/);
    expect(page.told()).not.toContain(stableId('elina/dossier'));
  });

  it('gives the invited nurse a frame while the father is silent: a number and whom to call, and no child anywhere', async () => {
    const app = await page.openAs('nadja', '/arenden');
    await titled('Ärenden');
    const row = screen.getAllByRole('row', { name: /Inbjuden/ })[0] as HTMLElement;
    await app.user.click(within(row).getByRole('link', { name: /^Ärende / }));
    await titled('Du är inbjuden till en SIP');
    expect(app.address()).toBe(caseOf(vidar));
    expect(screen.getByRole('link', { name: 'Ring 08-465 004 11' })).toBeTruthy();
    expect(onScreen()).toContain('Ylva Norberg');
    expect(onScreen()).toContain('Du får inte veta vilket barn det gäller förrän familjen har sagt ja.');
    expect(onScreen()).not.toMatch(/Vidar|Olofsgård|Brolund/);
    expect(document.title).not.toMatch(/Vidar/);
    await app.user.click(screen.getByRole('link', { name: 'Läs samtycket' }));
    await titled('Samtycke');
    expect(onScreen()).not.toMatch(/Vidar|Olofsgård|Brolund/);
    expect(page.told()).toContain(stableId('vidar/dossier'));
    expect(page.told()).not.toMatch(/Vidar|Olofsgård|Brolund|samma möte/);
  });

  it("hides what the others wrote in the minute that the consent ends, without a network and without anybody's doing", async () => {
    // The last day on which it holds: within the lease of a device that has been in contact today.
    page.passDays(280);
    const app = await page.openAs('amir', caseOf(tilde, '/behov'));
    await titled('Behov');
    expect(screen.getByText('Raster som går att förutse')).toBeTruthy();
    page.cutNetwork(true);
    page.passDays(1);
    await screen.findByText(/Samtycket gäller inte längre|Ärende /);
    expect(onScreen()).not.toMatch(/Raster som går att förutse|Hagström/);
    await app.go(caseOf(tilde));
    expect(onScreen()).not.toMatch(/Hagström|Jag vill kunna vara med/);
  });
});
