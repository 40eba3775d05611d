import { coordination } from '#domain/coordinatorship';
import { openDossier } from '#domain/dossier';
import { offerOrphaned } from '#domain/handover';
import { openHandovers } from '#domain/handover-reply';
import { audit } from './audit';
import type { Core } from './core';
import type { Leaver } from './leaving';
import { lockDossiers, openSittings } from './sitting';

/**
 * Offers a case, whose coordinator has left a unit where nobody is left, to the other units that see it: each has it on My
 * day until one accepts. Asked once each; true where somebody was asked now. Warns the operators while nobody is asked, or
 * all have said no: then only a new account in the unit helps. The offers are the leaver's unit's, in the leaver's name,
 * and audited as the server's.
 */
export async function offerToOthers(core: Core, dossierId: string, leaver: Leaver): Promise<boolean> {
  const { hash } = await core.state();
  const units = await core.units();
  const { poke, asked, waits } = await core.database.withActor(leaver, async (tx) => {
    const locked = await lockDossiers(tx.policy, [dossierId]);
    const sittings = await openSittings(tx, locked, { clock: core.clock, units, hash, mails: core.mails });
    const { now } = sittings;
    const sitting = sittings.on(dossierId);
    const dossier = openDossier(dossierId, sitting.records());
    const lead = coordination(dossier);
    // Another has the role already.
    if (lead?.person !== leaver.person || lead.unit !== leaver.unit) return { poke: [], asked: [], waits: true };
    const actor = { ...leaver, name: lead.name, role: 'caseworker' as const, assignment: '' };
    const asked = offerOrphaned(dossier, { actor, now, unit: units, facts: sitting.facts }, () => crypto.randomUUID());
    await sitting.write(dossier.changes());
    await sittings.flush();
    const line = { at: now, person: '', unit: leaver.unit, dossierId, detail: { from: leaver.person, asked } };
    if (asked.length > 0) await audit(tx.policy, [{ ...line, act: 'offerOrphaned', outcome: 'applied' }]);
    const waits = openHandovers(dossier).some((one) => one.unit === leaver.unit);
    return { poke: [...sittings.poke], asked, waits };
  });
  core.poke.send(poke);
  if (!waits) core.log.warn({ unit: leaver.unit }, 'a case has lost its coordinator, and nobody is left to ask');
  return asked.length > 0;
}
