import { SERVICE_TYPE_WORDS } from '#domain/structure-words';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useStructureWords } from './structure-words';
import { usePlaceWords } from './use-place-words';
import { useStructure } from './use-structure';

/** The units of each principal, as a table on paper. */
export function PaperUnits() {
  const t = useStructureWords();
  const language = useLanguage();
  const placeOf = usePlaceWords();
  const { principals, units } = useStructure();
  return (
    <>
      <h2>{t('units')}</h2>
      {principals.map(({ id, body }) => {
        const own = units.filter((unit) => unit.body.principalId === id);
        if (own.length === 0) return null;
        return (
          <Table
            key={id}
            caption={body.name}
            rows={own}
            rowKey={(unit) => unit.id}
            columns={[
              { id: 'unit', head: t('unit'), rowHeader: true, cell: (unit) => unit.body.name },
              { id: 'type', head: t('type'), cell: (unit) => SERVICE_TYPE_WORDS[unit.body.service][language] },
              { id: 'place', head: t('place'), cell: (unit) => placeOf(unit.body) },
              {
                id: 'contact',
                head: t('contact'),
                cell: ({ body: { contact, phone, mail } }) => (
                  <>
                    {contact} <small>{[phone, mail].filter(Boolean).join(', ')}</small>
                  </>
                ),
              },
            ]}
          />
        );
      })}
    </>
  );
}
