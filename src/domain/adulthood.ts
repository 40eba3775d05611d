import { childRecord } from './child';
import { ageAt, birthday, type CivilDate } from './civil-date';
import type { Dossier } from './dossier';
import { type Guardian, guardian } from './guardian';
import type { Rec } from './record';

/** The day on which the young person turns 18, as far as the viewer knows the birth date. */
export function eighteenth(dossier: Dossier): CivilDate | undefined {
  const born = childRecord(dossier)?.body.birthDate;
  return born === undefined ? undefined : birthday(born, 18);
}

/** Custody has ended: only the person decides (FB 6 kap. 2 §), and nobody else is told in the person's place. */
export function isAdult(dossier: Dossier, now: number): boolean {
  const born = childRecord(dossier)?.body.birthDate;
  return born !== undefined && ageAt(born, now) >= 18;
}

/** The adults close to the child, with custody or not, who are proposed at an instant (ms): nobody once the child is 18. */
export const presentAdults = (dossier: Dossier, now: number): Rec<Guardian>[] =>
  isAdult(dossier, now) ? [] : dossier.list(guardian);

/** The guardians who are called, asked and given papers at an instant (ms): those with custody, until the child is 18. */
export const presentGuardians = (dossier: Dossier, now: number): Rec<Guardian>[] =>
  presentAdults(dossier, now).filter((one) => one.body.custody !== 'none');
