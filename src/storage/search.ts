import { childRecord } from '#domain/child';
import { folded, spelledPlainly } from '#domain/folded';
import type { AnyRec } from '#domain/record';
import { service } from '#domain/service';
import { writtenWords } from '#domain/written-words';
import type { DossierView } from './dossier-view';

import { isListed } from './is-listed';

/** A record that answers a search, the dossier that it lies in, and its own words. */
export interface SearchHit {
  view: DossierView;
  record: AnyRec;
}

/** Between the records of a dossier; no word that is typed holds it. */
const BETWEEN = '\n\u0000\n';

/** Texts per view, made when a search first meets it: a scan of them takes less than an index to keep up to date. */
const texts = new WeakMap<DossierView, { all: string; name: string }>();

/** The words of a query, each as it may stand in a text: as typed, and with ae, oe and aa as one letter. */
const asked = (query: string) =>
  folded(query)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [word, spelledPlainly(word)] as const);

const holds = (text: string, [typed, plain]: readonly [string, string]) =>
  text.includes(typed) || (plain !== typed && text.includes(plain));

/**
 * The records that may be seen now and hold every word of the query in what people wrote in them, in the order of the
 * dossiers, at most `limit`. The child's own name may stand for the whole dossier: "tilde sömn" finds what is written of
 * sleep in Tilde's case. Nothing under protected identity is ever found (domain.md 3.7). An empty query finds nothing.
 */
export function search(views: readonly DossierView[], query: string, limit = 500): SearchHit[] {
  const words = asked(query);
  if (words.length === 0) return [];
  const hits: SearchHit[] = [];
  for (const view of views) {
    const { all, name } = textOf(view);
    if (!words.every((word) => holds(all, word)) || !isListed(view)) continue;
    const named = words.map((word) => holds(name, word));
    const parts = all.split(BETWEEN);
    for (const [at, record] of view.records.entries()) {
      const inRecord = words.map((word) => holds(parts[at] ?? '', word));
      if (inRecord.some(Boolean) && inRecord.every((found, index) => found || named[index]))
        hits.push({ view, record });
      if (hits.length === limit) return hits;
    }
  }
  return hits;
}

/** What a record says in words, for a search and for the page that shows its hits: a service also by its unit's name. */
export function searchedWords(view: DossierView, record: AnyRec): string[] {
  const words = writtenWords(record);
  const unit = record.entity === service.name ? view.facts.unit(String(record.body.unit))?.name : undefined;
  return unit ? [unit, ...words] : words;
}

function textOf(view: DossierView): { all: string; name: string } {
  const known = texts.get(view);
  if (known !== undefined) return known;
  const comparable = (words: readonly string[]) => {
    const text = folded(words.join('\n'));
    const plain = spelledPlainly(text);
    return plain === text ? text : `${text}\n${plain}`;
  };
  const child = childRecord(view.dossier)?.body;
  const made = {
    all: view.records.map((record) => comparable(searchedWords(view, record))).join(BETWEEN),
    name: child ? comparable([child.firstName, child.lastName]) : '',
  };
  texts.set(view, made);
  return made;
}
