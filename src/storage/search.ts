import { childProtection } from '#domain/protection-mark';
import type { AnyRec } from '#domain/record';
import type { DossierView } from './dossier-view';

/** A record with all the words that were asked for, and the dossier that it lies in. */
export interface SearchHit {
  view: DossierView;
  record: AnyRec;
}

/** Between the records of a dossier; no word that is typed holds it. */
const BETWEEN = '\n\u0000\n';
const MARKS = /[\u0300-\u036f]/g;

/** A text as it is compared: without capitals and dots, so that "gora" finds "Göra" and "göra" finds "GORA". */
export const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(MARKS, '');

/** Texts per view, made when a search first meets it: a scan of them takes less than an index to keep up to date. */
const texts = new WeakMap<DossierView, string>();

/**
 * The records that may be seen now and hold every word of the query in some text of theirs, in the order of the
 * dossiers, at most `limit`. Nothing under protected identity is ever found (domain.md 3.7). An empty query finds nothing.
 */
export function search(views: readonly DossierView[], query: string, limit = 500): SearchHit[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hits: SearchHit[] = [];
  for (const view of views) {
    const text = textOf(view);
    if (!words.every((word) => text.includes(word)) || childProtection(view.records) !== 'NONE') continue;
    const parts = text.split(BETWEEN);
    for (const [at, record] of view.records.entries()) {
      if (words.every((word) => parts[at]?.includes(word))) hits.push({ view, record });
      if (hits.length === limit) return hits;
    }
  }
  return hits;
}

function textOf(view: DossierView): string {
  const known = texts.get(view);
  if (known !== undefined) return known;
  const made = folded(view.records.map((record) => wordsOf(record.body).join('\n')).join(BETWEEN));
  texts.set(view, made);
  return made;
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Every text of a body but its ids. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsOf);
}
