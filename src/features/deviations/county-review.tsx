import { useState } from 'react';
import { SECTOR_GROUP_WORDS } from '#domain/action-plan-words';
import { DEVIATION_TYPES } from '#domain/deviation';
import { DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import { listed } from '#domain/listed';
import type { Figure } from '#domain/october-figures';
import { SECTOR_GROUPS } from '#domain/october-measures';
import { WithQueries } from '#storage/asked';
import { usePublishedDeviations } from '#storage/use-published-deviations';
import { AskedState } from '#ui/asked-state';
import { capital } from '#ui/capital';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useYearlyWords } from './yearly-words';

/**
 * All deviations of the county, raised to a forum or not, as the approved reviews publish them: what Chefsforum looks through
 * once a year for faults of the system [S0]. This device counts none of it and sees none of the cases.
 */
export function CountyReview() {
  const t = useYearlyWords();
  return (
    <Section title={t('county.title')} id="lanet">
      <Stack>
        <Hint>{t('county.lead')}</Hint>
        <WithQueries>
          <Published />
        </WithQueries>
      </Stack>
    </Section>
  );
}

function Published() {
  const t = useYearlyWords();
  const [chosen, setChosen] = useState('');
  const asked = usePublishedDeviations();
  const { data } = asked;
  if (!data)
    return (
      <AskedState
        asked={asked}
        words={{ loading: t('county.asking'), noContact: t('county.noContact'), tryAgain: t('county.tryAgain') }}
      />
    );
  const shown = data.find(({ review }) => review === chosen) ?? data[0];
  if (!shown) return <p>{t('county.none')}</p>;
  return (
    <>
      <SelectField
        label={t('county.year')}
        value={shown.review}
        onChange={(event) => setChosen(event.currentTarget.value)}
        options={data.map(({ review, year }) => ({
          value: review,
          label: t('county.span', { before: year - 1, year }),
        }))}
      />
      <Tables figure={shown.deviations} />
    </>
  );
}

function Tables({ figure }: { figure: Figure }) {
  const t = useYearlyWords();
  const language = useLanguage();
  const told = (count: number | null | undefined) => count ?? t('few');
  const typeName = (type: (typeof DEVIATION_TYPES)[number]) => DEVIATION_TYPE_WORDS[type][language];
  const groupName = (name: string) => {
    const group = SECTOR_GROUPS.find((one) => one === name);
    return group ? SECTOR_GROUP_WORDS[group][language] : name;
  };
  const pairName = (level: string) => {
    const [one = '', other = one] = level.split('+');
    if (level === 'several') return t('several');
    return one === other
      ? capital(t('within', { sector: groupName(one).toLocaleLowerCase(language) }))
      : capital(listed([groupName(one), groupName(other).toLocaleLowerCase(language)], language));
  };
  const patterns = figure.sector.flatMap(({ level, outcomes }) =>
    DEVIATION_TYPES.flatMap((type) => {
      const count = outcomes[type] ?? null;
      return count === null ? [] : [{ level, type, count }];
    }),
  );
  return (
    <>
      <Table
        caption={t('county.byType')}
        rows={DEVIATION_TYPES}
        rowKey={(type) => type}
        columns={[
          { id: 'type', head: t('type'), rowHeader: true, cell: typeName },
          { id: 'count', head: t('count'), numeric: true, cell: (type) => told(figure.all.outcomes[type]) },
        ]}
      />
      <Table
        caption={t('county.byPair')}
        rows={figure.sector}
        rowKey={({ level }) => level}
        columns={[
          { id: 'pair', head: t('pair'), rowHeader: true, cell: ({ level }) => pairName(level) },
          { id: 'count', head: t('count'), numeric: true, cell: ({ all }) => told(all) },
        ]}
      />
      <Section level={3} title={t('county.patterns')} aside={<Hint>{t('patternsLead')}</Hint>}>
        {patterns.length === 0 ? (
          <p>{t('noPatterns')}</p>
        ) : (
          <ul>
            {patterns
              .sort((a, b) => b.count - a.count)
              .map(({ level, type, count }) => (
                <li key={`${level} ${type}`}>
                  {typeName(type)}, {pairName(level)}: {count}
                </li>
              ))}
          </ul>
        )}
      </Section>
    </>
  );
}
