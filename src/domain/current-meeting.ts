import type { Dossier } from './dossier';
import { type Meeting, meeting } from './meeting';
import type { Rec } from './record';

/** The meeting that is being worked on: the next planned one, else the last that was held. Cancelled ones never. */
export function currentMeeting(dossier: Dossier): Rec<Meeting> | undefined {
  const all = dossier
    .list(meeting)
    .filter((one) => one.body.status !== 'cancelled')
    .sort((a, b) => `${a.body.date}${a.body.start}`.localeCompare(`${b.body.date}${b.body.start}`));
  return all.find((one) => one.body.status === 'planned') ?? all.at(-1);
}
