import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCore } from '#server/core';
import type { Database } from '#server/database';
import { silentLog } from '#server/log';
import type { Post } from '#server/mail-letter';
import { mailRound, waitAfter } from '#server/mail-round';
import { inProcessPoke } from '#server/poke';
import { smtpPost } from '#server/start-mail';
import { type MailBox, mailBox } from '#tests/world/mail-box';
import { type County, county, type TestDevice } from './county';
import { testEngines } from './engines';
import { consentArgs, type FamilyIds, invite, openFamily, withdrawalArgs } from './family';

const engines = await testEngines();
const MINUTE = 60_000;
const FROM = 'Samplan <samplan@lindsjo.example>';

describe.each(engines)('calls by mail, on $name', (engine) => {
  let c: County;
  let ylva: TestDevice;
  let ids: FamilyIds;
  let box: MailBox;
  let wall = 0;
  const NURSES = 'skolan@lindsjo.example';
  const BUP = 'bup@region.example';
  const open: { close(): void }[] = [];

  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
  });
  beforeEach(async () => {
    box = await mailBox();
    c = await county(database, { mails: true });
    const addresses: Record<string, string> = { [c.unit('nurses')]: NURSES, [c.unit('bup')]: BUP };
    for (const [unit, mail] of Object.entries(addresses))
      await database.withPolicy((policy) =>
        policy.query(`update unit set body = body || $2::jsonb where id = $1`, [unit, JSON.stringify({ mail })]),
      );
    c.restart();
    wall = 1_000_000;
    ylva = await c.device('ylva');
    ids = await openFamily(ylva);
    await invite(ylva, ids.dossier, c.unit('nurses'));
    await invite(ylva, ids.dossier, c.unit('bup'));
  });
  afterEach(async () => {
    for (const post of open.splice(0)) post.close();
    await box.stop();
    // The database is one for all of these; what one test left waiting is none of the next one's.
    await database.withPolicy((policy) => policy.query(`update mail set state = 'dropped'`));
  });

  function post(url = box.url): Post {
    const made = smtpPost({ url, from: FROM, requireTls: false });
    open.push(made);
    return made;
  }
  /** A node of the server, as new: it knows nothing but the database. */
  const round = (by: Post = post()) =>
    mailRound(
      makeCore({ database: c.database, clock: () => c.time.now, poke: inProcessPoke(), log: silentLog }),
      by,
      () => wall,
    );

  async function call(...units: ('nurses' | 'bup')[]) {
    const meetingId = randomUUID();
    const calls = units.map((unit) => ({
      callId: randomUUID(),
      recipient: { type: 'unit' as const, unit: c.unit(unit) },
    }));
    const meeting = {
      purpose: 'sip' as const,
      date: '2026-12-03',
      start: '14:00',
      minutes: 60,
      place: 'Biblioteket',
      link: '' as const,
      question: 'Vad behöver Tuva?',
      chair: 'A',
      scribe: 'B',
      interpreter: '',
      childPart: { how: 'part' as const, support: '', toldBy: '' },
    };
    await ylva.must(ids.dossier, 'planMeeting', { meetingId, meeting });
    await ylva.must(ids.dossier, 'callMeeting', { meetingId, replyBy: '2026-12-01', calls });
    return { meetingId, callIds: calls.map((one) => one.callId) };
  }
  async function move(meetingId: string, from = '14:00', to = '15:00') {
    const changes = { start: { from, to } };
    await ylva.must(ids.dossier, 'editMeeting', { meetingId, changes, conflictIds: {} });
    await ylva.must(ids.dossier, 'renewCalls', { meetingId });
  }
  const outcomes = async () => {
    await ylva.pull();
    return ylva
      .records(ids.dossier)
      .filter((record) => record.entity === 'callMail')
      .map(({ body }) => `${body.revision} ${body.outcome} ${body.code}`.trim());
  };
  const told = () => box.letters.map((one) => `${one.calendar.method} ${one.calendar.sequence}`);

  it('go to the recipient’s functional address, with the calendar’s file, and say nothing of the child', async () => {
    const { callIds } = await call('nurses');
    expect(await round()).toBe(1);
    const [letter] = box.letters;
    expect(letter).toMatchObject({
      to: [NURSES],
      subject: 'Kallelse till möte',
      messageId: `<${callIds[0]}.0@samplan>`,
      calendar: {
        method: 'REQUEST',
        uid: `${callIds[0]}@samplan`,
        sequence: 0,
        start: Date.parse('2026-12-03T14:00:00+01:00'),
        place: 'Biblioteket',
      },
    });
    expect(letter?.text).toContain('torsdag 3 december 2026');
    expect(`${letter?.raw}${letter?.text}`).not.toMatch(/Tuva|Exempel|\bSIP\b|T\. E\.|behöver/);
    expect(await outcomes()).toEqual(['0 sent']);
    expect(await round()).toBe(0);
  });

  it('are followed by an update when the meeting moves, and by an end when it is cancelled', async () => {
    const { meetingId } = await call('nurses');
    await round();
    await move(meetingId);
    await round();
    await ylva.must(ids.dossier, 'cancelMeeting', { meetingId, reason: 'Tuva är sjuk' });
    await ylva.must(ids.dossier, 'renewCalls', { meetingId });
    await round();
    expect(told()).toEqual(['REQUEST 0', 'REQUEST 1', 'CANCEL 2']);
    expect(box.letters.map((one) => one.subject)).toEqual([
      'Kallelse till möte',
      'Ändrad kallelse till möte',
      'Inställt möte',
    ]);
    expect(new Set(box.letters.map((one) => one.calendar.uid)).size).toBe(1);
    expect(box.letters[2]?.text).not.toContain('sjuk');
  });

  it.each(['withdrawCall', 'takeBackCall'] as const)('are taken back by %s', async (name) => {
    const { callIds } = await call('nurses');
    await round();
    await ylva.must(ids.dossier, name, { callId: callIds[0]! });
    await round();
    expect(told()).toEqual(['REQUEST 0', 'CANCEL 1']);
  });

  it('that were overtaken before they went are one mail with the last word, or none', async () => {
    const { meetingId, callIds } = await call('nurses', 'bup');
    await move(meetingId);
    await ylva.must(ids.dossier, 'withdrawCall', { callId: callIds[1]! });
    await round();
    expect(told()).toEqual(['REQUEST 1']);
    expect(box.letters[0]?.subject).toBe('Kallelse till möte');
  });

  it('wait while the mail server is down, longer each time, and go when it is back', async () => {
    await call('nurses');
    const port = Number(new URL(box.url).port);
    await box.stop();
    const sender = post(box.url);
    expect(await round(sender)).toBe(1);
    expect(await round(sender)).toBe(0);
    wall += waitAfter(1);
    expect(await round(sender)).toBe(1);
    expect(await outcomes()).toEqual([]);
    box = await mailBox(port);
    wall += waitAfter(1);
    expect(await round(sender)).toBe(0);
    wall += waitAfter(2);
    expect(await round(sender)).toBe(1);
    expect(told()).toEqual(['REQUEST 0']);
    expect(await outcomes()).toEqual(['0 sent']);
  });

  it('that are refused for ever are told to the convener, and do not stop the others', async () => {
    box.refuse(NURSES, 550);
    await call('nurses', 'bup');
    await round();
    expect(box.letters.map((one) => one.to)).toEqual([[BUP]]);
    expect((await outcomes()).sort()).toEqual(['0 refused 550', '0 sent']);
    wall += 100 * MINUTE;
    expect(await round()).toBe(0);
    const nadja = await c.device('nadja');
    await nadja.pull();
    expect(nadja.entities(ids.dossier)).not.toContain('callMail');
  });

  it('that are refused for now are tried again, and for three days', async () => {
    box.refuse(NURSES, 451);
    await call('nurses');
    const sender = post();
    await round(sender);
    await database.withPolicy((policy) => policy.query(`update mail set attempts = 74 where state = 'waiting'`));
    for (const expected of [[], ['0 refused unreachable']]) {
      wall += 61 * MINUTE;
      await round(sender);
      expect(await outcomes()).toEqual(expected);
    }
    expect(await outcomes()).toEqual(['0 refused unreachable']);
    expect(box.letters).toEqual([]);
  });

  it('survive a crash between the change and the sending', async () => {
    await call('nurses');
    c.restart();
    expect(await round()).toBe(1);
    expect(told()).toEqual(['REQUEST 0']);
  });

  it('that a node took when it died are taken by another one later, under the same message id', async () => {
    await call('nurses');
    const died: Post = { send: () => Promise.reject(new Error('killed')) };
    await expect(round(died)).rejects.toThrow('killed');
    expect(await round()).toBe(0);
    wall += 6 * MINUTE;
    expect(await round()).toBe(1);
    expect(told()).toEqual(['REQUEST 0']);
  });

  it('whose taking was not confirmed go again under the same id, which is all that SMTP can promise', async () => {
    await call('nurses');
    box.breakAfterTaking();
    await round();
    wall += waitAfter(1);
    await round();
    expect(told()).toEqual(['REQUEST 0', 'REQUEST 0']);
    expect(new Set(box.letters.map((one) => one.messageId)).size).toBe(1);
    expect(await outcomes()).toEqual(['0 sent']);
  });

  it('are taken by one of two nodes', async () => {
    await call('nurses', 'bup');
    const [first, second] = await Promise.all([round(post()), round(post())]);
    expect(first + second).toBe(2);
    expect(told()).toEqual(['REQUEST 0', 'REQUEST 0']);
  });

  it('do not go where a consent was taken back between the call and the sending, and the convener sees why', async () => {
    const consent = consentArgs(ids, {
      releasing: [c.unit('social')],
      receiving: [{ unit: c.unit('bup'), kinds: ['IDENTITY', 'LOGISTICS'] }],
    });
    await ylva.must(ids.dossier, 'recordConsent', consent);
    const { meetingId } = await call('bup');
    await ylva.must(ids.dossier, 'withdrawConsent', withdrawalArgs(consent.consentId, ids.mother));
    expect(await round()).toBe(1);
    expect(box.letters).toEqual([]);
    expect(await outcomes()).toEqual(['0 stopped B10']);
    // Nobody was told, so there is nothing to take back either.
    await ylva.must(ids.dossier, 'cancelMeeting', { meetingId, reason: 'a' });
    await ylva.must(ids.dossier, 'renewCalls', { meetingId });
    await round();
    expect(box.letters).toEqual([]);
  });

  it('do not go where the child’s identity was protected between the call and the sending', async () => {
    await call('nurses');
    await ylva.must(ids.dossier, 'markProtectedIdentity', { markId: randomUUID(), subject: 'child', level: 'MARKING' });
    await round();
    expect(box.letters).toEqual([]);
  });

  it('do not go once the meeting has been, nor where mail is off', async () => {
    await call('nurses');
    c.time.now = Date.parse('2026-12-04T08:00:00+01:00');
    await round();
    expect(box.letters).toEqual([]);
    expect(await (await c.request('/health/mail')).text()).toBe('on: 0 waiting, 0 refused');
    const silent = await county(c.database);
    expect(await (await silent.request('/health/mail')).text()).toBe('off: SMTP_URL is not set');
  });
});
