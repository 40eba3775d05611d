import { describe, expect, it } from 'vitest';
import { attentionOf } from './attention';
import { makeDeviceClock } from './device-clock';
import { type DiskPort, LITTLE_ROOM, makeDisk } from './disk';
import type { OutboxItem } from './outbox-item';

const HOUR = 3_600_000;
const disk = { persistence: 'unknown', nearlyFull: false } as const;
const item = (hoursOld: number, state: OutboxItem['state'] = 'waiting'): OutboxItem => ({
  id: 'i',
  dossierId: 'd',
  name: 'n',
  args: {},
  at: -hoursOld * HOUR,
  state,
});

describe('unsent work', () => {
  it.each([
    [[], 'fresh'],
    [[item(23.9)], 'fresh'],
    [[item(24), item(1)], 'old'],
    [[item(71.9)], 'old'],
    [[item(1), item(72)], 'very-old'],
    [[item(500, 'refused'), item(500, 'sent')], 'fresh'],
  ] as const)('%# is as old as the oldest change that still waits', (items, age) => {
    expect(attentionOf(items, 0, disk, 0).age).toBe(age);
  });
});

describe('the clock of the computer', () => {
  it.each([
    [299_000, 0],
    [-299_000, 0],
    [12 * 60_000 + 10_000, 12 * 60_000],
    [-24 * HOUR, -24 * HOUR],
  ])('%d ms beside the server is told as %d', (skew, told) => {
    const clock = makeDeviceClock({ wall: () => 1e12 + skew, mono: () => 0 });
    expect(clock.off.get()).toBe(0);
    clock.heard(1e12);
    expect(clock.off.get()).toBe(told);
  });

  it('is right again once it has been set', () => {
    let skew = 24 * HOUR;
    const clock = makeDeviceClock({ wall: () => 1e12 + skew, mono: () => 0 });
    clock.heard(1e12);
    skew = 0;
    clock.heard(1e12);
    expect(clock.off.get()).toBe(0);
  });
});

describe('the disk', () => {
  const portOf = (port: Partial<DiskPort>) => {
    let asked = 0;
    const whole: DiskPort = {
      persisted: async () => false,
      persist: async () => false,
      estimate: async () => undefined,
      ...port,
    };
    const persist = whole.persist;
    whole.persist = () => {
      asked += 1;
      return persist();
    };
    return { disk: makeDisk(whole), asked: () => asked };
  };

  it('is asked to be kept once, at the first change, and says so where the browser does not promise it', async () => {
    const { disk: here, asked } = portOf({});
    await here.look();
    expect([asked(), here.state.get().persistence]).toEqual([0, 'unknown']);
    await here.ask();
    await here.ask();
    expect([asked(), here.state.get().persistence]).toEqual([1, 'may-go']);
  });

  it('is not asked again where it is kept already', async () => {
    const { disk: here, asked } = portOf({ persisted: async () => true });
    await here.look();
    await here.ask();
    expect([asked(), here.state.get().persistence]).toEqual([0, 'kept']);
  });

  it('is nearly full where little room is left, and not where the browser does not tell', async () => {
    const of = async (left: number) => {
      const { disk: here } = portOf({ estimate: async () => ({ usage: 1e9 - left, quota: 1e9 }) });
      await here.look();
      return here.state.get().nearlyFull;
    };
    expect(await of(LITTLE_ROOM)).toBe(false);
    expect(await of(LITTLE_ROOM - 1)).toBe(true);
    const { disk: silent } = portOf({});
    await silent.look();
    expect(silent.state.get().nearlyFull).toBe(false);
    await makeDisk(undefined).ask();
  });
});
