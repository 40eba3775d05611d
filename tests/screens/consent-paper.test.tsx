import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { PAPER_WORDS } from '#domain/paper-words';
import { elina } from '#mocks/families/elina';
import { stableId } from '#mocks/families/story';
import { tilde } from '#mocks/families/tilde';
import { appInPage, caseOf, onScreen, titled } from './app-in-page';

const page = appInPage([tilde, elina]);
const sheet = () => document.querySelector<HTMLElement>('article[data-surface="paper"]')!;

describe('the consent form to sign', () => {
  it('says what for, who, what, how long and what one should know, and has a line for each who signs', async () => {
    const app = await page.openAs('ylva', caseOf(tilde, `/samtycke/${stableId('tilde/consent/full')}/papper`));
    await titled('Samtycke till att dela uppgifter');
    const text = () => sheet().textContent ?? '';
    expect(text()).toContain('BUP Lindsjö');
    expect(text()).toMatch(/Samtycket gäller från .* till och med /);
    expect(text()).toContain('Ni kan ta tillbaka samtycket när ni vill');
    expect(text()).toMatch(/Antar.*: ja \/ nej, namnteckning och datum/);
    expect(text()).toMatch(/född 2014/);
    expect(text()).not.toMatch(/2014\d{4}/);

    const form = (name: string) => app.user.click(screen.getByRole('radio', { name }));
    await form('Lättläst');
    await titled('Får vi prata med varandra om dig?');
    await form('English');
    await titled('Consent to share information');
    expect(text()).toContain('Translated by (name and date)');
    expect(screen.getAllByText('BUP Lindsjö')[0]?.closest('bdi')?.lang).toBe('sv');
    await form('العربية');
    await titled('موافقة على مشاركة المعلومات');
    expect(sheet().dir).toBe('rtl');
    expect(text()).toContain('لم يراجع مترجمٌ هذه العناوين والجمل العربية بعد.');
    for (const [name, lang] of [
      ['Soomaali', 'so'],
      ['ትግርኛ', 'ti'],
      ['Українська', 'uk'],
    ] as const) {
      const { consent, frame } = PAPER_WORDS[lang];
      await form(name);
      await titled(consent.title);
      for (const words of [consent.voluntary, consent.takeBack, frame.unchecked, frame.translatedBy])
        expect(text()).toContain(words);
      expect(screen.getAllByText('BUP Lindsjö')[0]?.closest('bdi')?.lang).toBe('sv');
    }

    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await app.user.click(screen.getByRole('button', { name: 'Skriv ut' }));
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  });

  it('stops twice under protected identity, and then names no service and no place', async () => {
    const app = await page.openAs('jonathan', caseOf(elina, '/samtycke'));
    await titled('Samtycke');
    const [link] = screen.getAllByRole('link', { name: /^Skriv ut för underskrift/ });
    await app.user.click(link!);
    await titled('Skyddade personuppgifter');
    expect(sheet()).toBeNull();
    await app.user.click(screen.getByRole('button', { name: 'Fortsätt' }));
    await titled('Det här lämnar Samplan');
    expect(sheet()).toBeNull();
    await app.user.click(screen.getByRole('button', { name: 'Visa pappret' }));
    await titled('Samtycke till att dela uppgifter');
    expect(onScreen()).not.toMatch(/Lindsjö|Aspskolan/);
  });
});
