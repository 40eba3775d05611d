// Two tabs of one person whose session has ended: one signs in at the door, and the other, which is still open, hears of
// the new session and gives it its proof first.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { tilde } from '#mocks/families/tilde';
import { appInPage } from './app-in-page';

const page = appInPage([tilde]);

/** A gate that whoever waits for it passes once it has been opened. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

it('whoever signs in while another tab is open comes in, also where the other gives the session its proof first', async () => {
  const first = await page.openAs('ylva');
  await page.server().database.withPolicy((policy) => policy.query('delete from session'));
  // The old page works on, as another tab does.
  page.reload();
  const name = await screen.findByRole('button', { name: 'Ylva Norberg' });

  const direct = globalThis.fetch;
  const [otherComes, doorComes, otherIsDone] = [gate(), gate(), gate()];
  const proofs: number[] = [];
  globalThis.fetch = async (input, init) => {
    if (input === '/api/practice/session') {
      const answer = await direct(input, init);
      // The door hears of its session only when the other tab, which tries the network again, is about to prove it.
      window.dispatchEvent(new Event('online'));
      await otherComes.opened;
      return answer;
    }
    if (input !== '/api/session/proof') return direct(input, init);
    const isOther = proofs.length === 0;
    proofs.push(0);
    if (isOther) {
      otherComes.open();
      await doorComes.opened;
    } else {
      doorComes.open();
      await otherIsDone.opened;
    }
    const answer = await direct(input, init);
    proofs[isOther ? 0 : 1] = answer.status;
    if (isOther) otherIsDone.open();
    return answer;
  };
  try {
    await first.user.click(name);
    expect(await screen.findByRole('button', { name: /^Mitt konto/ }, { timeout: 60_000 })).toBeTruthy();
    expect(proofs).toEqual([204, 401]);
  } finally {
    globalThis.fetch = direct;
  }
}, 120_000);
