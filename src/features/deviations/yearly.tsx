import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { civilDate } from '#domain/civil-date';
import { type Between, deviationReview, type ReviewLine } from '#domain/deviation-review';
import { DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import { SECTOR_WORDS } from '#domain/kind-words';
import { listed } from '#domain/listed';
import { useDossiers } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { countedOf } from './counted';
import { CountyReview } from './county-review';
import { useYearlyWords } from './yearly-words';

/** The yearly review for faults of the system, of what the viewer sees: a unit's deviations, a forum's matters. */
export function Yearly() {
  const t = useYearlyWords();
  const language = useLanguage();
  const { unit } = useMe();
  const thisYear = Number(civilDate(useNow()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const deviations = useDossiers('deviation');
  const matters = useDossiers('matter');
  const review = deviationReview(countedOf([...deviations, ...matters], unit), year);
  const typeName = (type: keyof typeof DEVIATION_TYPE_WORDS) => DEVIATION_TYPE_WORDS[type][language];
  const pairName = (pair: Between) => {
    if (pair === 'several') return t('several');
    const [a, b] = pair;
    return a === b
      ? capital(t('within', { sector: SECTOR_WORDS[a][language] }))
      : capital(listed([SECTOR_WORDS[a][language], SECTOR_WORDS[b][language]], language));
  };
  const table = <Key,>(title: string, head: string, lines: readonly ReviewLine<Key>[], name: (key: Key) => string) => (
    <Section title={title}>
      <Table
        caption={title}
        captionHidden
        rows={lines}
        rowKey={(line) => name(line.key)}
        columns={[
          { id: 'key', head, rowHeader: true, cell: (line) => name(line.key) },
          { id: 'count', head: t('count'), numeric: true, cell: (line) => line.count ?? t('few') },
          { id: 'median', head: t('median'), numeric: true, cell: (line) => line.medianDays ?? t('unknown') },
        ]}
      />
    </Section>
  );
  return (
    <Page title={t('title')} lead={t('lead')} sub={<Link to="/avvikelser">{t('all')}</Link>}>
      <SelectField
        label={t('year')}
        value={String(year)}
        onChange={(event) => setYear(Number(event.target.value))}
        options={[0, 1, 2, 3].map((ago) => ({ value: String(thisYear - ago), label: String(thisYear - ago) }))}
      />
      {review.byType.length === 0 ? (
        <Empty title={t('none', { year })}>{t('noneLead')}</Empty>
      ) : (
        <>
          {table(t('byType'), t('type'), review.byType, typeName)}
          {table(t('byPair'), t('pair'), review.byPair, pairName)}
          <Section title={t('patterns')} aside={<Hint>{t('patternsLead')}</Hint>}>
            {review.patterns.length === 0 ? (
              <p>{t('noPatterns')}</p>
            ) : (
              <ul>
                {review.patterns.map(({ type, pair, count }) => (
                  <li key={`${type}${pairName(pair)}`}>
                    {typeName(type)}, {pairName(pair)}: {count}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      )}
      <CountyReview />
    </Page>
  );
}
