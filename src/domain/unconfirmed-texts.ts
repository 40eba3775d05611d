import { textMark } from './confirm-texts';
import { consentAnswer } from './consent-answer';
import { consentVerification } from './consent-verification';
import type { Dossier } from './dossier';
import { exclusion } from './exclusion';
import type { Facts } from './facts';
import { grantsFor } from './grants-for';
import { guardian } from './guardian';
import { guardianStanding } from './guardian-standing';
import { lateTexts } from './late-text';
import { personConsent } from './person-consent';
import type { AnyRec } from './record';
import { reservation } from './reservation';
import { textConfirmation } from './text-confirmation';
import { freeText } from './texts-that-begin';
import type { UnitId } from './unit';
import { hasWeakerSecrecy, type TextToConfirm } from './weaker-secrecy';

/**
 * The texts of a unit that units with weaker secrecy may read at an instant (ms) or will, that stood written when that
 * was opened, and that nobody has confirmed as they stand: what somebody else's change opened, and what was opened
 * without being asked. Each once, with those of its readers for whom it is not confirmed. A text written while it could
 * already be read there is not among them: whoever wrote it was shown who reads it, unless it was written without a network
 * and came later (late-text.ts).
 */
export function unconfirmedTexts(dossier: Dossier, facts: Facts, unit: UnitId, now: number): TextToConfirm[] {
  const weaker = new Set(
    facts.bases
      .filter((basis) => basis.releasing.includes(unit))
      .flatMap((basis) => basis.receiving.map((one) => one.unit))
      .filter((to) => to !== unit && hasWeakerSecrecy(facts, to)),
  );
  if (weaker.size === 0) return [];
  // Acute protection is reviewed by a manager, and ends by itself.
  const grants = grantsFor(facts).filter(
    ({ from, to, ground, validTo }) =>
      from === unit && weaker.has(to) && ground !== 'ST7' && (validTo === null || validTo > now),
  );
  if (grants.length === 0) return [];
  const confirmed = confirmedMarks(dossier);
  const spans = openSpans(dossier, facts, unit);
  const late = lateTexts(dossier);
  return dossier.all().flatMap((entry) => {
    if (entry.unit !== unit) return [];
    const to = [...new Set(grants.filter(({ kind }) => kind === entry.kind).map((grant) => grant.to))];
    const text = to.length > 0 ? freeText(entry) : '';
    if (text === '') return [];
    const words = `${entry.id} ${textMark(text)}`;
    const knew = late.get(words) ?? entry.at;
    const receivers = to.filter(
      (one) =>
        !confirmed.has(`${words} ${one}`) && !spans(one, entry).some(([from, until]) => from < knew && knew < until),
    );
    return receivers.length > 0 ? [{ entry, text, receivers }] : [];
  });
}

/** What has been confirmed, as `record mark receiver`. */
function confirmedMarks(dossier: Dossier): ReadonlySet<string> {
  const marks = dossier
    .list(textConfirmation)
    .flatMap(({ body }) =>
      body.texts.flatMap(({ recordId, mark, receivers }) => receivers.map((to) => `${recordId} ${mark} ${to}`)),
    );
  return new Set(marks);
}

/**
 * From when until when (ms) a receiver could read such a text: per consent or decision from the last that was written
 * which it needed. Where that is uncertain (a guardian was changed later) the later time, so that one is asked once too
 * often and not once too seldom.
 */
function openSpans(dossier: Dossier, facts: Facts, unit: UnitId) {
  const latest = (records: readonly { at: number }[]) => Math.max(0, ...records.map((one) => one.at));
  const guardians = latest([
    ...dossier.list(guardian).filter((one) => one.version > 1),
    ...dossier.list(guardianStanding).filter((one) => one.body.standing !== 'reachable'),
  ]);
  return (to: UnitId, { kind }: AnyRec): [from: number, until: number][] => {
    const lifted = dossier
      .list(exclusion)
      .filter(
        ({ body }) =>
          body.ended !== null &&
          [null, unit].includes(body.from) &&
          [null, to].includes(body.to) &&
          (body.kinds?.includes(kind) ?? true),
      );
    const promised = dossier
      .list(reservation)
      .filter(({ body }) => body.unit === to && body.releasing.includes(unit))
      .map((one) => one.at);
    return facts.bases
      .filter(
        (basis) =>
          basis.releasing.includes(unit) && basis.receiving.some((one) => one.unit === to && one.kinds.includes(kind)),
      )
      .map((basis) => [
        Math.max(
          basis.start,
          guardians,
          dossier.peek(basis.id)?.at ?? 0,
          latest(dossier.list(consentAnswer).filter((one) => one.body.consentId === basis.id)),
          latest(
            dossier.list(consentVerification).filter((one) => one.body.consentId === basis.id && one.unit === unit),
          ),
          latest(lifted),
          kind === 'FAMILY_OTHER_PERSON' ? latest(dossier.list(personConsent)) : 0,
          promised.length > 0 ? Math.min(...promised) : 0,
        ),
        basis.end ?? Number.POSITIVE_INFINITY,
      ]);
  };
}
