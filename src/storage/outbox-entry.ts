import { Refusal } from '#domain/refusal';
import type { MutationAnswer } from '#protocol/push';
import type { OutboxRow } from './database';
import type { OutboxItem } from './outbox-item';
import { placeOf, type Sealer } from './sealed';

/** One queued mutation in memory. `seq` is Infinity until it rests on disk. */
export interface OutboxEntry extends OutboxItem {
  readonly seq: number;
  /** Where the server says the effects stand, once it has applied them. */
  readonly appliedSeq: number | null;
  /** Taken once already, by a server that came back from an older backup; `shown`: the base of then has it. */
  readonly again?: OutboxRow['again'];
}

type RefusedAnswer = Extract<MutationAnswer, { result: 'refused' }>;

/** What a row's blob holds. */
interface Content {
  name: string;
  args: unknown;
  at: number;
  asOf?: number;
  refusal?: { code: Refusal['code']; detail: Refusal['detail'] };
}

const place = (id: string, dossierId: string) => placeOf('outbox', id, dossierId);

/** Seals what a person wrote. The row's place in the line is not part of it: it is given later, in the transaction. */
export const sealEntry = (sealer: Sealer, entry: OutboxItem) =>
  sealer.seal(place(entry.id, entry.dossierId), {
    name: entry.name,
    args: entry.args,
    at: entry.at,
    asOf: entry.asOf,
    refusal: entry.refusal && { code: entry.refusal.code, detail: entry.refusal.detail },
  } satisfies Content);

/** Throws `Tampered`. */
export async function unsealEntry(sealer: Sealer, row: OutboxRow): Promise<OutboxEntry> {
  const content = (await sealer.unseal(place(row.id, row.dossierId), row.blob)) as Content;
  return {
    id: row.id,
    dossierId: row.dossierId,
    seq: row.seq,
    state: row.state,
    appliedSeq: row.appliedSeq,
    ...(row.again && { again: row.again }),
    name: content.name,
    args: content.args,
    at: content.at,
    asOf: content.asOf,
    refusal: content.refusal && new Refusal(content.refusal.code, content.refusal.detail),
  };
}

export const refusalOf = ({ code, rule, remedy, field }: RefusedAnswer) => new Refusal(code, { rule, remedy, field });
