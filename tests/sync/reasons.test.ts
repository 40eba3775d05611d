// Why a change that was written without a network is no longer taken, in words, for whoever wrote it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setGoal } from '#domain/goal';
import { acceptCoordinatorship, handOverCoordinator } from '#domain/handover';
import { refusalWords } from '#domain/refusal-words';
import { withdrawConsent } from '#domain/withdraw-consent';
import { UNIT } from '#mocks/families/units';
import type { Database } from '#server/database';
import { makeCommands } from '#sync/commands';
import { openMemory } from '#tests/contract/engines';
import { enact, sharedCase } from '#tests/world/shared-story';
import { ORIGIN, type Synced, syncedWorld } from '#tests/world/synced-world';

let database: Database;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());

const goalArgs = () => ({
  goalId: crypto.randomUUID(),
  goal: { needId: null, longTerm: false, text: 'Sova hela natten', indicator: '', targetDate: null },
});

/** Ylva and Nadja share a case for some days; Jonathan is assigned to it too. */
async function shared(name: string) {
  const world = await syncedWorld(database);
  const story = sharedCase(world.clock.now(), `${name} ${crypto.randomUUID()}`, 3);
  const id = story.dossierId;
  const [ylva, nadja, jonathan] = [
    await world.device('ylva'),
    await world.device('nadja'),
    await world.device('jonathan'),
  ];
  await enact(story, 'ylva', ylva.tab);
  await ylva.sync();
  await nadja.sync();
  await enact(story, 'nadja', nadja.tab);
  await makeCommands(ylva.line.fetch, ORIGIN).assignStaff({ dossierId: id, person: 'jonathan', until: null });
  for (const each of [nadja, ylva, nadja, jonathan]) expect(await each.sync()).toBeNull();
  const commands = makeCommands(ylva.line.fetch, ORIGIN);
  const withdraw = async (part: 'whole' | { units: string[]; kinds: []; plan: boolean }) => {
    const withdrawal = {
      consentId: story.id('consent'),
      by: story.id('mother'),
      how: 'oral' as const,
      at: world.clock.now(),
      receivedBy: 'Ylva Norberg',
      part,
    };
    const args = { withdrawalId: crypto.randomUUID(), withdrawal };
    expect(await ylva.tab.device.mutate(id, withdrawConsent, args)).toEqual({ ok: true });
    expect(await ylva.sync()).toBeNull();
  };
  async function handOver() {
    const given = offer();
    await ylva.tab.device.mutate(id, handOverCoordinator, given);
    await ylva.sync();
    const other = await world.device('nadja');
    await other.sync();
    await other.tab.device.mutate(id, acceptCoordinatorship, {
      handoverId: given.handoverId,
      coordinatorshipId: crypto.randomUUID(),
      frameId: crypto.randomUUID(),
      serviceId: crypto.randomUUID(),
      phone: '08-465 004 21',
      copies: [],
    });
    expect(await other.sync()).toBeNull();
  }
  return { ...world, id, ylva, nadja, jonathan, commands, withdraw, handOver };
}
type Shared = Awaited<ReturnType<typeof shared>>;

const CONSENT = 'Samtycket gäller inte nu: det har tagits tillbaka, gått ut eller inte börjat gälla.';
const offer = () => ({ handoverId: crypto.randomUUID(), toUnit: UNIT.nurses, toName: '' });
interface Case {
  what: string;
  who: 'ylva' | 'nadja' | 'jonathan';
  happens(scene: Shared): unknown;
  told: string;
  coordinates?: true;
}
const CASES: Case[] = [
  { what: 'a consent that was withdrawn', who: 'nadja', happens: ({ withdraw }) => withdraw('whole'), told: CONSENT },
  { what: 'a consent that has ended', who: 'nadja', happens: ({ clock }) => clock.pass(5 * 86_400_000), told: CONSENT },
  {
    what: 'a consent that was narrowed to no plan',
    who: 'nadja',
    happens: ({ withdraw }) => withdraw({ units: [], kinds: [], plan: true }),
    told: CONSENT,
  },
  {
    what: 'an assignment that has ended',
    who: 'jonathan',
    happens: ({ commands, id }) => commands.endAssignment({ dossierId: id, person: 'jonathan' }),
    told: 'Du har inte längre tillgång till ärendet.',
  },
  {
    what: 'a case that was handed over',
    who: 'jonathan',
    happens: ({ handOver }) => handOver(),
    told: 'En annan verksamhet samordnar ärendet.',
    coordinates: true,
  },
  {
    what: 'an account that was closed',
    who: 'jonathan',
    happens: ({ database: of }) => of.askPolicy(`update assignment set valid_to = 1 where person = 'jonathan'`),
    told: 'Ditt konto i verksamheten har avslutats.',
  },
];

describe('whoever wrote without a network is told', { timeout: 600_000 }, () => {
  it.each(CASES)('$what', async ({ what, who, happens, told, coordinates }) => {
    const scene = await shared(what);
    const author: Synced = scene[who];
    author.line.cut = true;
    const { mutate } = author.tab.device;
    const wrote = coordinates
      ? await mutate(scene.id, handOverCoordinator, offer())
      : await mutate(scene.id, setGoal, goalArgs());
    expect(wrote).toEqual({ ok: true });
    await happens(scene);
    author.line.cut = false;
    await author.sync();
    const [item] = author.tab.device.outbox.get();
    expect(item).toMatchObject({ state: 'refused' });
    const words = item?.refusal && refusalWords(item.refusal, 'sv', item.name);
    expect(words?.sentence).toBe(told);
    expect(words?.remedy).not.toBe('');
  });
});
