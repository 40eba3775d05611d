import type { Actor } from '#domain/actor';
import { textMark } from '#domain/confirm-texts';
import type { Dossier } from '#domain/dossier';
import type { Facts } from '#domain/facts';
import { lateText } from '#domain/late-text';
import type { AnyRec } from '#domain/record';
import { freeText } from '#domain/texts-that-begin';
import { unconfirmedTexts } from '#domain/unconfirmed-texts';

/**
 * Notes beside texts that were just written into `view` that their writer saw the case as it was at `knew` (ms), where that
 * makes a difference: weaker secrecy reads them by what was opened since. The server's own time of a text cannot tell.
 */
export function noteLateTexts(
  view: Dossier,
  changes: readonly AnyRec[],
  { actor, facts, knew, now }: { actor: Actor; facts(): Facts; knew: number; now: number },
): void {
  const author = { person: actor.person, unit: actor.unit, now };
  for (const record of changes) {
    const text = freeText(record);
    if (text === '' || knew >= now) continue;
    const noted = view.fork();
    noted.create(lateText, crypto.randomUUID(), { recordId: record.id, mark: textMark(text), knew }, author);
    if (asked(noted, record) > asked(view, record)) view.absorb(noted);
  }

  /** For how many readers it is asked about. */
  function asked(dossier: Dossier, record: AnyRec): number {
    const all = unconfirmedTexts(dossier, facts(), actor.unit, now);
    return all.find(({ entry }) => entry.id === record.id)?.receivers.length ?? 0;
  }
}
