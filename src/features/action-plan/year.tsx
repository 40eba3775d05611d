import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { civilDate } from '#domain/civil-date';
import { COUNTY_DOSSIER } from '#domain/county';
import { refusalWords } from '#domain/refusal-words';
import { yearPoint } from '#domain/year-wheel';
import { addYearPoints, occurrencesIn } from '#domain/year-wheel-points';
import { useCounty, useCountyEditor } from '#storage/use-county';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { buttonClass } from '#ui/button';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { EmptyRoom } from './empty-room';
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
  const language = useLanguage();
  const mutate = useMutate();
  const toast = useToast();
  const occurrences = county ? occurrencesIn(county.dossier, year, actor.unit) : [];
  const isEmpty = !county || county.dossier.list(yearPoint).length === 0;
  const fetch = async () => (await import('#domain/agreed-points')).AGREED_POINTS;
  const write = async (shipped: Awaited<ReturnType<typeof fetch>>) => {
    const points = shipped.map((point) => ({ pointId: crypto.randomUUID(), point }));
    const result = await mutate(COUNTY_DOSSIER, addYearPoints, { points });
    if (!result.ok) return refusalWords(result.refusal, language);
    toast({ message: t('readInDone') });
    return undefined;
  };
  const add = isEditor && (
    <Opener id="point:new" label={t('add')} icon="plus" kind="primary">
      {(close) => <PointForm onClose={close} />}
    </Opener>
  );
  if (isEmpty) return <EmptyRoom words={t} add={add} icon="calendar" fetch={fetch} write={write} />;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      sub={<Link to="/lanet">{t('county')}</Link>}
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
