import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { describeSituation } from '#domain/situation';
import { CARE, takesConsent } from '#mocks/families/scene-consent';
import { invites, opens } from '#mocks/families/scene-open';
import { type Family } from '#mocks/families/story';
import { tilde } from '#mocks/families/tilde';
import { UNIT } from '#mocks/families/units';
import { appInPage, caseOf, type OpenApp, onScreen, titled } from './app-in-page';

/** Everybody has said yes and BUP has written, but nobody at BUP has checked the consent yet. */
const unchecked: Family = {
  id: 'unchecked',
  about: { sv: 'BUP har inte kontrollerat samtycket.', en: 'BUP has not checked the consent.' },
  tell(story) {
    opens(story, {
      by: 'ylva',
      day: 20,
      child: { firstName: 'Tuva', lastName: 'Lindälv', sex: 'girl', birthDate: story.born(10, 40) },
      guardians: { mother: { name: 'Inez Lindälv', relation: 'mother' } },
      initiative: 'Inez Lindälv',
    });
    invites(story, { by: 'ylva', day: 19, services: { [UNIT.bup]: { role: 'Psykolog', person: 'amir' } } });
    takesConsent(story, {
      by: 'ylva',
      day: 14,
      name: 'consent',
      purpose: 'Att BUP och socialtjänsten planerar tillsammans',
      says: { mother: 'yes' },
      releasing: [UNIT.social, UNIT.bup],
      receiving: { [UNIT.social]: CARE, [UNIT.bup]: CARE },
      coversPlan: true,
      form: 'written',
      to: -200,
    });
    story.by('amir', 10, describeSituation, {
      situationId: story.id('situation'),
      kind: 'PSYCH',
      situation: { strengths: 'Tuva målar när det blir för mycket.', needs: 'Vaknar tidigt av oro.', ongoing: '' },
    });
  },
};

const page = appInPage([tilde, unchecked]);

/** Writes a need of the plan, in the form on the page that shows them. */
async function writesNeed(app: OpenApp, text: string) {
  await app.user.click(screen.getByRole('button', { name: 'Skriv ett behov' }));
  const form = within(screen.getByRole('form', { name: 'Skriv ett behov' }));
  await app.user.type(form.getByRole('textbox', { name: 'Vad behöver barnet?' }), text);
  await app.user.selectOptions(form.getByRole('combobox'), 'SCHOOL');
  await app.user.click(form.getByRole('button', { name: 'Spara behovet' }));
  await screen.findAllByText(text);
}

describe('what one writes', () => {
  it('stands here at once without a network, says so in words, and is seen by a colleague once there is one', async () => {
    const need = 'En vuxen som möter vid grinden';
    const app = await page.openAs('ylva', caseOf(tilde, '/behov'));
    await titled('Behov');
    page.cutNetwork(true);
    await writesNeed(app, need);
    await app.saveSays(/^Inget nät\. Sparat här/);
    await app.go('/vantar');
    await titled('Det som väntar');
    expect(onScreen()).toContain('En ändring är sparad på den här enheten och inte skickad än.');
    page.cutNetwork(false);
    await app.saveSays(/^Alla ser det här/);
    await screen.findByText('Allt är skickat');
    await page.leave();

    page.atAnotherComputer();
    await page.openAs('jonathan', caseOf(tilde, '/behov'));
    await titled('Behov');
    expect(within(screen.getByRole('list', { name: 'Behov' })).getAllByText(need).length).toBeGreaterThan(0);
  });

  it('flows to a receiver once somebody of the unit that gives it out has checked the consent, and not before', async () => {
    const words = 'Tuva målar när det blir för mycket.';
    const ylvas = page.computer();
    await page.openAs('ylva', caseOf(unchecked, '/behov'));
    await titled('Behov');
    expect(onScreen()).not.toContain(words);
    expect(page.told()).not.toContain(words);
    await page.leave();

    page.atAnotherComputer();
    const app = await page.openAs('amir', caseOf(unchecked, '/samtycke'));
    await titled('Samtycke');
    await app.user.click(screen.getByRole('button', { name: /^Kontrollera samtycket.*Att BUP/ }));
    await app.user.click(await screen.findByRole('button', { name: 'Spara och lämna ut' }));
    await screen.findByText('Samtycket är kontrollerat för BUP Lindsjö.');
    await app.saveSays(/^Alla ser det här/);
    await page.leave();

    page.atComputer(ylvas);
    await page.openAs('ylva', caseOf(unchecked, '/behov'));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('waits for its author with the reason in words, where a rule that only the server knew of stopped it', async () => {
    const need = 'Samma vuxen på alla raster';
    const ylvas = page.computer();
    const ylva = await page.openAs('ylva', caseOf(tilde, '/behov'));
    await titled('Behov');
    page.cutNetwork(true);
    await writesNeed(ylva, need);
    await ylva.saveSays(/^Inget nät/);
    await page.leave();

    // Meanwhile the father takes the consent back, at the school nurse's.
    page.atAnotherComputer();
    const nadja = await page.openAs('nadja', caseOf(tilde, '/samtycke'));
    await titled('Samtycke');
    await nadja.user.click(screen.getByRole('link', { name: /^Ta tillbaka samtycket.*Att skolan, BUP/ }));
    await titled(/tillbaka samtycket/);
    const by = within(screen.getByRole('group', { name: 'Vem tar tillbaka samtycket?' }));
    await nadja.user.click(by.getByRole('radio', { name: /Nabil Antar/ }));
    await nadja.user.click(screen.getByRole('radio', { name: 'Hela samtycket' }));
    const how = within(screen.getByRole('group', { name: 'Hur togs det tillbaka?' }));
    await nadja.user.click(how.getByRole('radio', { name: 'Muntligt' }));
    await nadja.user.type(screen.getByLabelText('Vem tog emot det?'), 'Nadja Haddad');
    await nadja.user.click(screen.getByRole('button', { name: 'Ta tillbaka samtycket' }));
    await screen.findByText('Samtycket är taget tillbaka.');
    await nadja.saveSays(/^Alla ser det här/);
    await page.leave();

    page.atComputer(ylvas);
    page.cutNetwork(false);
    const back = await page.openAs('ylva');
    await back.saveSays(/^Behöver din hjälp/);
    await back.user.click(screen.getByRole('link', { name: 'Behöver din hjälp (1)' }));
    await titled('En sak behöver din hjälp');
    expect(onScreen()).toContain('Samtycket gäller inte nu: det har tagits tillbaka, gått ut eller inte börjat gälla.');
    expect(onScreen()).toContain('Servern tog inte emot den. Ingen annan har sett den.');
    expect(screen.getByText(need)).toBeTruthy();
  });
});
