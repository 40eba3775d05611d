import { civilDate } from '#domain/civil-date';
import { deviationRecord } from '#domain/deviation';
import { standingClosing } from '#domain/deviation-closing';
import { answerOfUnit } from '#domain/deviation-reply';
import type { Dossier } from '#domain/dossier';
import { isAwaited, levelOf } from '#domain/escalation';
import { daysBetween } from '#domain/working-days';
import { useNow } from '#storage/use-now';
import { Status } from '#ui/status';
import { useDeviationsWords } from './deviations-words';

/** How a deviation stands: solved, late, raised, or how many of its units have not answered. */
export function DeviationState({ dossier }: { dossier: Dossier }) {
  const t = useDeviationsWords();
  const today = civilDate(useNow());
  const found = deviationRecord(dossier);
  if (!found) return null;
  if (standingClosing(dossier)) return <Status tone="ok">{t('solved')}</Status>;
  const late = daysBetween(found.body.due, today);
  if (late > 0) return <Status tone="warn">{t('late', { count: late })}</Status>;
  if (isAwaited(dossier)) return <Status tone="info">{t('raised')}</Status>;
  if (levelOf(dossier) !== 'managers') return <Status tone="info">{t('decided')}</Status>;
  const waits = found.body.toUnits.filter((unit) => !answerOfUnit(dossier, unit)).length;
  return <Status tone="info">{waits === 0 ? t('answered') : t('waits', { count: waits })}</Status>;
}
