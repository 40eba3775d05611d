import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '#protocol/session';
import { type County, county } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { newFamily, openArgs } from '#tests/contract/family';
import type { Database } from './database';

let database: Database;
beforeAll(async () => {
  database = await openMemory();
});

const opens = async (c: County, region: string) => {
  const ylva = await c.device('ylva');
  const ids = newFamily();
  const { child, ...args } = openArgs(ids);
  const nobodys = { ...child, identity: { type: 'other' as const, value: randomUUID().slice(0, 8) } };
  const answer = await ylva.do(ids.dossier, 'openCase', { ...args, child: nobodys, region });
  return { ylva, ids, answer };
};
const told = async (c: County) => {
  const session = (await (await (await c.device('ylva')).call('/api/session')).json()) as Session;
  return session.region;
};

describe('the profile of the county', () => {
  it.each([
    ['OPEN_CALL', 'OPEN_CALL', 'applied'],
    // The strictest: what devices of earlier releases ask for.
    ['OPEN_CALL', 'JONKOPING', 'applied'],
    ['OPEN_CALL', 'VIEW_RECORDED', 'refused'],
    [undefined, 'JONKOPING', 'applied'],
    [undefined, 'OPEN_CALL', 'refused'],
    [undefined, 'ATLANTIS', 'refused'],
  ])('of %s: a case under %s is %s', async (region, asked, expected) => {
    const { answer } = await opens(await county(database, { region }), asked);
    expect(answer.result).toBe(expected);
    if (answer.result === 'refused') expect(answer).toMatchObject({ code: 'invalid-args' });
  });

  it('is told to every device at sign-in', async () => {
    expect(await told(await county(database, { region: 'OPEN_CALL' }))).toBe('OPEN_CALL');
    expect(await told(await county(database))).toBeUndefined();
  });

  it('decides whether a service without contact may be called', async () => {
    for (const [region, expected] of [
      ['OPEN_CALL', 'applied'],
      ['JONKOPING', 'refused'],
    ] as const) {
      const c = await county(database, { region });
      const { ylva, ids } = await opens(c, region);
      const invited = await ylva.do(ids.dossier, 'inviteService', {
        serviceId: randomUUID(),
        unit: c.unit('bup'),
        role: '',
        ongoingContact: false,
        contactPerson: '',
        referralId: null,
        override: null,
      });
      expect(invited.result).toBe(expected);
    }
  });
});
