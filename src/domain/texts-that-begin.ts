import { FREE_TEXT_KINDS, type Kind } from './kind';
import { type EntityName, KINDS_OF } from './kinds';
import type { AnyRec } from './record';
import type { TextToConfirm } from './weaker-secrecy';
import type { Begins } from './what-begins';
import { writtenWords } from './written-words';

/**
 * The free texts that stand written and that would begin to reach units with weaker secrecy, each once, with who would
 * read it. Of those that the viewer holds: another unit's text that it does not see is that unit's to answer for.
 */
export function textsThatBegin(records: readonly AnyRec[], begins: readonly Begins[]): TextToConfirm[] {
  const weaker = begins.filter((one) => one.isWeaker);
  return records.flatMap((entry) => {
    const receivers = weaker
      .filter(({ to, parts }) =>
        parts.some(({ from, kinds }) => to !== entry.unit && from === entry.unit && kinds.includes(entry.kind)),
      )
      .map(({ to }) => to);
    const text = receivers.length > 0 ? freeText(entry) : '';
    return text === '' ? [] : [{ entry, text, receivers }];
  });
}

/** What somebody wrote in words of their own and a grant can open: all of a free text, and the question of a meeting; else empty. */
export function freeText(record: AnyRec): string {
  if (record.deleted || record.audience !== 'shared') return '';
  if (KINDS_OF[record.entity as EntityName]?.seenBy !== 'grant') return '';
  if (record.entity === 'meeting') return String(record.body.question ?? '');
  return (FREE_TEXT_KINDS as readonly Kind[]).includes(record.kind) ? writtenWords(record).join('\n') : '';
}
