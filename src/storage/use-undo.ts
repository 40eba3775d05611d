import { refusalWords } from '#domain/refusal-words';
import { isRestorable, restoreRecord } from '#domain/restore-record';
import type { Sentence } from '#domain/rule-words';
import { useDevice } from './device-context';

/** What the offer is called. */
const UNDO: Sentence = { sv: 'Ångra', en: 'Undo' };
const UNDONE: Sentence = { sv: 'Tillbaka igen.', en: 'Put back.' };

/** The offer to put a record back; `run` tells how it went by the `say` that it was asked with. */
export interface Undo {
  label: Sentence;
  run: () => void;
}

/**
 * `const offer = undo(goalId, say)`, then remove the goal, then show the offer: it keeps the record as it stands on this
 * device now, for afterwards its words are gone from here. Undefined where such a removal is not undone. Works without a
 * network, and for a removal that was sent already: putting back is a change like any other, judged like any other.
 */
export function useUndo(dossierId: string): (recordId: string, say: (words: Sentence) => void) => Undo | undefined {
  const device = useDevice();
  return (recordId, say) => {
    const record = device.dossier(dossierId)?.dossier.peek(recordId);
    if (!record || record.deleted || !isRestorable(record.entity)) return undefined;
    const args = restoreRecord.args.safeParse({ entity: record.entity, recordId, body: record.body });
    if (!args.success) return undefined;
    const putBack = async () => {
      const result = await device.mutate(dossierId, restoreRecord, args.data);
      if (result.ok) return say(UNDONE);
      const [sv, en] = (['sv', 'en'] as const).map((language) => refusalWords(result.refusal, language).sentence);
      say({ sv: sv ?? '', en: en ?? '' });
    };
    return { label: UNDO, run: () => void putBack() };
  };
}
