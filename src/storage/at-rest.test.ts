import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { noteChildContact } from '#domain/child-contact';
import { ENTITIES } from '#domain/entities';
import { fieldsOfWords } from '#domain/written-words';
import { bodiesOfWords } from '#domain/written-words.fixture';
import { UNIT } from '#mocks/families/units';
import { computer, everyWord } from '#tests/world/computer';
import { contactArgs, openCaseArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { databaseName } from './database';

const CANARIES = ['Kanarina', 'Fågelsång', '08-465 004 77', 'Halvskriven mening', 'Utskriven för', 'Hemlig adress 9'];

/** A device on which everything that storage can keep has been kept. */
async function fullDevice() {
  const clock = handClock();
  const pc = computer(clock);
  const session = sessionOf('ylva', clock.now());
  const tab = await pc.signIn(session);
  const id = crypto.randomUUID();
  await tab.device.mutate(id, openCase, openCaseArgs('Kanarina'));
  await tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 77'));
  await tab.store.apply([pulledWhole(crypto.randomUUID(), [recordOf(UNIT.social, 'Hemlig adress 9 i Fågelsång')])]);
  tab.device.drafts.set(`recordConsent:${id}`, { text: 'Halvskriven mening' });
  await tab.device.drafts.flush();
  await tab.device.logRead(id, 'printed', 'Utskriven för vårdnadshavare');
  await tab.close();
  return { pc, session, id };
}

/** A word that stands nowhere else, in every text of a record of every sort that a pull can bring. */
const EVERYWHERE = 'Vråkfågelxq';
const everyRecord = () =>
  ENTITIES.flatMap(({ name, body }) =>
    bodiesOfWords(body, EVERYWHERE).map((one) => ({ ...recordOf(UNIT.social, ''), entity: name, body: one as object })),
  );

describe('what rests on disk', () => {
  it('holds no text of any field of any record', async () => {
    const clock = handClock();
    const pc = computer(clock);
    const session = sessionOf('ylva', clock.now());
    const tab = await pc.signIn(session);
    const records = everyRecord();
    // Each field in which somebody writes words has the word, whatever entity comes to be.
    for (const { name } of ENTITIES) {
      const filled = JSON.stringify(records.filter(({ entity }) => entity === name));
      const bare = fieldsOfWords(name).filter((field) => !new RegExp(`"${field}":\\[?"${EVERYWHERE}"`).test(filled));
      expect(bare, name).toEqual([]);
    }
    await tab.store.apply([pulledWhole(crypto.randomUUID(), records as never)]);
    await tab.close();
    const tables = await pc.disk(session);
    expect(tables.dossiers).toHaveLength(1);
    expect(everyWord(tables)).not.toContain(EVERYWHERE);
    expect(everyWord(tables)).not.toContain(EVERYWHERE.normalize('NFD'));
    expect(everyWord({ rows: records.map((one) => new TextEncoder().encode(JSON.stringify(one))) })).toContain(
      EVERYWHERE,
    );
  });

  it('holds no word that anybody wrote, read, drafted or logged, and no name of who works there', async () => {
    const { pc, session } = await fullDevice();
    const tables = await pc.disk(session);
    const rows = Object.fromEntries(Object.entries(tables).map(([name, all]) => [name, all.length]));
    expect(rows).toMatchObject({ dossiers: 1, outbox: 2, drafts: 1, reads: 1 });
    const text = everyWord(tables);
    const people = [session.actor.name, session.actor.person, session.actor.unit, session.actor.assignment];
    for (const word of [...CANARIES, ...people, 'Sandhamn', 'openCase', 'recordConsent', 'waitingFor'])
      expect(text.includes(word), word).toBe(false);
  });

  it('finds those words where they are not sealed, so that the search above can be trusted', () => {
    expect(everyWord({ rows: [{ blob: new TextEncoder().encode('Fågelsång') }] })).toContain('Fågelsång');
  });

  it('has the columns of decision 0006 and no more', async () => {
    const { pc, session } = await fullDevice();
    const tables = await pc.disk(session);
    const columns = (name: string) => Object.keys((tables[name]?.[0] ?? {}) as object).sort();
    expect(columns('dossiers')).toEqual(['blob', 'id', 'rev', 'scope', 'seq']);
    expect(columns('outbox')).toEqual(['appliedSeq', 'blob', 'dossierId', 'id', 'seq', 'state']);
    expect(columns('drafts')).toEqual(['blob', 'id']);
    expect(columns('reads')).toEqual(['blob', 'id']);
  });

  it("lies in a database whose name tells neither person nor assignment, and is each person's own", async () => {
    const name = await databaseName('ylva', 'ylva@lindsjo-social');
    expect(name).toMatch(/^samplan-[0-9a-f]{32}$/);
    expect(await databaseName('ylva', 'ylva@tallmo-social')).not.toBe(name);
    expect(await databaseName('jonathan', 'ylva@lindsjo-social')).not.toBe(name);
  });
});
