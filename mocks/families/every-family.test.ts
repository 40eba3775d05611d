import { describe, expect, it } from 'vitest';
import { openDossier } from '#domain/dossier';
import { factsOf } from '#domain/facts';
import { runMutation } from '#domain/run-mutation';
import { COUNTY } from './county';
import { DEVIATIONS } from './deviations';
import { FAMILIES } from './every-family';
import { PEOPLE, personNamed } from './people';
import { beginStory, stableId } from './story';
import { UNITS } from './units';

// The plots against the rules alone, on many days of the year; `load-families.test.ts` tells them to the real server.
const unit = (id: string) => UNITS.find((one) => one.id === id);
const DAY = 86_400_000;
const days = Array.from({ length: 31 }, (_, i) => Date.parse('2026-02-27T02:30:00Z') + i * 13 * DAY);

describe('the practice families', () => {
  it('are at least fourteen children over at least nine units of at least four principals', () => {
    expect(FAMILIES.length).toBeGreaterThanOrEqual(14);
    const taking = new Set<string>();
    for (const family of FAMILIES) {
      const story = beginStory(family.id, days[0]!);
      family.tell(story);
      for (const step of story.steps) taking.add(personNamed(step.by).unit);
    }
    expect(taking.size).toBeGreaterThanOrEqual(9);
    expect(new Set([...taking].map((id) => unit(id)?.principal.id)).size).toBeGreaterThanOrEqual(4);
  });

  it.each([...FAMILIES, ...DEVIATIONS, ...COUNTY].map((family) => [family.id, family] as const))(
    '%s: the plot holds on any day of the year',
    (_, family) => {
      for (const now of days) {
        const story = beginStory(family.id, now, family.dossierId);
        family.tell(story);
        const dossier = openDossier(story.dossierId, []);
        for (const step of story.steps) {
          if (step.does !== 'mutation') continue;
          const { id: person, name, unit: at, role } = personNamed(step.by);
          const result = runMutation(
            dossier,
            step.name,
            typeof step.args === 'function' ? step.args(dossier) : step.args,
            {
              actor: { person, name, unit: at, role, assignment: `${person}@${at}` },
              now: step.at,
              unit,
              facts: () => factsOf(dossier.all(), unit),
            },
          );
          expect(result.result, `${step.name} by ${step.by}, read on ${new Date(now).toISOString()}`).toBe('applied');
        }
      }
    },
  );

  it('can be signed in to from every unit that one can name', () => {
    const manned = new Set(PEOPLE.map((person) => person.unit));
    expect(UNITS.filter((one) => !one.generic && !manned.has(one.id))).toEqual([]);
    expect(new Set(PEOPLE.map((person) => person.id)).size).toBe(PEOPLE.length);
  });

  it('never share an id', () => {
    const ids = FAMILIES.flatMap(({ id }) =>
      ['dossier', 'case', 'child', 'mother'].map((name) => stableId(`${id}/${name}`)),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
