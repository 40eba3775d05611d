import type { AnyRec } from '#domain/record';

/** A need as a client of the wire has seen it. */
export interface NeedSeen {
  dossierId: string;
  id: string;
  text: string;
}

export const needsOf = (seen: ReadonlyMap<string, readonly AnyRec[]>): NeedSeen[] =>
  [...seen].flatMap(([dossierId, records]) =>
    records.flatMap(({ entity, id, body }) => (entity === 'need' ? [{ dossierId, id, text: String(body.text) }] : [])),
  );

/** The mutation that writes a need anew. */
export const editOfNeed = ({ dossierId, id, text }: NeedSeen, to: string) => ({
  dossierId,
  name: 'editNeed',
  args: { needId: id, changes: { text: { from: text, to } }, conflictIds: { text: crypto.randomUUID() } },
});
