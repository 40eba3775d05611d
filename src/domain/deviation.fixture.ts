// A deviation between invented units, told by the domain's own mutations.
import type { Actor, Role } from './actor';
import { openDossier } from './dossier';
import { factsOf } from './facts';
import type { AnyRec } from './record';
import { runMutation } from './run-mutation';
import type { Sector } from './sector';
import type { Directory, Forum, Unit } from './unit';

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const unit = (id: string, sector: Sector, more: Partial<Unit> = {}): Unit => ({
  id,
  name: `Enhet ${id}`,
  short: 'E',
  sector,
  principal: { id: 'kommun', name: 'Kommunen', kind: 'municipality' },
  municipality: 'Lindsjö',
  generic: false,
  authority: id,
  ...more,
});
const forum = (level: Forum) => unit(level, 'OTHER_AUTH', { forum: level, generic: true });
const KNOWN: Record<string, Unit> = Object.fromEntries(
  [
    unit('soc', 'SOC_PUB'),
    unit('bup', 'HEALTH_PUB', { principal: { id: 'region', name: 'Regionen', kind: 'region' } }),
    unit('school', 'SCHOOL_PRIV_OTHER', { principal: { id: 'privat', name: 'Friskolan', kind: 'private' } }),
    unit('nurse', 'SCHOOL_PUB_EMI'),
    unit('skolan', 'SCHOOL_PUB_OTHER', { generic: true }),
    forum('chefsforum'),
    forum('strategigrupp'),
    forum('reko'),
  ].map((one) => [one.id, one]),
);
export const UNITS: Directory = (id) => KNOWN[id];

export const actorOf = (at: string, role: Role = 'manager'): Actor => ({
  person: `${role}@${at}`,
  name: `Påhittade ${at}`,
  unit: at,
  role,
  assignment: `${role}@${at}`,
});

/** 23 November 2026, noon in Stockholm. */
export const NOON = Date.parse('2026-11-23T12:00:00+01:00');

export const BODY = {
  type: 'follow-up-not-held' as const,
  step: 'follow-up' as const,
  toUnits: ['bup', 'school'],
  happenedOn: '2026-11-16',
  due: '2026-12-07',
  ageBand: '6-12' as const,
  municipality: 'Lindsjö',
  what: 'Uppföljningen blev inte av.',
  consequence: 'Barnet väntar på stöd.',
  wanted: 'Ett nytt datum.',
};

export const report = (over: Partial<Record<keyof typeof BODY, unknown>> = {}) => ({
  deviationId: uuid(100),
  deviation: { ...BODY, ...over },
  link: { linkId: uuid(101), caseId: uuid(102) },
});

/** An empty dossier in which units do things, each at an instant (ms). Gives `applied`, or the refusal's code and field. */
export function between(records: readonly AnyRec[] = []) {
  const dossier = openDossier(uuid(99), records);
  const facts = () => factsOf(dossier.all(), UNITS);
  return {
    dossier,
    facts,
    run(at: string, name: string, args: unknown, { role, now = NOON }: { role?: Role; now?: number } = {}): string {
      const ran = runMutation(dossier, name, args, { actor: actorOf(at, role), now, unit: UNITS, facts });
      return ran.result === 'applied'
        ? 'applied'
        : [ran.refusal.code, ran.refusal.detail.field].filter(Boolean).join(' ');
    },
  };
}

/** The same with a deviation that social services have reported. */
export function reported(over: Partial<Record<keyof typeof BODY, unknown>> = {}) {
  const told = between();
  const said = told.run('soc', 'reportDeviation', report(over));
  if (said !== 'applied') throw new Error(said);
  return told;
}
