import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { folded } from '#domain/folded';
import { SERVICE_TYPES } from '#domain/structure';
import { PRINCIPAL_KIND_WORDS, SERVICE_TYPE_WORDS } from '#domain/structure-words';
import { useCountyEditor } from '#storage/use-county';
import { Actions } from '#ui/actions';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { FilterRow } from './filter-row';
import { municipalitiesOf } from './places-of';
import { PrincipalForm } from './principal-form';
import { RemoveEntry } from './remove-entry';
import { useStructureWords } from './structure-words';
import { UnitForm } from './unit-form';
import { UnitTable } from './unit-table';
import { useStructure } from './use-structure';

const ANYTHING = { words: '', service: '', municipality: '' };

/** Every unit of the county under its principal, found by words, by type and by municipality. */
export function UnitsPage() {
  const t = useStructureWords();
  const language = useLanguage();
  const editor = useCountyEditor();
  const structure = useStructure();
  const [asked, ask] = useState(ANYTHING);
  const words = folded(asked.words).split(/\s+/).filter(Boolean);
  const shown = structure.units.filter(({ body }) => {
    const text = folded([body.name, body.area, body.municipality, body.contact, body.schoolUnitCode].join(' '));
    return (
      words.every((word) => text.includes(word)) &&
      (asked.service === '' || body.service === asked.service) &&
      (asked.municipality === '' || body.municipality === asked.municipality)
    );
  });
  const types = SERVICE_TYPES.filter((type) => structure.units.some(({ body }) => body.service === type));
  const isAsked = asked !== ANYTHING && Object.values(asked).some((value) => value !== '');
  return (
    <Page title={t('units')} sub={<Link to="/lanet/samverkan">{t('back')}</Link>} lead={t('unitsLead')}>
      <FilterRow label={t('units')}>
        <TextField
          type="search"
          label={t('search')}
          value={asked.words}
          onChange={(event) => ask({ ...asked, words: event.currentTarget.value })}
        />
        <SelectField
          label={t('type')}
          placeholder={t('all')}
          options={types.map((type) => ({ value: type, label: SERVICE_TYPE_WORDS[type][language] }))}
          value={asked.service}
          onChange={(event) => ask({ ...asked, service: event.currentTarget.value })}
        />
        <SelectField
          label={t('municipality')}
          placeholder={t('all')}
          options={municipalitiesOf(structure).map((one) => ({ value: one, label: one }))}
          value={asked.municipality}
          onChange={(event) => ask({ ...asked, municipality: event.currentTarget.value })}
        />
        <p role="status">{t('found', { count: shown.length })}</p>
      </FilterRow>
      {shown.length === 0 && (
        <Empty title={t('nothing')}>{t(structure.units.length === 0 ? 'noUnits' : 'nothingLead')}</Empty>
      )}
      {structure.principals.map((principal) => {
        const units = shown.filter(({ body }) => body.principalId === principal.id);
        if (units.length === 0 && (isAsked || !editor)) return null;
        return (
          <Section
            key={principal.id}
            title={principal.body.name}
            count={units.length}
            aside={<Hint>{PRINCIPAL_KIND_WORDS[principal.body.kind][language]}</Hint>}
          >
            {units.length > 0 && <UnitTable caption={principal.body.name} units={units} />}
            {editor && (
              <Opener
                id={`principal-${principal.id}`}
                label={t('change')}
                about={principal.body.name}
                kind="quiet"
                icon="pen"
              >
                {(close) => (
                  <>
                    <PrincipalForm record={principal} onClose={close} />
                    <RemoveEntry sort="principal" id={principal.id} name={principal.body.name} onGone={close} />
                  </>
                )}
              </Opener>
            )}
          </Section>
        );
      })}
      {editor && (
        <Actions>
          <Opener id="new-unit" label={t('newUnit')} icon="plus">
            {(close) => <UnitForm onClose={close} />}
          </Opener>
          <Opener id="new-principal" label={t('newPrincipal')} icon="plus">
            {(close) => <PrincipalForm onClose={close} />}
          </Opener>
        </Actions>
      )}
    </Page>
  );
}
