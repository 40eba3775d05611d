import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { PAPER_WORDS } from '#domain/paper-words';
import { elina } from '#mocks/families/elina';
import { stableId } from '#mocks/families/story';
import { tilde } from '#mocks/families/tilde';
import { appInPage, caseOf, onScreen, titled } from './app-in-page';

const page = appInPage([tilde, elina]);

/** The reads of one case that the server's log holds. */
async function readsOf(family: string) {
  const { rows } = await page
    .server()
    .database.withPolicy((queries) =>
      queries.query<{ person: string; what: string; detail: string }>(
        'select person, what, detail from read_entry where dossier_id = $1',
        [stableId(`${family}/dossier`)],
      ),
    );
  return rows;
}

/** The sheet itself, without the tools around it. */
function sheet(): HTMLElement {
  const found = screen.getByRole('heading', { level: 1 }).closest<HTMLElement>('[dir]');
  if (!found) throw new Error('no sheet');
  return found;
}

describe("the family's paper", () => {
  it('says in each language what happens, who does it, when and whom to call', async () => {
    const app = await page.openAs('ylva', caseOf(tilde, '/papper'));
    await titled('Tildes plan');
    const form = (name: string) => app.user.click(screen.getByRole('radio', { name }));
    const ACTION = 'Tilde går till matsalen två minuter före klassen';

    expect(sheet().lang).toBe('sv');
    expect(screen.getByRole('table', { name: 'Det här ska hända' }).textContent).toContain(ACTION);
    expect(sheet().textContent).toMatch(/Hanna Skoglund/);
    expect(sheet().textContent).toMatch(/Ring Ylva Norberg.*08-465 004 11/);
    expect(sheet().textContent).toContain('Jag vill kunna vara med på rasterna');
    expect(sheet().textContent).toMatch(/född 2014/);
    expect(sheet().textContent).toMatch(/Huvudansvar för planenLindsjö kommun/);
    expect(sheet().textContent).toContain('Originalet är ert.');
    expect(sheet().textContent).not.toMatch(/2014\d{4}|Utkast/);

    await form('Lättläst');
    await titled('Min plan');
    expect(sheet().textContent).toContain(ACTION);
    expect(sheet().textContent).toContain('Du kan ändra dig. Säg det till en vuxen som du litar på.');

    expect(sheet().textContent).toContain('Ansvar för hela planen: Lindsjö kommun');

    await form('English');
    await titled('Tilde’s plan');
    expect(sheet().lang).toBe('en');
    expect(screen.getByRole('table', { name: 'This will happen' }).textContent).toContain(ACTION);
    expect(screen.getByText(ACTION).closest('bdi')?.lang).toBe('sv');

    await form('العربية');
    await titled(/خطة/);
    expect(sheet().dir).toBe('rtl');
    expect(sheet().lang).toBe('ar');
    expect(screen.getByRole('table', { name: 'ماذا سيحدث؟' }).textContent).toContain(ACTION);
    expect(screen.getByText(ACTION).closest('bdi')?.lang).toBe('sv');
    expect(screen.getByText('08-465 004 11').closest('bdi')?.dir).toBe('ltr');
    expect(onScreen()).toContain('لم يراجع مترجمٌ هذه العناوين والجمل العربية بعد.');

    for (const [name, lang, title, table, unchecked] of [
      ['Soomaali', 'so', 'Qorshaha Tilde', 'Waxan ayaa dhici doona', 'weli turjumaan ma hubin'],
      ['ትግርኛ', 'ti', 'መደብ ን Tilde', 'እዚ ክግበር እዩ', 'ገና ብተርጓሚ ኣይተራእየን'],
      ['Українська', 'uk', 'План: Tilde', 'Що буде зроблено', 'ще не перевірив перекладач'],
    ] as const) {
      await form(name);
      await titled(title);
      expect(screen.getByRole('radio', { name }).closest('label')?.querySelector('[lang]')?.getAttribute('lang')).toBe(
        lang,
      );
      expect(sheet().lang).toBe(lang);
      expect(sheet().dir).toBe('ltr');
      expect(screen.getByRole('table', { name: table }).textContent).toContain(ACTION);
      expect(screen.getByText(ACTION).closest('bdi')?.lang).toBe('sv');
      expect(sheet().textContent).toContain(unchecked);
      expect(sheet().textContent).toContain(PAPER_WORDS[lang].frame.translatedBy);
      expect(sheet().textContent).toContain(`${PAPER_WORDS[lang].frame.overall}Lindsjö kommun`);
      expect(onScreen()).toContain('har inte lästs av någon översättare än');
    }
  });

  it('is printed for one reader, and the printing reaches the log at the server', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const app = await page.openAs('ylva', caseOf(tilde, '/papper'));
    await titled('Tildes plan');
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Vem ska läsa?' }), 'Nabil Antar');
    await app.user.click(screen.getByRole('button', { name: 'Skriv ut' }));
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
    await app.go('/');
    await titled('Min dag');
    page.cutNetwork(false);
    await vi.waitFor(
      async () =>
        expect(await readsOf('tilde')).toContainEqual({ person: 'ylva', what: 'printed', detail: 'sv guardian' }),
      15_000,
    );
  });

  it('stops twice where identity is protected, and then shows no telephone, school or place', async () => {
    const app = await page.openAs('jonathan', caseOf(elina, '/papper'));
    await titled('Skyddade personuppgifter');
    expect(onScreen()).not.toMatch(/Elina|Fridh/);
    await app.user.click(screen.getByRole('button', { name: 'Fortsätt' }));
    await titled('Det här lämnar Samplan');
    expect(onScreen()).toContain('familjens papper');
    expect(onScreen()).not.toMatch(/Elina|Fridh/);
    await app.user.click(screen.getByRole('button', { name: 'Visa pappret' }));
    await titled('Elinas plan');
    expect(sheet().textContent).toContain('Ring Jonathan Ekdahl');
    expect(sheet().textContent).not.toMatch(/\d{2,3}-\d{3}/);
    expect(sheet().textContent).not.toMatch(/Lindsjö|Aspskolan|BUP|Sjöbygden/);
    expect(sheet().textContent).toContain('Huvudansvar för planenregionen');
  });
});
