import type { Dossier } from './dossier';
import { Refusal } from './refusal';

/**
 * Refuses contact data and whereabouts while the child, or the guardian that they belong to, has protected identity
 * (B1: OSL 21 kap. 3 och 3 a §§). Reads by entity name: the marks' own module builds on the contacts'.
 */
export function refuseUnderProtection(dossier: Dossier, subject: string): void {
  for (const record of dossier.all()) {
    if (record.deleted) continue;
    const { entity, body, id } = record;
    const marked =
      (entity === 'child' && body.protectedIdentity !== 'NONE') ||
      (entity === 'guardian' && id === subject && body.protectedIdentity === true) ||
      (entity === 'protectionMark' && (body.subject === 'child' || body.subject === subject) && body.level !== 'NONE');
    if (marked) throw new Refusal('rule', { rule: 'B1', remedy: 'never' });
  }
}
