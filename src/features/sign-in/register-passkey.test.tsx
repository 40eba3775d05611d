import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { screenTests } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { PasskeyMade } from './passkey-made';
import { RegisterPasskey } from './register-passkey';
import { SignInDoor } from './sign-in-door';

screenTests();
const SITHS = { id: 'siths', label: { sv: 'SITHS', en: 'SITHS' } };
const titles = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('the door', () => {
  const door = (props: Partial<Parameters<typeof SignInDoor>[0]>) => render(<SignInDoor providers={[]} {...props} />);

  it('has a button where there are local accounts, beside the providers or alone', async () => {
    let pressed = 0;
    const passkey = { onPress: () => void (pressed += 1), pending: false };
    const { rerender } = door({ passkey });
    expect(screen.queryByRole('link')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Logga in med passkey' }));
    expect(pressed).toBe(1);
    rerender(<SignInDoor providers={[SITHS]} passkey={{ ...passkey, pending: true }} />);
    expect(screen.getByRole('link', { name: 'Logga in med SITHS' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Logga in med passkey' }));
    expect(screen.getByText('Väntar på din enhet')).toBeTruthy();
    expect(pressed).toBe(1);
  });

  it('speaks of no passkey where there are none', () => {
    door({ providers: [SITHS] });
    expect(document.body.textContent).not.toMatch(/passkey/i);
  });
});

describe('whoever comes by a link', () => {
  const made: (string | null)[] = [];
  const page = (link: Parameters<typeof RegisterPasskey>[0]['link'], more = {}) => {
    made.length = 0;
    return render(
      <RegisterPasskey link={link} providers={[SITHS]} onMake={(name) => made.push(name)} pending={false} {...more} />,
    );
  };

  it('is greeted by name and unit, and makes a passkey by one press', async () => {
    page({ first: false, name: 'Ylva', unit: 'Enhet Ekvik' });
    expect(titles()).toBe('Välkommen, Ylva');
    expect(screen.getByText('Skapa en passkey, så kan du logga in i Samplan hos Enhet Ekvik.')).toBeTruthy();
    expect(screen.getByText(/^Är du inte Ylva\?/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Skapa en passkey' }));
    expect(made).toEqual([null]);
  });

  it('says a name first where it is to become the first administrator', async () => {
    page({ first: true, name: null, unit: 'Enhet Ekvik' });
    expect(titles()).toBe('Bli den första administratören');
    await userEvent.click(screen.getByRole('button', { name: 'Skapa en passkey' }));
    expect(screen.getAllByText('Skriv ditt namn.')).toHaveLength(2);
    await userEvent.type(screen.getByLabelText('Ditt namn'), '  Ada Påhittad ');
    await userEvent.click(screen.getByRole('button', { name: 'Skapa en passkey' }));
    expect(made).toEqual(['Ada Påhittad']);
    expect(screen.getByRole('link', { name: 'Logga in med SITHS' })).toBeTruthy();
  });

  it('is told what went wrong in one sentence with its code, in English too', () => {
    setLanguage('en');
    page({ first: false, name: 'Ylva', unit: null }, { problem: 'passkey-there' });
    expect(screen.getByText(/^The device has a passkey for you already/)).toBeTruthy();
    expect(screen.getByText('Code for support: passkey-there')).toBeTruthy();
  });

  it('signs in with it when it is made, and is asked for a second one', async () => {
    let pressed = 0;
    render(<PasskeyMade onSignIn={() => void (pressed += 1)} pending={false} />);
    expect(screen.getByText(/behöver du en ny inbjudan för att komma in/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Logga in med passkey' }));
    expect(pressed).toBe(1);
  });
});
