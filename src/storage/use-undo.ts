import type { Language } from '#domain/decision-words';
import { refusalWords } from '#domain/refusal-words';
import { isRestorable, restoreRecord } from '#domain/restore-record';
import type { Sentence } from '#domain/rule-words';
import { useDevice } from './device-context';

/** What the offer is called. */
const UNDO: Sentence = { sv: 'Ångra', en: 'Undo' };
const UNDONE: Sentence = { sv: 'Tillbaka igen.', en: 'Put back.' };

/** The offer to put a record back, as a toast takes it; empty where such a removal is not undone. */
export interface Undo {
  undoLabel?: string;
  onUndo?: () => void;
}

/**
 * `const offer = undo(goalId)`, then remove the goal, then show the offer: it keeps the record as it stands on this device
 * now, for afterwards its words are gone from here. Empty where nothing is removed. Works without a network, and for a
 * removal that was sent already: putting back is a change like any other, judged like any other. `tell` says how it went.
 */
export function useUndo(
  dossierId: string,
  language: Language,
  tell: (message: string) => void,
): (recordId: string | undefined) => Undo {
  const device = useDevice();
  return (recordId) => {
    const record = recordId ? device.dossier(dossierId)?.dossier.peek(recordId) : undefined;
    if (!record || record.deleted || !isRestorable(record.entity)) return {};
    const args = restoreRecord.args.safeParse({ entity: record.entity, recordId, body: record.body });
    if (!args.success) return {};
    const putBack = async () => {
      const result = await device.mutate(dossierId, restoreRecord, args.data);
      tell(result.ok ? UNDONE[language] : refusalWords(result.refusal, language).sentence);
    };
    return { undoLabel: UNDO[language], onUndo: () => void putBack() };
  };
}
