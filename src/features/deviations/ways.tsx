import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { civilDate } from '#domain/civil-date';
import { countyMatters } from '#domain/county-matter';
import { type Move, movesOfCountyMatter, ownMoves } from '#domain/matter-way';
import { useCounty } from '#storage/use-county';
import { useDossiers } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Page } from '#ui/page';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { CountyMatterTable } from './county-matter-table';
import { WayCounts } from './way-counts';
import { WayOfYear } from './way-of-year';
import { useWayWords } from './way-words';

/** The two ways of a matter, drawn with how often each step was taken in a year, and the county's own matters. */
export function Ways() {
  const t = useWayWords();
  const county = useCounty();
  const matters = useDossiers('matter');
  const { actor, unit } = useMe();
  const thisYear = Number(civilDate(useNow()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const deviation = matters.flatMap(({ dossier }) => ownMoves(dossier, unit));
  const own: Move[] = county
    ? countyMatters(county.dossier).flatMap(({ id }) => movesOfCountyMatter(county.dossier, id))
    : [];
  return (
    <Page title={t('title')} lead={t('lead')} sub={<Link to="/lanet">{t('county')}</Link>}>
      <Stack gap="l">
        <CountyMatterTable />
        <SelectField
          label={t('year')}
          width="short"
          value={String(year)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
          options={[0, 1, 2, 3].map((ago) => ({ value: String(thisYear - ago), label: String(thisYear - ago) }))}
        />
        <WayOfYear way="county" moves={own} year={year} />
        <WayOfYear way="deviation" moves={deviation} year={year} />
        {unit(actor.unit)?.forum && <WayCounts deviation={deviation} county={own} year={year} />}
      </Stack>
    </Page>
  );
}
