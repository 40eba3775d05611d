import { addDays, civilDate } from '#domain/civil-date';
import { deviationRecord } from '#domain/deviation';
import { standingClosing } from '#domain/deviation-closing';
import type { Counted } from '#domain/deviation-review';
import { matterDecision, matterRecord } from '#domain/matter';
import type { Directory } from '#domain/unit';
import type { DossierView } from '#storage/dossier-view';

/** Deviations and matters as a review counts them. Of a matter only how long it had been open is known. */
export function countedOf(views: readonly DossierView[], unit: Directory): Counted[] {
  return views.flatMap(({ dossier }): Counted[] => {
    const raised = deviationRecord(dossier);
    if (raised) {
      const sectors = [raised.unit, ...raised.body.toUnits].flatMap((id) => unit(id)?.sector ?? []);
      const { type, happenedOn } = raised.body;
      return [{ type, sectors, happenedOn, solvedOn: standingClosing(dossier)?.body.solvedOn ?? null }];
    }
    const found = matterRecord(dossier);
    if (!found) return [];
    const { type, sectors, daysOpen } = found.body;
    const happenedOn = addDays(civilDate(found.at), -daysOpen);
    const decided = matterDecision(dossier);
    return [{ type, sectors, happenedOn, solvedOn: decided?.body.outcome === 'decided' ? decided.body.on : null }];
  });
}
