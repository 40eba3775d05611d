import { COUNTY_DOSSIER } from './county';
import { openDossier } from './dossier';
import { factsOf } from './facts';
import { type RunResult, runMutation } from './run-mutation';
import type { CooperationGroup, CountyUnit, Principal } from './structure';
import type { Unit } from './unit';

/** A uuid by its number. */
export const key = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
/** Gives the uuids from a number on. */
export const keysFrom = (number: number) => {
  let next = number;
  return () => key(next++);
};

/** The editor's forum, another forum, two units, and a name that points at nobody in particular. */
export const EDITOR = 'strategigrupp-sjobygden';
const DIRECTORY: Readonly<Record<string, Partial<Unit>>> = {
  [EDITOR]: { forum: 'strategigrupp', generic: true },
  'chefsforum-lindsjo': { forum: 'chefsforum', generic: true },
  'bup-lindsjo': {},
  'lindsjo-social': {},
  skolan: { generic: true },
};
export const directory = (id: string): Unit | undefined => {
  if (!Object.hasOwn(DIRECTORY, id)) return undefined;
  const principal = { id: 'lindsjo', name: 'Lindsjö kommun', kind: 'municipality' } as const;
  const unit = { id, name: id, short: 'X', sector: 'OTHER_AUTH', principal, municipality: '', authority: 'x' } as const;
  return { ...unit, generic: false, ...DIRECTORY[id] };
};

export const municipality = (body: Partial<Principal> = {}): Principal => ({
  name: 'Lindsjö kommun',
  kind: 'municipality',
  municipality: 'Lindsjö',
  ...body,
});

/** A unit of the principal with key 1. */
export const school = (body: Partial<CountyUnit> = {}): CountyUnit => ({
  name: 'Aspskolan',
  service: 'compulsory',
  principalId: key(1),
  municipality: 'Lindsjö',
  area: 'Norra',
  contact: 'Expeditionen',
  phone: '08-465 004 20',
  mail: 'aspskolan@lindsjo.example',
  schoolUnitCode: '12345678',
  inSamplan: '',
  ...body,
});

export const group = (body: Partial<CooperationGroup> = {}): CooperationGroup => ({
  name: 'LSG Norra',
  kind: 'lsg',
  level: 'area',
  municipality: 'Lindsjö',
  area: 'Norra',
  mandate: 'Samordnar arbetet i området.',
  takesUp: ['area'],
  reportsTo: null,
  functions: 'Rektorer\nEnhetschef',
  unitIds: [],
  contact: '',
  phone: '',
  mail: '',
  inSamplan: '',
  ...body,
});

/** The county's dossier with its editor at it, and whoever else of the practice county's units. */
export function countyScene() {
  const dossier = openDossier(COUNTY_DOSSIER, []);
  /** `applied`, or the code with the field. */
  function revise(entries: readonly object[], unit: string = EDITOR, where = dossier): string {
    const ran: RunResult = runMutation(
      where,
      'reviseStructure',
      { entries },
      {
        actor: { person: 'valter', name: 'Valter', unit, role: 'manager', assignment: 'a' },
        now: Date.UTC(2026, 10, 16, 9),
        unit: directory,
        facts: () => factsOf(where.all(), directory),
      },
    );
    if (ran.result === 'applied') return 'applied';
    return [ran.refusal.code, ran.refusal.detail.field].filter(Boolean).join(' ');
  }
  return { dossier, revise };
}
