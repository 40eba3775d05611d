import { STEP_WORDS } from '#domain/case-words';
import { deviationRecord } from '#domain/deviation';
import { standingClosing } from '#domain/deviation-closing';
import { deviationNumber } from '#domain/deviation-reply';
import { ageBandWords, DEVIATION_CAUSE_WORDS, DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import type { Dossier } from '#domain/dossier';
import type { Directory } from '#domain/unit';

/**
 * A deviation as a text file for the region's own system, in Swedish as that system is: one line a field. No child, and
 * not the case that it was seen in.
 */
export function regionExport(dossier: Dossier, unit: Directory): string {
  const found = deviationRecord(dossier);
  if (!found) return '';
  const nameOf = (id: string) => unit(id)?.name ?? id;
  const { type, toUnits, happenedOn, due, ageBand, municipality, what, consequence, wanted, step } = found.body;
  const closed = standingClosing(dossier)?.body;
  const lines: [string, string | undefined][] = [
    ['Avvikelse i samverkan', DEVIATION_TYPE_WORDS[type].sv],
    ['Regionens nummer', dossier.list(deviationNumber)[0]?.body.number],
    ['Rapporterad av', nameOf(found.unit)],
    ['Berörda verksamheter', toUnits.map(nameOf).join('; ')],
    ['Kommun', municipality],
    ['Hände', happenedOn],
    ['Ska vara löst', due],
    ['Steg i SIP', step ? STEP_WORDS[step].sv : undefined],
    ['Barnets ålder', ageBandWords(ageBand).sv],
    ['Vad har hänt', what],
    ['Vad det betyder för barnet', consequence],
    ['Vad vi vill ska hända', wanted],
    ['Löst', closed?.solvedOn],
    ['Lösning', closed?.solution],
    ['Orsak', closed && DEVIATION_CAUSE_WORDS[closed.cause].sv],
    ['Lärdom', closed?.learning],
  ];
  return lines
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n');
}
