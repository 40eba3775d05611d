import { Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { civilDate } from '#domain/civil-date';
import { listed } from '#domain/listed';
import { dutySectorOf, liesWith, responsibility } from '#domain/responsibility';
import { DUTY_SECTOR_WORDS } from '#domain/responsibility-words';
import { useCounty } from '#storage/use-county';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import type { BesideActionProps } from '#ui/suggests';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { useBesideWords } from './beside-words';

/** Duties shown at once: more would be no help while one writes. */
const SHOWN = 3;

/**
 * Beside an action: whose duty it seems to be by the county's agreement. Where that is none of the unit's, the way to keep
 * it there with a reason, or to report that it is unclear. It never stops anybody.
 */
export function LiesWith(props: BesideActionProps) {
  const { unit: unitId, units, caseId, step, kept, onKept, onKeptLeft } = props;
  const t = useBesideWords();
  const language = useLanguage();
  const text = useDeferredValue(props.text);
  const { actor, unit } = useMe();
  const today = civilDate(useNow());
  const duties = useCounty()?.dossier.list(responsibility) ?? [];
  const chosen = unitId === null ? undefined : unit(unitId);
  const { found, isElsewhere } = liesWith(duties, { text, sector: chosen?.sector }, today);
  if (found.length === 0) return null;
  const sectors = [...new Set(found.map(({ one }) => one.body.sector))];
  const words = [...new Set(found.flatMap(({ matched }) => matched))].map((word) =>
    language === 'sv' ? `”${word}”` : `“${word}”`,
  );
  // Who should answer: a unit of the case whose duty it is, else the one that was chosen; one's own is no counterpart.
  const concerned = [
    ...units.filter((id) => sectors.includes(dutySectorOf(unit(id)?.sector ?? 'CHILD')!)),
    unitId,
  ].find((id) => id !== null && id !== actor.unit);
  return (
    <Note
      tone={isElsewhere ? 'warn' : 'info'}
      title={t('liesWith', {
        sectors: listed(
          sectors.map((one) => DUTY_SECTOR_WORDS[one][language]),
          language,
        ),
      })}
    >
      <ul lang="sv">
        {found.slice(0, SHOWN).map(({ one }) => (
          <li key={one.id}>
            {one.body.text}{' '}
            <Link to="/lanet/ansvar/$dutyId" params={{ dutyId: one.id }} lang={language} target="_blank">
              {t('more')}
              <HiddenText>
                {' '}
                ({t('newTab')}): {one.body.text}
              </HiddenText>
            </Link>
          </li>
        ))}
      </ul>
      <Hint>{t('howFound', { words: listed(words, language) })}</Hint>
      {isElsewhere && (
        <>
          <p role="status">{t('elsewhere', { unit: chosen?.name ?? '' })}</p>
          <TextField
            label={t('kept')}
            hint={t('keptHint')}
            value={kept}
            maxLength={200}
            onChange={(event) => onKept(event.currentTarget.value)}
            onBlur={onKeptLeft}
          />
          <p>
            <Link
              to="/avvikelser/ny"
              search={{
                arende: caseId,
                typ: 'unclear-responsibility',
                steg: step,
                ...(concerned ? { enhet: concerned } : {}),
              }}
            >
              {t('report')}
            </Link>
          </p>
        </>
      )}
    </Note>
  );
}
