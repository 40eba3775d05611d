import { presentGuardians } from '#domain/adulthood';
import { type Call, type Recipient, standingCalls } from '#domain/call';
import { canonical } from '#domain/canonical';
import { coordination } from '#domain/coordinatorship';
import type { Dossier } from '#domain/dossier';
import type { Facts } from '#domain/facts';
import { mayCall } from '#domain/ongoing-contact';
import type { Rec } from '#domain/record';
import { activeServices } from '#domain/service';
import { isDangerousToAsk } from '#domain/standing-of';

/** Someone who may be called to the meeting, with the call that is already made, if any. */
export interface Candidate {
  /** A key that stays: `unit:<id>`, `guardian:<id>`, `child`; `other:<call>` for whoever was called beside them. */
  key: string;
  recipient: Recipient;
  called: Rec<Call> | undefined;
  /** The convener has chosen that this recipient is told nothing more. */
  untold: boolean;
  /** The region's gate keeps the service out until it has contact with the child (ongoing-contact.ts). */
  gated: boolean;
  /** Nobody contacts this guardian without a manager's decision (C8): never proposed, never called from here. */
  dangerous: boolean;
}

/** The child, the guardians (until the child is 18), the services that take part but the coordinating one, and others that are called. */
export function candidates(dossier: Dossier, facts: Facts, meetingId: string, now: number): Candidate[] {
  const calls = standingCalls(dossier, meetingId);
  const own = coordination(dossier)?.unit;
  const of = (key: string, recipient: Recipient, dangerous = false): Candidate => {
    const called = calls.find((one) => canonical(one.body.recipient) === canonical(recipient));
    const gated = recipient.type === 'unit' && !mayCall(facts, recipient.unit, now).ok;
    return { key, recipient, called, untold: called?.body.untold !== undefined, gated, dangerous };
  };
  const units = [...new Set(activeServices(dossier).map((one) => one.body.unit))].filter((unit) => unit !== own);
  return [
    of('child', { type: 'child' }),
    ...presentGuardians(dossier, now).map((one) =>
      of(`guardian:${one.id}`, { type: 'guardian', guardianId: one.id }, isDangerousToAsk(facts, one.id)),
    ),
    ...units.map((unit) => of(`unit:${unit}`, { type: 'unit', unit })),
    ...calls.flatMap(({ id, body }) => (body.recipient.type === 'other' ? [of(`other:${id}`, body.recipient)] : [])),
  ];
}
