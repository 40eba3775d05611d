import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { caseLabel } from '#domain/case-label';
import { INPUT_FORM_WORDS, OCCASION_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import { countInputs, INPUT_ENDS, type InputLine, schoolYearOf } from '#domain/input-count';
import { useDossiers } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useInputCountsWords } from './input-counts-words';

/** So many school years back from the one that goes on. */
const YEARS_BACK = 4;
const named = (year: number) => `${year}/${String(year + 1).slice(2)}`;

/** What the viewer's service has written down as inputs, counted without names: a nurse's health talks and what they led to. */
export function InputCounts() {
  const t = useInputCountsWords();
  const language = useLanguage();
  const { actor } = useMe();
  const now = useNow();
  const current = schoolYearOf(civilDate(now));
  const [year, setYear] = useState(current);
  const views = useDossiers();
  const today = civilDate(now);
  const lines = useMemo(() => {
    // Whoever is protected is in no list and in no figure (domain.md 3.7).
    const counted = views.filter((view) => !caseLabel(view, Date.parse(today)).protected);
    return countInputs(
      counted.map(({ dossier }) => dossier),
      actor.unit,
      year,
    );
  }, [views, today, actor.unit, year]);
  const lineName = ({ form, occasion }: InputLine) =>
    [INPUT_FORM_WORDS[form][language], occasion && OCCASION_WORDS[occasion][language]].filter(Boolean).join(', ');
  return (
    <Page title={t('title')} lead={t('lead')} sub={<Link to="/arenden">{t('toCases')}</Link>}>
      <Stack>
        <SelectField
          label={t('year')}
          value={String(year)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
          options={Array.from({ length: YEARS_BACK }, (_, back) => current - back).map((one) => ({
            value: String(one),
            label: named(one),
          }))}
        />
        {lines.length === 0 ? (
          <Empty title={t('none', { year: named(year) })}>{t('noneLead')}</Empty>
        ) : (
          <>
            <Table
              caption={t('caption', { year: named(year) })}
              rows={lines}
              rowKey={(line) => `${line.form} ${line.occasion}`}
              columns={[
                { id: 'form', head: t('form'), rowHeader: true, cell: lineName },
                ...INPUT_ENDS.filter((end) => lines[0] && end in lines[0].ends)
                  .toReversed()
                  .map((end) => ({
                    id: end,
                    head: t(`ends.${end}`),
                    numeric: true,
                    cell: ({ ends }: InputLine) => ends[end] ?? t('hidden'),
                  })),
                { id: 'all', head: t('all'), numeric: true, cell: ({ all }) => all ?? t('hidden') },
              ]}
            />
            <Hint>{t('rule')}</Hint>
          </>
        )}
      </Stack>
    </Page>
  );
}
