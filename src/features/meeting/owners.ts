import type { Responsible } from '#domain/action';
import { presentAdults } from '#domain/adulthood';
import { attendance } from '#domain/attendance';
import { participants } from '#domain/audience';
import { canonical } from '#domain/canonical';
import { child } from '#domain/child';
import { service } from '#domain/service';
import type { DossierView } from '#storage/dossier-view';

/** Who may take an action on, in groups: persons at their units, the family and others, then units without a person. */
export interface OwnerGroups {
  people: Responsible[];
  family: Responsible[];
  units: Responsible[];
}

/**
 * The staff of the services that take part, first those who are noted as here and then the services' contacts, for what
 * nobody in person has taken is soon nobody's; the guardians and the child; others who are here; the services alone.
 */
export function ownersOf({ dossier, facts }: DossierView, now: number): OwnerGroups {
  const units = participants(facts);
  const here = dossier.list(attendance).filter(({ body }) => !body.present.startsWith('absent'));
  const isUnitsName = (unit: string, name: string) => facts.unit(unit)?.name === name;
  const staff = [
    ...here.flatMap(({ body }) => (body.unit ? [{ unit: body.unit, person: body.name }] : [])),
    ...dossier.list(service).flatMap(({ body }) => {
      const person = body.contactPerson;
      return person && body.endedAt === null ? [{ unit: body.unit, person }] : [];
    }),
  ].filter(({ unit, person }) => units.includes(unit) && !isUnitsName(unit, person));
  const young = dossier.list(child)[0]?.body.firstName;
  const family = [...presentAdults(dossier, now).map((one) => one.body.name), ...(young ? [young] : [])];
  const others = here.flatMap(({ body }) =>
    !body.unit && !family.includes(body.name) && body.who !== 'child' ? [body.name] : [],
  );
  return {
    people: once(staff.map((one) => ({ type: 'unit', ...one }))),
    family: once([
      ...family.map((who): Responsible => ({ type: 'family', who })),
      ...others.map((name): Responsible => ({ type: 'other', name })),
    ]),
    units: units.map((unit) => ({ type: 'unit', unit, person: '' })),
  };
}

function once(all: readonly Responsible[]): Responsible[] {
  return [...new Map(all.map((one) => [canonical(one), one])).values()];
}
