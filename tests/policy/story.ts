import { at, pick, some } from './choices';
import { DAY, dateOf, FamilyStory } from './family-story';
import { QUESTION_KINDS, RECEIVERS, RELEASERS } from './history-units';
import type { Permit } from './oracle-world';

/** What happens with consents and decisions. */
export class Story extends FamilyStory {
  private readonly permitIds: string[] = [];

  private permit(n: number[], good: boolean): Permit {
    const [releasing, receiving, kinds, start = 0, length = 0, flaw = 0, receiving2, kinds2] = n;
    const from = dateOf(this.now + ((start % 50) - (good ? 45 : 30)) * DAY);
    const days = good ? 20 + (length % 340) : (length % 420) - 5;
    const flawed = good ? 9 : flaw % 10;
    const to = { unit: pick(RECEIVERS, receiving), kinds: some(QUESTION_KINDS, kinds), weakerKnown: (flaw & 16) > 0 };
    const more = {
      unit: pick(RECEIVERS, receiving2),
      kinds: some(QUESTION_KINDS, kinds2),
      weakerKnown: (flaw & 32) > 0,
    };
    return {
      board: false,
      boardIsSocial: true,
      releasing: some(RELEASERS, releasing),
      receiving: to.unit === more.unit ? [to] : [to, more],
      plan: (flaw & 1) === 0 || good,
      from,
      to: dateOf(Date.parse(`${from}T12:00:00Z`) + days * DAY),
      informed: flawed !== 1,
      purpose: flawed !== 2,
      answers: [],
      checkedBy: [],
      takenBack: [],
      ended: false,
    };
  }

  consent(n: number[], good = false) {
    const permit = this.permit(n, good);
    this.world.permits.push(permit);
    this.permitIds.push(
      this.write('consent', {
        releasing: permit.releasing,
        receiving: receivingOf(permit),
        purpose: permit.purpose ? 'Plan together' : '',
        coversPlan: permit.plan,
        validFrom: permit.from,
        validTo: permit.to,
        informed: permit.informed,
      }),
    );
  }

  /** A consent as it should be: every guardian and the child say yes, every releasing unit has checked it. */
  goodConsent(n: number[]) {
    this.consent(n, true);
    const last = this.permitIds.length - 1;
    for (const who of [...this.world.guardians.map((one) => one.id), 'child'])
      this.says(last, { who, says: 'yes', proven: true, mature: false, handled: false, at: this.now });
    for (const one of this.world.permits[last]?.releasing ?? []) this.checks(last, one);
  }

  /** One guardian does not answer: out of reach, or the young person goes on alone with a manager's leave. */
  hardConsent(n: number[]) {
    this.consent(n, true);
    const last = this.permitIds.length - 1;
    const permit = this.world.permits[last];
    const [silent, ...others] = this.world.guardians.filter((one) => one.custody === 'custodian');
    if (!permit || !silent) return;
    for (const who of [...others.map((one) => one.id), 'child'])
      this.says(last, { who, says: 'yes', proven: true, mature: false, handled: false, at: this.now });
    for (const one of permit.releasing) this.checks(last, one);
    const [, , , start = 0, length = 0, way = 0] = n;
    if (way % 2 === 0)
      this.note(silent, { unit: 'soc', how: 'unreachable', tries: 2 + (way % 3), urgent: true, at: this.now });
    else this.paper('CHILD_ALONE', permit.releasing, permit.receiving, start, length);
  }

  private says(index: number, answer: Permit['answers'][number]) {
    const consentId = this.permitIds[index];
    if (consentId === undefined) return;
    this.world.permits[index]?.answers.push(answer);
    this.write('consentAnswer', {
      consentId,
      giver: answer.who,
      answer: answer.says,
      form: answer.proven && answer.at % 2 === 0 ? 'written' : 'oral',
      journalRef: answer.proven ? 'J-1' : '',
      at: answer.at,
      maturity: answer.mature ? 'mature' : '',
      handling: answer.handled ? 'talked' : '',
    });
  }

  private checks(index: number, by: string) {
    const consentId = this.permitIds[index];
    if (consentId === undefined) return;
    this.world.permits[index]?.checkedBy.push(by);
    this.write('consentVerification', { consentId, person: 'x', name: 'x', at: this.now }, by);
  }

  answer([which, who, says = 0, proof = 0, back = 0]: number[]) {
    const giver = pick(this.world.guardians, who).id;
    const answered = says % 3 === 0 ? 'no' : 'yes';
    this.says(at(this.permitIds, which), {
      who: giver,
      says: answered,
      proven: proof % 4 > 0,
      mature: false,
      handled: false,
      at: this.now - (back % 3) * DAY,
    });
  }

  childAnswers([which, says, proof = 0, back = 0, more = 0]: number[]) {
    this.says(at(this.permitIds, which), {
      who: 'child',
      says: pick(['yes', 'no', 'view-recorded'] as const, says),
      proven: proof % 5 > 0,
      mature: (more & 1) > 0,
      handled: (more & 2) > 0,
      at: this.now - (back % 3) * DAY,
    });
  }

  verify([which, by]: number[]) {
    this.checks(at(this.permitIds, which), pick(RELEASERS, by));
  }

  withdraw([which]: number[]) {
    this.takesBack(at(this.permitIds, which), 'whole');
  }

  withdrawPart([which, units, kinds, how = 0]: number[]) {
    const part = {
      units: how % 3 === 0 ? [] : some(RECEIVERS, units),
      kinds: how % 3 === 1 ? [] : some(QUESTION_KINDS, kinds),
      plan: how % 5 === 0,
    };
    this.takesBack(at(this.permitIds, which), part);
  }

  private takesBack(index: number, part: Permit['takenBack'][number]) {
    const consentId = this.permitIds[index];
    if (consentId === undefined || this.world.permits[index]?.board) return;
    this.world.permits[index]?.takenBack.push(part);
    this.write('consentWithdrawal', { consentId, by: 'child', how: 'oral', at: this.now, receivedBy: 'x', part });
  }

  decide([type, start = 0, length = 0]: number[]) {
    this.paper(pick(['LVU_CARE', 'SHELTER', 'LPT', 'LVU_IMMEDIATE'], type), [], [], start, length);
  }

  /** A decision in the guardians' place (C9), now and then by the wrong authority, or a manager's for the child (C5). */
  decideForChild(n: number[]) {
    const [type = 0, start = 0, length = 0, by = 0] = n;
    const permit = this.permit(n, true);
    if (type % 2 === 0) {
      this.paper('CHILD_ALONE', permit.releasing, permit.receiving, start, length);
      return;
    }
    const authority = by % 4 === 0 ? 'bup' : 'soc';
    const { from, to } = this.paper(
      'LVU_11',
      permit.releasing,
      permit.receiving,
      start,
      length,
      authority,
      permit.plan,
    );
    this.permitIds.push(this.records.at(-1)?.id ?? '');
    this.world.permits.push({
      ...permit,
      board: true,
      boardIsSocial: authority === 'soc',
      from,
      to,
      checkedBy: [authority],
    });
  }

  private paper(
    type: string,
    releasing: string[],
    receiving: Permit['receiving'],
    start: number,
    length: number,
    by = 'soc',
    plan = false,
  ) {
    const from = dateOf(this.now + ((start % 20) - 15) * DAY);
    const to = length % 4 === 0 ? null : dateOf(this.now + (length % 200) * DAY);
    this.world.decisions.push({ type, from, to, ended: false, releasing, receiving });
    const permits = receiving.map((one) => ({ unit: one.unit, kinds: one.kinds, weakerSecrecy: one.weakerKnown }));
    const body = { type, from, to, releasing, receiving: permits, coversPlan: plan, hiddenFrom: [], endedAt: null };
    this.write('boardDecision', body, by);
    return { from, to };
  }

  endDecision([which]: number[]) {
    const index = at(this.world.decisions, which);
    const decision = this.world.decisions[index];
    if (!decision) return;
    decision.ended = true;
    this.amend('boardDecision', index, { endedAt: this.now });
    if (decision.type !== 'LVU_11') return;
    const nth = this.world.decisions.slice(0, index).filter((one) => one.type === 'LVU_11').length;
    const permit = this.world.permits.filter((one) => one.board)[nth];
    if (permit) permit.ended = true;
  }
}

const receivingOf = (permit: Permit) =>
  permit.receiving.map((one) => ({ unit: one.unit, kinds: one.kinds, weakerSecrecy: one.weakerKnown }));
