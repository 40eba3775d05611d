import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PassphraseStrength, strengthOf } from './passphrase-strength.tsx';
import { setLanguage } from './words.tsx';

describe('how strong a passphrase is', () => {
  it.each([
    ['kort', 'short'],
    ['elva tecken', 'short'],
    ['123456789012', 'digits'],
    ['19790412-1234', 'digits'],
    ['2024 03 11 0900', 'digits'],
    ['aaaaaaaaaaaa', 'weak'],
    ['hejhejhejhej', 'weak'],
    ['qwertyuiop12', 'weak'],
    ['lösenord1234', 'weak'],
    ['Välkommen123', 'weak'],
    ['Sommaren2026!', 'nearly'],
    ['fyra ord om en häst', 'strong'],
    ['lupiner längs en grusväg', 'strong'],
  ] as const)('%s: %s', async (passphrase, strength) => {
    expect(await strengthOf(passphrase, 12)).toBe(strength);
  });

  it('is told in a sentence with what to do, in both languages, and nothing before the first key', async () => {
    setLanguage('sv');
    const { rerender } = render(<PassphraseStrength passphrase="" shortest={12} />);
    expect(screen.getByRole('status').textContent).toBe('');
    rerender(<PassphraseStrength passphrase="elva tecken" shortest={12} />);
    expect(await screen.findByText('För kort: skriv ett tecken till.')).toBeTruthy();
    rerender(<PassphraseStrength passphrase="lösenord1234" shortest={12} />);
    expect(await screen.findByText(/^Svag: en dator gissar den fort\. Skriv tre eller fyra ord/)).toBeTruthy();
    setLanguage('en');
    rerender(<PassphraseStrength passphrase="lupiner längs en grusväg" shortest={12} />);
    expect(await screen.findByText(/^Strong: /)).toBeTruthy();
    setLanguage('sv');
  });
});
