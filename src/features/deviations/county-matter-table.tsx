import { Link } from '@tanstack/react-router';
import { COUNTY_DOSSIER } from '#domain/county';
import { countyMatters, nextSteps, raiseCountyMatter } from '#domain/county-matter';
import { movesOfCountyMatter, placeNow } from '#domain/matter-way';
import { STATION_WORDS } from '#domain/matter-way-words';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useCounty } from '#storage/use-county';
import { useMe } from '#storage/use-me';
import { capital } from '#ui/capital';
import { formatDate } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { Table } from '#ui/table';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { DeviationForm, useDeviationFields } from './deviation-form';
import { useWayWords } from './way-words';

/** The county's own matters, where each is and since when; and for whoever may, where one is raised. */
export function CountyMatterTable() {
  const t = useWayWords();
  const language = useLanguage();
  const county = useCounty();
  const { actor, unit } = useMe();
  const mayRaise = actor.role === 'manager' || unit(actor.unit)?.forum !== undefined;
  const rows = county
    ? countyMatters(county.dossier).map((record) => ({
        record,
        place: placeNow(movesOfCountyMatter(county.dossier, record.id)),
        isOver: nextSteps(county.dossier, record.id).length === 0,
      }))
    : [];
  return (
    <Section title={t('matters')} count={rows.length || undefined}>
      <Stack>
        <Hint>{t('mattersLead')}</Hint>
        {rows.length === 0 ? (
          <p>{t('noMatters')}</p>
        ) : (
          <Table
            caption={t('matters')}
            captionHidden
            rows={rows}
            rowKey={({ record }) => record.id}
            columns={[
              {
                id: 'matter',
                head: t('matter'),
                rowHeader: true,
                cell: ({ record }) => (
                  <Link to="/lanet/arendegang/$matterId" params={{ matterId: record.id }}>
                    {record.body.title}
                  </Link>
                ),
              },
              { id: 'by', head: t('raisedBy'), cell: ({ record }) => unit(record.unit)?.name },
              {
                id: 'place',
                head: t('place'),
                cell: ({ place, isOver }) => (
                  <Status tone={isOver ? 'ok' : 'info'}>
                    {place && capital(STATION_WORDS[place.station][language])}
                  </Status>
                ),
              },
              {
                id: 'since',
                head: t('since'),
                cell: ({ place }) => place && formatDate(place.since, language, { year: true }),
              },
            ]}
          />
        )}
        {mayRaise ? (
          <div>
            <Opener id="county-matter:new" label={t('raise')} icon="plus">
              {(close) => <RaiseMatter onClose={close} />}
            </Opener>
          </div>
        ) : (
          <Hint>{t('mayRaise')}</Hint>
        )}
      </Stack>
    </Section>
  );
}

function RaiseMatter({ onClose }: { onClose: () => void }) {
  const t = useWayWords();
  const form = useChangeForm(
    COUNTY_DOSSIER,
    'raiseCountyMatter',
    { title: '', question: '' },
    (matter, _seen, idOf) => [formChange('raise', raiseCountyMatter, { matterId: idOf('matter'), matter })],
  );
  const fields = useDeviationFields(form);
  return (
    <DeviationForm form={form} fields={fields} label={t('raise')} save={t('saveRaise')} onClose={onClose}>
      <Hint>{t('raiseLead')}</Hint>
      <TextField label={t('matterTitle')} {...fields.text('title')} />
      <TextArea label={t('question')} rows={4} {...fields.text('question')} />
    </DeviationForm>
  );
}
