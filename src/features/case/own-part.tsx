import { ENTITY_WORDS } from '#domain/entity-words';
import { fieldWords } from '#domain/field-words';
import { KINDS_OF } from '#domain/kinds';
import type { AnyRec } from '#domain/record';
import { recordFacts } from '#domain/record-facts';
import { writtenFields } from '#domain/written-words';
import type { Me } from '#storage/device';
import type { DossierView } from '#storage/dossier-view';
import { capital } from '#ui/capital';
import { formatDateTime } from '#ui/dates';

/** Not a unit's own notes: the frame tells others whom to call, an issued version repeats the plan, a copy is another's. */
const LEFT_OUT: readonly string[] = ['frame', 'planVersion', 'receivedPlan', 'conflict'];

/** The records of the case that this person's own unit wrote, as far as they are seen here, by what they are. */
export function ownRecords(view: DossierView, unit: string): AnyRec[] {
  const order = new Map(Object.keys(KINDS_OF).map((name, index) => [name, index]));
  return view.records
    .filter((record) => record.unit === unit && !LEFT_OUT.includes(record.entity))
    .sort((a, b) => (order.get(a.entity) ?? 0) - (order.get(b.entity) ?? 0) || a.at - b.at);
}

/** The words that only the screen has. */
export interface OwnPartWords {
  language: 'sv' | 'en';
  /** The first lines: which case, whose part, when it was taken out and by whom. */
  head: readonly string[];
}

/** The unit's own part as plain text: one heading per kind of record, each record with date, author, its words field by field, and facts. */
export function ownPartText(view: DossierView, me: Me, { language, head }: OwnPartWords): string {
  const blocks: string[] = [head.join('\n')];
  let heading = '';
  for (const record of ownRecords(view, me.actor.unit)) {
    const words = writtenFields(record);
    const facts = recordFacts(view.dossier, record.id, me.unit, language);
    if (words.length + facts.length === 0) continue;
    const what = capital(ENTITY_WORDS[record.entity as keyof typeof ENTITY_WORDS]?.[language] ?? '');
    const author = me.colleagues.find((one) => one.person === record.by)?.name;
    const lines = [
      [formatDateTime(record.at, language, { year: true }), author].filter(Boolean).join(', '),
      ...words.map(({ field, words: text }) =>
        [fieldWords(record.entity, field)?.[language], text].filter(Boolean).join(': '),
      ),
      ...(facts.length > 0 ? [facts.join('; ')] : []),
    ];
    blocks.push(`${what === heading ? '' : `${what.toLocaleUpperCase('sv')}\n`}${lines.join('\n')}`);
    heading = what;
  }
  return `${blocks.join('\n\n')}\n`;
}
