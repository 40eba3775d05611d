import * as z from 'zod';
import { Action, action } from './action';
import { Attendance, attendance } from './attendance';
import { CrisisPlan, crisisPlan } from './crisis-plan';
import { Disagreement, disagreement } from './disagreement';
import type { Entity } from './entity';
import { FamilyView, familyView } from './family-view';
import { Goal, goal } from './goal';
import { meeting } from './meeting';
import { Minute, minute } from './minute';
import { author, defineMutation } from './mutation';
import { Need, need } from './need';
import { existing } from './own-record';
import { requirePlanConsent } from './plan-gate';
import { Refusal } from './refusal';
import { SignedForm, signedForm } from './signed-form';
import { Situation, situation } from './situation';
import { StructuredInput, structuredInput } from './structured-input';

/** What can be put back, by entity. Not here: a withdrawal, a call or an offer taken back, contact details. */
const RESTORABLE = {
  need,
  goal,
  action,
  situation,
  structuredInput,
  familyView,
  disagreement,
  crisisPlan,
  minute,
  attendance,
  signedForm,
} as const;
export type RestorableName = keyof typeof RESTORABLE;

/** True where removing a record of that entity can be undone. */
export const isRestorable = (entity: string): entity is RestorableName => Object.hasOwn(RESTORABLE, entity);

const one = <N extends RestorableName, B extends z.ZodType>(entity: N, body: B) =>
  z.object({ entity: z.literal(entity), recordId: z.uuid(), body });

/**
 * Puts back what one's own unit removed, as it stood when it was removed; its kind and audience are what they were. A
 * device keeps no words of a removed record, so the args carry them for its preview; where the record still has its
 * words (the server keeps them), those are taken and the sent ones are not looked at. What is in place already stays as
 * it is. Asks the same as writing it anew: the plan's consent, but not for what one's own unit alone reads, and for what belongs to a meeting that it was not
 * cancelled.
 */
export const restoreRecord = defineMutation({
  name: 'restoreRecord',
  args: z.discriminatedUnion('entity', [
    one('need', Need),
    one('goal', Goal),
    one('action', Action),
    one('situation', Situation),
    one('structuredInput', StructuredInput),
    one('familyView', FamilyView),
    one('disagreement', Disagreement),
    one('crisisPlan', CrisisPlan),
    one('minute', Minute),
    one('attendance', Attendance),
    one('signedForm', SignedForm),
  ]),
  run(dossier, args, ctx) {
    const entity = RESTORABLE[args.entity] as unknown as Entity<Record<string, unknown>>;
    const removed = dossier.peek(args.recordId);
    const needsNone = args.entity === 'attendance' || args.entity === 'signedForm' || removed?.audience === 'own';
    if (!needsNone) requirePlanConsent(ctx);
    const body = removed && Object.keys(removed.body).length > 0 ? removed.body : args.body;
    if ('meetingId' in body && existing(dossier, meeting, String(body.meetingId)).body.status === 'cancelled')
      throw new Refusal('gone');
    dossier.restore(entity, args.recordId, body, author(ctx));
  },
});
