import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from './compare';
import { type Fault, faultyPolicy } from './faulty-policy';
import { histories, tell } from './history';

/** What a tired programmer could have written. Each must be seen by the comparison with the oracle. */
const FAULTS: [string, Fault][] = [
  [
    'one guardian is enough under joint custody',
    {
      file: 'required-givers.ts',
      line: 'asked.map((one) => guardianGiver',
      becomes: 'asked.slice(0, 1).map((one) => guardianGiver',
    },
  ],
  [
    'the consent holds one instant after its last day',
    { file: 'consent-validity.ts', line: 'now >= basis.end', becomes: 'now > basis.end' },
  ],
  [
    'one unit’s check of the consent counts for all',
    { file: 'disclosure.ts', line: '!basis.verifiedBy.has(flow.from)', becomes: 'basis.verifiedBy.size === 0' },
  ],
  [
    'the first answer counts, not the latest',
    { file: 'basis.ts', line: 'answer.at > latest.at', becomes: 'answer.at < latest.at' },
  ],
  [
    'an exclusion of a kind binds only where it also names the receiver',
    { file: 'blocks.ts', line: '(body.to === null || body.to === flow.to)', becomes: 'body.to === flow.to' },
  ],
  [
    'the grants forget the eighteenth birthday',
    { file: 'grants-for.ts', line: 'facts.profile.childConsentFrom, 18]', becomes: 'facts.profile.childConsentFrom]' },
  ],
  [
    'a guardian’s protected identity is forgotten',
    { file: 'blocks.ts', line: ' || facts.guardians.some((one) => one.protected)', becomes: '' },
  ],
  [
    'a reservation works before anyone has acknowledged it',
    { file: 'receiver-conditions.ts', line: 'body.acknowledgedOn !== null', becomes: 'body.text !== null' },
  ],
  [
    'acute protection runs as long as its author wrote',
    {
      file: 'acute-ground.ts',
      line: 'Math.min(body.endsAt, body.startedAt + facts.profile.acuteHours * 3_600_000)',
      becomes: 'body.endsAt',
    },
  ],
  [
    'a partial withdrawal stops only what goes to the unit, not what comes from it',
    { file: 'disclosure.ts', line: ' || part.units.includes(flow.from)', becomes: '' },
  ],
  [
    'a consent that was taken back is the reason, although the one in its place waits',
    { file: 'disclosure.ts', line: 'over: 3, holds: 4', becomes: 'over: 4, holds: 3' },
  ],
  [
    'taking back the consent to a plan leaves the plan open',
    { file: 'consent-policy.ts', line: "if (planWithdrawn) return no('B10', 'new-consent');", becomes: '' },
  ],
  [
    'what a child of fourteen said counts as own consent at fifteen',
    {
      file: 'required-givers.ts',
      line: 'answer.at >= startOfDay(birthday(facts.child.birthDate, age))',
      becomes: 'answer.at > 0',
    },
  ],
];

describe('a fault planted in the policy is caught by the oracle', () => {
  it.each(FAULTS)(
    '%s',
    async (_story, fault) => {
      const policy = await faultyPolicy(fault);
      const found = fc.check(
        fc.property(histories, (history) => difference(policy, tell(history), 2) === undefined),
        { numRuns: 2_000, seed: 20260312, endOnFailure: true },
      );
      expect(found.failed).toBe(true);
    },
    60_000,
  );
});
