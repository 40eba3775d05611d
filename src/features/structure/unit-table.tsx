import { Link } from '@tanstack/react-router';
import type { Rec } from '#domain/record';
import type { CountyUnit } from '#domain/structure';
import { SERVICE_TYPE_WORDS } from '#domain/structure-words';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useStructureWords } from './structure-words';
import { usePlaceWords } from './use-place-words';

/** Units in rows: what each does, where, and how one reaches it. */
export function UnitTable({ caption, units }: { caption: string; units: readonly Rec<CountyUnit>[] }) {
  const t = useStructureWords();
  const language = useLanguage();
  const placeOf = usePlaceWords();
  return (
    <Table
      caption={caption}
      captionHidden
      rows={units}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'unit',
          head: t('unit'),
          rowHeader: true,
          cell: ({ id, body }) => (
            <Link to="/lanet/samverkan/verksamheter/$unitId" params={{ unitId: id }}>
              {body.name}
            </Link>
          ),
        },
        { id: 'type', head: t('type'), cell: ({ body }) => SERVICE_TYPE_WORDS[body.service][language] },
        { id: 'place', head: t('place'), cell: ({ body }) => placeOf(body) },
        {
          id: 'contact',
          head: t('contact'),
          cell: ({ body }) => (
            <>
              {body.contact}
              <small>{[body.phone, body.mail].filter(Boolean).join(' · ')}</small>
            </>
          ),
        },
      ]}
    />
  );
}
