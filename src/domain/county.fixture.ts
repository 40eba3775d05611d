// The county's dossier among invented units, told by the domain's own mutations.
import type { Role } from './actor';
import { COUNTY_DOSSIER } from './county';
import { actorOf, NOON, UNITS } from './deviation.fixture';
import { openDossier } from './dossier';
import { factsOf } from './facts';
import { runMutation } from './run-mutation';

/** The county's dossier, empty, in which units do things, each at an instant (ms). Gives `applied`, or the refusal's code and field. */
export function theCounty() {
  const dossier = openDossier(COUNTY_DOSSIER, []);
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
