import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fault, faulty } from './faulty-policy';
import { leak } from './leaks';
import { type Outputs, PARTS } from './outputs';
import { realOutputs } from './real-outputs';
import { secretHistories, tellSecrets } from './secret-story';

/** What a tired programmer could have written in one of the ways out. Each must be seen. */
const FAULTS: [string, Fault][] = [
  [
    'a plan’s copy holds all that the plan holds',
    { file: 'received-plan.ts', line: 'if (decision.ok) share.push(entry);', becomes: 'share.push(entry);' },
  ],
  [
    'the paper asks the first reader for all',
    {
      file: 'paper-content.ts',
      line: 'source.entries.filter((entry) => mayTell(facts, asRecord(entry), reader, now).ok);',
      becomes: 'source.entries.filter((entry) => mayTell(facts, asRecord(entry), { child: true }, now).ok);',
    },
  ],
  [
    'the paper says where one meets next, whoever reads it',
    { file: 'paper-content.ts', line: 'place: places && whole.followUpPlace', becomes: 'place: whole.followUpPlace' },
  ],
  [
    'a calendar says the place of what is secret',
    { file: 'call-event.ts', line: "place: needs.secret ? '' : body.place", becomes: 'place: body.place' },
  ],
  [
    'a calendar says what the meeting is about',
    { file: 'call-event.ts', line: "`${word('ask')}: ${who}`", becomes: "`${word('ask')}: ${who} ${body.question}`" },
  ],
  [
    'a call is mailed under protected identity',
    { file: 'call-mail.ts', line: "if (isProtected(facts)) return no('B1', 'never');", becomes: '' },
  ],
  [
    'a call that tells of the child is mailed though nothing is open',
    { file: 'call-mail.ts', line: "one.body.question !== '' || one.body.initials !== ''", becomes: 'false' },
  ],
  [
    'the extract of the log names every service',
    { file: 'seen-line.ts', line: '(named || unit === own ? unit : null)', becomes: 'unit' },
  ],
  [
    'the extract of the log is given to the guardian of an adult',
    {
      file: 'seen-line.ts',
      line: 'ageAt(facts.child.birthDate, now) >= 18) return [];',
      becomes: 'now < 0) return [];',
    },
  ],
  [
    'a unit’s own part holds what others wrote',
    {
      file: '../features/case/own-part.tsx',
      line: 'record.unit === unit && !LEFT_OUT',
      becomes: 'record.unit !== "" && !LEFT_OUT',
    },
  ],
  [
    'a device without a network goes on showing what its grant showed',
    {
      file: '../storage/visible.ts',
      line: 'over(base, now) ? [] : lawful(base, unit, [now]);',
      becomes: 'lawful(base, unit, [now, ...base.grants.map((grant) => grant.validFrom)]);',
    },
  ],
  [
    'a device keeps on its disk what has ended',
    {
      file: '../storage/visible.ts',
      line: '.filter((from) => from > now)',
      becomes: '',
    },
  ],
  [
    'a paper is given however long ago the last contact was',
    { file: 'may-output.ts', line: 'now - lastContact >= hours * 3_600_000', becomes: 'now < lastContact' },
  ],
];

const foundIn = (outputs: Outputs, numRuns: number) =>
  fc.check(
    fc.property(secretHistories, (history) => leak(outputs, tellSecrets(history), 2) === undefined),
    { numRuns, seed: 20_261_129, endOnFailure: true },
  );

describe('a leak planted in a way out is seen', () => {
  it('and none where none is planted', () => {
    expect(foundIn(realOutputs, 100).failed).toBe(false);
  }, 120_000);

  it.each(FAULTS)(
    '%s',
    async (_story, fault) => {
      const broken = await faulty<Outputs>(fault, PARTS);
      const found = foundIn(broken, 2_000);
      expect(found.failed).toBe(true);
    },
    60_000,
  );
});
