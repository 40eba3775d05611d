import * as z from 'zod';
import { fingerprint } from './canonical';
import type { Dossier } from './dossier';
import { author, defineMutation } from './mutation';
import type { AnyRec } from './record';
import { Refusal } from './refusal';
import { requireTakesPart } from './takes-part';
import { TextConfirmation, textConfirmation } from './text-confirmation';

const Confirmation = TextConfirmation.pick({ toUnit: true, texts: true, when: true }).extend({
  confirmationId: z.uuid(),
});

/**
 * Keeps that a person has read texts and confirmed that each may be given out: one record per unit that wrote them.
 * Queued before the change that opens the flow, which does not rest on it: a confirmation alone gives nothing out, and
 * an opening without one goes through and shows as not confirmed (docs/decisions/0003). Words that have been changed
 * meanwhile are no reason to refuse: their mark no longer fits, so they count as unread. Refused for a record that is
 * another unit's than is said, or its own alone.
 */
export const confirmTexts = defineMutation({
  name: 'confirmTexts',
  onClosed: true,
  args: z.object({ confirmations: z.array(Confirmation).min(1).max(50) }),
  run(dossier, args, ctx) {
    requireTakesPart(ctx);
    const { person, name } = ctx.actor;
    for (const { confirmationId, ...said } of args.confirmations) {
      for (const { recordId } of said.texts) {
        const record = dossier.peek(recordId);
        if (!record) throw new Refusal('not-found');
        if (record.unit !== said.toUnit || record.audience !== 'shared') throw new Refusal('invalid-args');
      }
      dossier.create(textConfirmation, confirmationId, { ...said, person, name, at: ctx.now }, author(ctx));
    }
  },
});

/** A text that was read, as it stood, and who may read it. */
interface ReadText {
  entry: Pick<AnyRec, 'id' | 'unit'>;
  text: string;
  receivers: readonly string[];
}

/** The mark of words as they stand. */
export const textMark = (text: string): string => fingerprint(text);

/** Texts that this person has not confirmed yet in these words for these readers: who saves again is not kept twice. */
export function notConfirmedBy<T extends ReadText>(dossier: Dossier, person: string, texts: readonly T[]): T[] {
  const own = dossier.list(textConfirmation).filter(({ body }) => body.person === person);
  const kept = own.flatMap(({ body }) => body.texts);
  return texts.filter(
    ({ entry, text, receivers }) =>
      !kept.some(
        (one) =>
          one.recordId === entry.id &&
          one.mark === textMark(text) &&
          receivers.every((to) => one.receivers.includes(to)),
      ),
  );
}

/** What is sent for texts that somebody has read; undefined where there are none. `idOf` gives each unit's record an id. */
export function confirmingArgs(
  texts: readonly ReadText[],
  when: TextConfirmation['when'],
  idOf: (unit: string) => string,
): Parameters<typeof confirmTexts.run>[1] | undefined {
  const units = [...new Set(texts.map(({ entry }) => entry.unit))];
  if (units.length === 0) return undefined;
  return {
    confirmations: units.map((toUnit) => ({
      confirmationId: idOf(toUnit),
      toUnit,
      when,
      texts: texts
        .filter(({ entry }) => entry.unit === toUnit)
        .map(({ entry, text, receivers }) => ({
          recordId: entry.id,
          mark: textMark(text),
          receivers: [...receivers],
        })),
    })),
  };
}
