import { callsBehind, renewCall } from '#domain/call-change';
import { meeting } from '#domain/meeting';
import type { DossierView } from '#storage/dossier-view';
import type { OutboxItem } from '#storage/outbox-item';
import type { useAct } from './use-act';

/**
 * Tells everybody whose call says something else than the meeting does at the instant (ms), each by a change of its own:
 * where one may not be told, the others are, and whom the server has not told already is not tried again. `items` is the
 * outbox. `done` is said once. Gives whether there was anybody to tell.
 */
export async function tellCalled(
  { dossier, facts }: Pick<DossierView, 'dossier' | 'facts'>,
  meetingId: string,
  now: number,
  items: readonly OutboxItem[],
  act: ReturnType<typeof useAct>['act'],
  done: string,
): Promise<boolean> {
  const held = dossier.get(meeting, meetingId);
  const all = held ? callsBehind(dossier, held, facts, now) : [];
  const behind = all.filter(({ id }) => refusedFor(items, id).length === 0);
  for (const [at, one] of behind.entries())
    await act(renewCall, { callId: one.id }, at === behind.length - 1 ? done : undefined);
  return behind.length > 0;
}

/** The changes by which a call's recipient was to be told, and which the server refused. */
export const refusedFor = (items: readonly OutboxItem[], callId: string): OutboxItem[] =>
  items.filter(
    ({ name, state, args }) =>
      name === renewCall.name && state === 'refused' && (args as { callId?: string }).callId === callId,
  );
