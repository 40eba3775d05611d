import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { CaseFrame } from './case-frame';
import { Family } from './family';
import { Services } from './services';

screenTests();
const ROUTES = [
  {
    path: '/arenden/$caseId',
    component: CaseFrame,
    children: [
      { path: 'verksamheter', component: Services },
      { path: 'familjen', component: Family },
    ],
  },
];

describe('a case under protected identity', () => {
  it('names and takes away persons of the own service, by those who may', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva, { protection: 'MARKING' });
    ylva.named = {
      persons: [
        { person: 'barbro', name: 'Barbro Almgren' },
        { person: 'ylva', name: 'Ylva Norberg' },
      ],
      mayName: true,
    };
    await show(ylva, `/arenden/${caseId}/verksamheter`, ROUTES);
    await userEvent.click(await screen.findByRole('button', { name: 'Ta bort Barbro Almgren' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kollega' }), 'Jonathan Ekdahl');
    await userEvent.click(screen.getByRole('button', { name: 'Namnge' }));
    expect(ylva.commands).toEqual([
      { name: 'endNaming', args: { dossierId: caseId, person: 'barbro' } },
      { name: 'namePerson', args: { dossierId: caseId, person: 'jonathan' } },
    ]);
    expect(screen.queryByRole('combobox', { name: /kollega som/i })).toBeNull();
  });

  it('shows only who they are to one who may not, and offers nobody the last', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva, { protection: 'MARKING' });
    ylva.named = { persons: [{ person: 'ylva', name: 'Ylva Norberg' }], mayName: false };
    await show(ylva, `/arenden/${caseId}/verksamheter`, ROUTES);
    expect(await screen.findByText(/En namngiven samordnare eller chef/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ta bort Ylva/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Namnge' })).toBeNull();
  });

  it('says in words that no copy rests here, and lets one be kept and taken away', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva, { protection: 'MARKING' });
    await show(ylva, `/arenden/${caseId}/familjen`, ROUTES);
    expect(await screen.findByText('Ingen kopia finns på den här enheten')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Spara en kopia här' }));
    expect(await screen.findByText('En krypterad kopia finns på den här enheten')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort kopian' }));
    expect(await screen.findByText('Ingen kopia finns på den här enheten')).toBeTruthy();
  });
});
