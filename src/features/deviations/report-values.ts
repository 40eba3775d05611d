import { childRecord } from '#domain/child';
import { ageAt, civilDate } from '#domain/civil-date';
import { AGE_BANDS, ageBand, DEVIATION_TYPES, type Deviation, type reportDeviation } from '#domain/deviation';
import { regionProfile } from '#domain/region-profile';
import { STEPS } from '#domain/step-name';
import { addWorkingDays } from '#domain/working-days';
import type { DossierView } from '#storage/dossier-view';
import { type FormChange, formChange, type IdOf } from '#storage/use-change-form';

/** What an address may begin a report with: the case, the type, the step, the unit. Never a text. */
export interface ReportFrom {
  arende?: string;
  typ?: string;
  steg?: string;
  enhet?: string;
}

export interface ReportValues {
  type: string;
  step: string;
  toUnits: string[];
  happenedOn: string;
  due: string;
  ageBand: string;
  what: string;
  consequence: string;
  wanted: string;
}

const oneOf = (list: readonly string[], asked: string | undefined) => (asked && list.includes(asked) ? asked : '');

/** The report as it opens at an instant (ms), from an address and the case that it names. */
export function emptyReport(from: ReportFrom, view: DossierView | undefined, now: number): ReportValues {
  const today = civilDate(now);
  const child = view && childRecord(view.dossier)?.body;
  return {
    type: oneOf(DEVIATION_TYPES, from.typ),
    step: oneOf(STEPS, from.steg),
    toUnits: from.enhet ? [from.enhet] : [],
    happenedOn: today,
    due: addWorkingDays(today, regionProfile(undefined).deadlines.deviationWorkingDays),
    ageBand: child ? oneOf(AGE_BANDS, ageBand(ageAt(child.birthDate, now))) : '',
    what: '',
    consequence: '',
    wanted: '',
  };
}

/** The one change that a report comes to, by a mutation that may ask more of its texts. */
export const reportChanges =
  (mutation: typeof reportDeviation, caseId: string | undefined, municipality: string) =>
  (values: ReportValues, _seen: ReportValues, idOf: IdOf): FormChange[] => [
    formChange('report', mutation, {
      deviationId: idOf('deviation'),
      deviation: { ...values, step: values.step || null, municipality },
      link: caseId ? { linkId: idOf('link'), caseId } : null,
    }),
  ];

/** A report that stands, as the form that mends it opens. */
export function valuesOf({ municipality: _, ...body }: Deviation): ReportValues {
  return { ...body, step: body.step ?? '' };
}

/** What its values come to, in the fields of the record. */
export const mendedBody = (values: ReportValues) => ({ ...values, step: values.step || null });
