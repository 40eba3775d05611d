import * as z from 'zod';
import { CivilDate, civilDate } from './civil-date';
import { defineEdit } from './define-edit';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { ownRecord } from './own-record';
import { requirePlanConsent } from './plan-gate';
import { AUDIENCES, type Rec } from './record';
import { Refusal } from './refusal';
import { OptionalLine, OptionalText } from './text';

/** How the child's words were obtained. `not-heard` needs a reason and is printed as such. */
export const VOICE_WAYS = [
  'present',
  'representative',
  'talking-mat',
  'picture-support',
  'letter',
  'drawing',
  'told-staff',
  'told-guardian',
  'interpreter',
  'not-heard',
] as const;

/** What is important to the child, in its own words (SoL 3 kap. 2-3 §§, barnkonventionen art. 12). */
export const ChildVoice = z
  .object({
    text: OptionalText,
    how: z.enum(VOICE_WAYS),
    on: CivilDate,
    toldTo: OptionalLine,
    /** Whether the child has heard it read back and let it stand. */
    readBack: z.boolean(),
    reason: OptionalText,
  })
  .superRefine((voice, ctx) => {
    const silent = voice.how === 'not-heard';
    if (!silent && !voice.text) ctx.addIssue({ code: 'custom', path: ['text'], message: 'required' });
    if (silent && !voice.reason) ctx.addIssue({ code: 'custom', path: ['reason'], message: 'required' });
  });
export type ChildVoice = z.output<typeof ChildVoice>;
export const childVoice = defineEntity('childVoice', ChildVoice);

/** The newest words of the child in the shared plan, or in the viewer's own notes where none are shared. */
export function latestVoice(dossier: Dossier): Rec<ChildVoice> | undefined {
  const all = dossier.list(childVoice).sort((a, b) => a.body.on.localeCompare(b.body.on) || a.at - b.at);
  return all.filter((voice) => voice.audience === 'shared').at(-1) ?? all.at(-1);
}

/**
 * Writes down what the child says. As the unit's own note it needs no consent; shared, it belongs to the plan.
 */
export const hearChild = defineMutation({
  name: 'hearChild',
  args: z.object({ childVoiceId: z.uuid(), audience: z.enum(AUDIENCES), voice: ChildVoice }),
  run(dossier, args, ctx) {
    if (args.audience === 'shared') requirePlanConsent(ctx);
    if (args.voice.on > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'voice.on' });
    dossier.create(childVoice, args.childVoiceId, args.voice, author(ctx), { audience: args.audience });
  },
});

/** Shares words that were noted before the consent: a new shared record, the note stays as it was. */
export const shareChildVoice = defineMutation({
  name: 'shareChildVoice',
  args: z.object({ childVoiceId: z.uuid(), fromId: z.uuid() }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    const note = ownRecord(dossier, childVoice, args.fromId, ctx);
    if (note.audience === 'shared') throw new Refusal('already-done');
    dossier.create(childVoice, args.childVoiceId, note.body, author(ctx));
  },
});

export const editChildVoice = defineEdit({
  name: 'editChildVoice',
  id: 'childVoiceId',
  entity: childVoice,
  schema: ChildVoice,
  fields: ['text', 'how', 'on', 'toldTo', 'readBack', 'reason'],
  before(ctx, dossier, id) {
    if (dossier.get(childVoice, id)?.audience === 'shared') requirePlanConsent(ctx);
  },
  check(body, ctx) {
    if (body.on > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'changes.on' });
  },
});

/** Takes the words away again: the child changed its mind. Always allowed. */
export const takeBackChildVoice = defineMutation({
  name: 'takeBackChildVoice',
  onClosed: true,
  args: z.object({ childVoiceId: z.uuid() }),
  run(dossier, args, ctx) {
    dossier.remove(childVoice, args.childVoiceId, author(ctx));
  },
});
