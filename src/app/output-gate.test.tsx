import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Device } from '#storage/device';
import { live } from '#storage/live';
import type { SyncState } from '#storage/sync-state';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { Paper } from '#ui/paper';
import { OutputGate } from './output-gate';
import { OUTPUTS } from './output-words';

screenTests();
const HOUR = 3_600_000;

/** A paper of a case on a device that had contact so many hours ago; null: never. */
async function paperAfter(
  hours: number | null,
  more: { protection?: 'MARKING'; state?: SyncState['state']; what?: (typeof OUTPUTS)[number] } = {},
) {
  const ylva = deviceWorld().device('ylva');
  const { caseId } = await openTilde(ylva, more.protection ? { protection: more.protection } : {});
  const lastSync = hours === null ? null : ylva.now.get() - hours * HOUR;
  const syncState = live<SyncState>({ ...ylva.syncState.get(), state: more.state ?? 'all', lastSync });
  const device: Device = { ...ylva, syncState };
  await show(device, `/arenden/${caseId}/papper`, [
    {
      path: '/arenden/$caseId/papper',
      component: () => (
        <OutputGate what={more.what ?? 'plan'}>
          <Paper>
            <h1>Pappret</h1>
          </Paper>
        </OutputGate>
      ),
    },
  ]);
}
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('before a paper', () => {
  it('nothing stands for a case that is not protected, after a month too; without contact it says as of when', async () => {
    await paperAfter(720);
    expect(title()).toBe('Pappret');
    expect(document.body.textContent).toMatch(
      /Uppgifterna gäller enligt senaste kontakt med servern .*\d{4}.*\d{2}[.:]\d{2}/,
    );
  });

  it('a device that never had contact says so on the paper', async () => {
    await paperAfter(null);
    expect(document.body.textContent).toContain('Enheten har aldrig haft kontakt med servern.');
  });

  it('no such line stands with a contact just now', async () => {
    await paperAfter(0.1);
    expect(document.body.textContent).not.toContain('senaste kontakt');
  });

  it('the line stands as soon as the device is without a network', async () => {
    await paperAfter(0.1, { state: 'offline' });
    expect(document.body.textContent).toContain('senaste kontakt');
  });

  it.each(OUTPUTS)('under protected identity it is asked twice, and what leaves is named: %s', async (what) => {
    await paperAfter(1, { protection: 'MARKING', what });
    expect(title()).toBe('Skyddade personuppgifter');
    await press('Fortsätt');
    expect(title()).toBe('Det här lämnar Samplan');
    expect(document.body.textContent).toMatch(/Du är på väg att ta ut [a-zåäö]/);
    await press('Visa pappret');
    expect(title()).toBe('Pappret');
  });

  it.each([[24], [null]])(
    'under protected identity %s hours after the last contact there is none, and what to do',
    async (hours) => {
      await paperAfter(hours, { protection: 'MARKING' });
      expect(title()).toBe('Anslut till nätet först');
      expect(document.body.textContent).toContain('inom 24 timmar');
      expect(document.body.textContent).toContain('Gör så här: anslut enheten till ett nät');
      expect(screen.queryByText('Pappret')).toBeNull();
      expect(screen.queryByRole('button')).toBeNull();
    },
  );
});
