import { Link } from '@tanstack/react-router';
import type { AnyRec } from '#domain/record';
import { cooperationGroup, countyUnit, principal } from '#domain/structure';
import { type SearchHit, search } from '#storage/search';
import { useDossiers } from '#storage/use-dossiers';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useFindWords } from './find-words';

const SHOWN = 50;

/** What is shown here, and so not among the other hits of the county. A principal has no page of its own. */
export const STRUCTURE: readonly string[] = [countyUnit.name, cooperationGroup.name, principal.name];

/** The county's units and groups that hold every word of a query in what was written of them. About no child: nothing is logged. */
export function useStructureHits(query: string): readonly SearchHit[] {
  const views = useDossiers('county');
  if (query === '') return [];
  const isShown = ({ record }: SearchHit) => STRUCTURE.includes(record.entity) && record.entity !== principal.name;
  return search(views, query).filter(isShown).slice(0, SHOWN);
}

const textOf = ({ body }: AnyRec, field: string) => String(body[field] ?? '');

/** Those hits, each leading to its page. */
export function StructureHits({ hits }: { hits: readonly SearchHit[] }) {
  const t = useFindWords();
  if (hits.length === 0) return null;
  return (
    <Section title={t('groups.structure')} count={hits.length}>
      <Rows label={t('groups.structure')}>
        {hits.map(({ record }) => (
          <Row
            key={record.id}
            what={
              record.entity === countyUnit.name ? (
                <Link to="/lanet/samverkan/verksamheter/$unitId" params={{ unitId: record.id }}>
                  {textOf(record, 'name')}
                </Link>
              ) : (
                <Link to="/lanet/samverkan/grupper/$groupId" params={{ groupId: record.id }}>
                  {textOf(record, 'name')}
                </Link>
              )
            }
            detail={['area', 'municipality', 'contact']
              .map((field) => textOf(record, field))
              .filter(Boolean)
              .join(', ')}
          />
        ))}
      </Rows>
    </Section>
  );
}
