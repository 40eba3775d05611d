// What may go wrong between the door, where a session begins, and the proof that its device gives it.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { tilde } from '#mocks/families/tilde';
import { appInPage, titled } from './app-in-page';

const page = appInPage([tilde]);

/** A gate that whoever waits for it passes once it has been opened. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

const PROOF = '/api/session/proof';
const account = () => screen.findByRole('button', { name: /^Mitt konto/ }, { timeout: 60_000 });

/** Asks the network so while `run` does its work. */
async function asking(by: (direct: typeof fetch) => typeof fetch, run: () => Promise<void>): Promise<void> {
  const direct = globalThis.fetch;
  globalThis.fetch = by(direct);
  try {
    await run();
  } finally {
    globalThis.fetch = direct;
  }
}

/** The network, where `happens` comes between the server's answer to a proof and the page; throws as a lost answer does. */
const afterProof =
  (happens: (body: unknown) => Promise<void>) =>
  (direct: typeof fetch): typeof fetch =>
  async (input, init) => {
    const answer = await direct(input, init);
    if (input === PROOF) await happens(init?.body);
    return answer;
  };

it('whoever signs in comes in where the answer to the proof is lost', async () => {
  const proofs: unknown[] = [];
  const losing = afterProof(async (body) => {
    proofs.push(body);
    if (proofs.length === 1) throw new TypeError('Failed to fetch');
  });
  await asking(losing, async () => void (await page.openAs('ylva')));
  expect(proofs).toHaveLength(2);
  expect(proofs[1]).toBe(proofs[0]);
}, 60_000);

it('whoever signs in while another tab is open comes in, also where the other gives the session its proof first', async () => {
  const first = await page.openAs('ylva');
  await page.server().database.withPolicy((policy) => policy.query('delete from session'));
  // The old page works on, as another tab does.
  page.reload();
  const name = await screen.findByRole('button', { name: 'Ylva Norberg' });

  const [otherComes, doorComes, otherIsDone] = [gate(), gate(), gate()];
  const proofs: number[] = [];
  const otherFirst =
    (direct: typeof fetch): typeof fetch =>
    async (input, init) => {
      if (input === '/api/practice/session') {
        const answer = await direct(input, init);
        // The door hears of its session only when the other tab, which tries the network again, is about to prove it.
        window.dispatchEvent(new Event('online'));
        await otherComes.opened;
        return answer;
      }
      if (input !== PROOF) return direct(input, init);
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
  await asking(otherFirst, async () => {
    await first.user.click(name);
    expect(await account()).toBeTruthy();
  });
  expect(proofs).toEqual([204, 401]);
}, 120_000);

it('whoever signs in at a new computer over a slow line waits for it, and comes in', async () => {
  // Slower than a device that can open by itself waits for.
  const SLOWER_MS = 3_200;
  let slow = 0;
  const overSlowLine = afterProof(async () => {
    slow += 1;
    await new Promise((resolve) => setTimeout(resolve, SLOWER_MS));
  });
  await asking(overSlowLine, async () => void (await page.openAs('ylva')));
  expect(slow).toBe(1);
}, 60_000);

it('without a network nobody is asked for anything but that, and the door comes by itself with it', async () => {
  page.cutNetwork(true);
  page.open();
  await titled('Samplan behöver nätet för att öppna');
  page.cutNetwork(false);
  expect(await screen.findByRole('button', { name: 'Ylva Norberg' })).toBeTruthy();
}, 60_000);
