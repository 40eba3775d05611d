import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { civilDate } from '#domain/civil-date';
import { COUNTY_DOSSIER } from '#domain/county';
import { yearPoint } from '#domain/year-wheel';
import { addYearPoints, occurrencesIn } from '#domain/year-wheel-points';
import { useCounty, useCountyEditor } from '#storage/use-county';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Button, buttonClass } from '#ui/button';
import { Empty } from '#ui/empty';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { PointForm } from './point-form';
import { YearHistory } from './year-history';
import { YearStrip } from './year-strip';
import { YearTable } from './year-table';
import { useYearWords } from './year-words';

/** The county's year: its fixed points on a strip and in a list, and for its editor where they are written. */
export function Year() {
  const t = useYearWords();
  const county = useCounty();
  const isEditor = useCountyEditor();
  const { actor } = useMe();
  const today = civilDate(useNow());
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const mutate = useMutate();
  const toast = useToast();
  const occurrences = county ? occurrencesIn(county.dossier, year, actor.unit) : [];
  const isEmpty = !county || county.dossier.list(yearPoint).length === 0;
  const readIn = async () => {
    const { AGREED_POINTS } = await import('#domain/agreed-points');
    const points = AGREED_POINTS.map((point) => ({ pointId: crypto.randomUUID(), point }));
    if ((await mutate(COUNTY_DOSSIER, addYearPoints, { points })).ok) toast({ message: t('readInDone') });
  };
  const add = isEditor && (
    <Opener id="point:new" label={t('add')} icon="plus" kind="primary">
      {(close) => <PointForm onClose={close} />}
    </Opener>
  );
  const sub = <Link to="/lanet">{t('county')}</Link>;
  if (isEmpty)
    return (
      <Page title={t('title')} lead={t('lead')} sub={sub}>
        <Empty
          title={t('empty')}
          action={
            isEditor && (
              <Button kind="secondary" icon="calendar" onPress={() => void readIn()}>
                {t('readIn')}
              </Button>
            )
          }
        >
          {t(isEditor ? 'emptyEditor' : 'emptyOther')}
        </Empty>
        {add}
      </Page>
    );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      sub={sub}
      action={
        <Link to="/lanet/arshjul/papper" className={buttonClass('secondary')}>
          {t('paper')}
        </Link>
      }
    >
      <Stack gap="l">
        <SelectField
          label={t('year')}
          width="short"
          value={String(year)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
          options={[1, 0, -1].map((ahead) => ({ value: String(thisYear + ahead), label: String(thisYear + ahead) }))}
        />
        <YearStrip year={year} occurrences={occurrences} today={today} />
        <Section title={t('list')} count={occurrences.length}>
          <YearTable occurrences={occurrences} today={today} />
        </Section>
        <div>{add}</div>
        <YearHistory dossier={county.dossier} />
      </Stack>
    </Page>
  );
}
