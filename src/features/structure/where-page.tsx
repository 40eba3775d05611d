import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { MATTERS } from '#domain/structure';
import { useMe } from '#storage/use-me';
import { ChoiceGroup } from '#ui/choice-group';
import { Page } from '#ui/page';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { areasOf, municipalitiesOf } from './places-of';
import { useStructureWords } from './structure-words';
import { useStructure } from './use-structure';
import { WhereAnswer } from './where-answer';
import { useWhereWords } from './where-words';

/** What a person may ask about: a child, which no group takes up, and what groups are for. */
const ASKED = ['child', 'failed', ...MATTERS] as const;
export type Asked = (typeof ASKED)[number];

/** For which of them the place says something, and how near it must be told. */
const ASKS_PLACE: Readonly<Partial<Record<Asked, 'municipality' | 'area'>>> = {
  school: 'area',
  area: 'area',
  'upper-secondary': 'municipality',
  municipality: 'municipality',
  unsolved: 'municipality',
};

const NOWHERE = { municipality: '', area: '' };

/** Where a matter goes: what it is about and where, and who then takes it up. */
export function WherePage() {
  const t = useWhereWords();
  const words = useStructureWords();
  const { actor, unit } = useMe();
  const structure = useStructure();
  const municipalities = municipalitiesOf(structure);
  const own = unit(actor.unit)?.municipality ?? '';
  const [asked, ask] = useState<Asked | ''>('');
  const [place, setPlace] = useState({ municipality: municipalities.includes(own) ? own : '', area: '' });
  const near = asked === '' ? undefined : ASKS_PLACE[asked];
  const areas = areasOf(structure, place.municipality);
  const missing =
    asked === ''
      ? 'chooseAbout'
      : near && place.municipality === ''
        ? 'choosePlace'
        : near === 'area' && areas.length > 0 && place.area === ''
          ? 'chooseArea'
          : undefined;
  return (
    <Page
      title={t('title')}
      sub={<Link to="/lanet/samverkan">{words('back')}</Link>}
      lead={t('lead')}
      asideWidth="half"
      aside={
        <div aria-live="polite">
          {missing && <p>{t(missing)}</p>}
          {!missing && asked !== '' && <WhereAnswer asked={asked} place={near ? place : NOWHERE} />}
        </div>
      }
    >
      <Stack>
        <ChoiceGroup
          type="radio"
          name="where-about"
          legend={t('about')}
          options={ASKED.map((one) => ({ value: one, label: t(one) }))}
          value={asked}
          onValue={([one]) => ask(one as Asked)}
        />
        {near && (
          <SelectField
            label={t('municipalityLabel')}
            placeholder={t('choose')}
            options={municipalities.map((one) => ({ value: one, label: one }))}
            value={place.municipality}
            onChange={(event) => setPlace({ municipality: event.currentTarget.value, area: '' })}
          />
        )}
        {near === 'area' && areas.length > 0 && (
          <SelectField
            label={t('areaLabel')}
            placeholder={t('choose')}
            options={areas.map((one) => ({ value: one, label: one }))}
            value={place.area}
            onChange={(event) => setPlace({ ...place, area: event.currentTarget.value })}
          />
        )}
      </Stack>
    </Page>
  );
}
