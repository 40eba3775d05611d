import type { Dossier } from '#domain/dossier';
import { type Meeting, meeting } from '#domain/meeting';
import type { Rec } from '#domain/record';

/** The meeting that is being worked on: the next planned one, else the last that was held. Cancelled ones never. */
export function currentMeeting(dossier: Dossier): Rec<Meeting> | undefined {
  const all = dossier
    .list(meeting)
    .filter((one) => one.body.status !== 'cancelled')
    .sort((a, b) => `${a.body.date}${a.body.start}`.localeCompare(`${b.body.date}${b.body.start}`));
  return all.find((one) => one.body.status === 'planned') ?? all.at(-1);
}
