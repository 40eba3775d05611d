import { callsBehind, renewCall } from '#domain/call-change';
import { meeting } from '#domain/meeting';
import type { DossierView } from '#storage/dossier-view';
import type { useAct } from './use-act';

/**
 * Tells everybody whose call says something else than the meeting does at the instant (ms), each by a change of its own:
 * where one may not be told, the others are. `done` is said once. Gives whether there was anybody to tell.
 */
export async function tellCalled(
  { dossier, facts }: Pick<DossierView, 'dossier' | 'facts'>,
  meetingId: string,
  now: number,
  act: ReturnType<typeof useAct>['act'],
  done: string,
): Promise<boolean> {
  const held = dossier.get(meeting, meetingId);
  const behind = held ? callsBehind(dossier, held, facts, now) : [];
  for (const [at, one] of behind.entries())
    await act(renewCall, { callId: one.id }, at === behind.length - 1 ? done : undefined);
  return behind.length > 0;
}
