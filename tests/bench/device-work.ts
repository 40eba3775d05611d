import { readFileSync } from 'node:fs';
import { addDays, civilDate } from '#domain/civil-date';
import type { AnyRec } from '#domain/record';
import type { World } from './bench-world';
import type { TextEdit } from './edits';
import { seeded, swedishText } from './swedish-text';

// What is written in each repetition, and by what a result is known to be right.

export const EDITS = 1_000;
export const CHANGES = 100;
const EDITABLE = { need: 'text', goal: 'text', action: 'text', plan: 'longTermAim' } as const;

/** The records of W(size), dossier by dossier. */
function dossiersOf(world: World, size: number): (AnyRec & { dossierId: string })[][] {
  const lines = readFileSync(world.records, 'utf8').trimEnd().split('\n').slice(0, size);
  return lines.map((line) => JSON.parse(line) as (AnyRec & { dossierId: string })[]);
}

/** Edits by the case worker, or changes by the nurse: other texts in every repetition. */
export function editsFor(world: World, size: number, count: number, by: 'worker' | 'nurse', rep: number): TextEdit[] {
  const random = seeded(1_000 * rep + (by === 'worker' ? 1 : 2));
  const choices = dossiersOf(world, size).map((records) =>
    by === 'nurse'
      ? records.filter((record) => record.entity === 'situation').map((record) => ({ record, field: 'needs' }))
      : records.flatMap((record) => {
          const field = EDITABLE[record.entity as keyof typeof EDITABLE];
          return field ? [{ record, field }] : [];
        }),
  );
  // As many in each dossier as needed, dossier after dossier, as one works through one's cases.
  const each = choices.map((some, at) => {
    const wanted = Math.floor(((at + 1) * count) / size) - Math.floor((at * count) / size);
    return some.slice(0, wanted);
  });
  return each.flat().map(({ record, field }) => ({
    dossierId: record.dossierId,
    id: record.id,
    entity: record.entity as TextEdit['entity'],
    field,
    text: swedishText(random, field === 'longTermAim' ? 300 : 550),
  }));
}

export function must(truth: boolean, what: string): void {
  if (!truth) throw new Error(`wrong result: ${what}`);
}

export const same = (texts: readonly (string | undefined)[], edits: readonly TextEdit[]) =>
  texts.length === edits.length && edits.every(({ text }, at) => texts[at] === text);

/** Whether these are the dossiers whose follow-up is due within a week from today, the nearest first. */
export function areDueThisWeek(world: World, size: number, dossierIds: readonly string[]): boolean {
  const today = civilDate(Date.now());
  const until = addDays(today, 7);
  const dates = new Map(
    dossiersOf(world, size).flatMap((records) =>
      records.flatMap(({ dossierId, entity, body }) => {
        const date = entity === 'plan' ? String(body.followUpDate) : '';
        return date >= today && date <= until ? [[dossierId, date] as const] : [];
      }),
    ),
  );
  const answered = dossierIds.map((id) => dates.get(id) ?? '');
  return dates.size === new Set(dossierIds).size && answered.every((date, at) => date >= (answered[at - 1] ?? '0'));
}
