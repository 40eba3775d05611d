import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { civilDate } from '#domain/civil-date';
import { COUNTY_DOSSIER } from '#domain/county';
import { occurrencesIn } from '#domain/year-wheel-points';
import { useCounty } from '#storage/use-county';
import { useLogPrint } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Button, buttonClass } from '#ui/button';
import { formatDate } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Paper } from '#ui/paper';
import { SelectField } from '#ui/select-field';
import { useLanguage } from '#ui/words';
import { YearStrip } from './year-strip';
import { YearTable } from './year-table';
import { useYearWords } from './year-words';

/** The county's year on one lying A4. */
export function YearPaper() {
  const t = useYearWords();
  const language = useLanguage();
  const now = useNow();
  const today = civilDate(now);
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const { actor } = useMe();
  const county = useCounty();
  const print = useLogPrint([COUNTY_DOSSIER], 'year');
  const occurrences = county ? occurrencesIn(county.dossier, year, actor.unit) : [];
  return (
    <Paper
      lang={language}
      format="a4-landscape"
      foot={t('foot', { year, date: formatDate(now, language, { year: true }) })}
      toolbar={
        <>
          <Link to="/lanet/arshjul" className={buttonClass('quiet')}>
            {t('back')}
          </Link>
          <SelectField
            label={t('year')}
            value={String(year)}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
            options={[1, 0, -1].map((ahead) => ({ value: String(thisYear + ahead), label: String(thisYear + ahead) }))}
          />
          <Hint>{t('hint')}</Hint>
          <Button kind="primary" icon="print" onPress={() => void print()}>
            {t('print')}
          </Button>
        </>
      }
    >
      <h1>{t('paperTitle', { year })}</h1>
      <YearStrip year={year} occurrences={occurrences} today={today} />
      <YearTable occurrences={occurrences} today={today} isPaper />
    </Paper>
  );
}
