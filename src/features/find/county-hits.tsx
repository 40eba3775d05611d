import { Link } from '@tanstack/react-router';
import { ENTITY_WORDS } from '#domain/entity-words';
import type { EntityName } from '#domain/kinds';
import type { AnyRec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { foundPieces } from '#storage/folded';
import { capital } from '#ui/capital';
import { Marked } from '#ui/marked';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { countyName, countyPlace } from './county-place';
import { useFindWords } from './find-words';
import { textsFound } from './hit-rows';

/** What was found in what the county shares: about no child, so it is neither a case nor logged. */
export function CountyHits({ view, records, query }: { view: DossierView; records: readonly AnyRec[]; query: string }) {
  const t = useFindWords();
  return (
    <Section title={t('page.county')} count={records.length} aside={<Link to="/lanet">{t('places.county')}</Link>}>
      <Rows label={t('page.county')}>
        {records.map((record) => (
          <CountyHit key={record.id} view={view} record={record} query={query} />
        ))}
      </Rows>
    </Section>
  );
}

/** The row leads to what it belongs to, by its name; the words that were found stand under it where they are others. */
function CountyHit({ view, record, query }: { view: DossierView; record: AnyRec; query: string }) {
  const language = useLanguage();
  const name = countyName(record, view.records);
  const [found] = textsFound(view, record, query).filter((pieces) => pieces.map(({ text }) => text).join('') !== name);
  return (
    <Row
      what={
        <Link {...countyPlace(record, view.records)} lang="sv">
          <Marked pieces={foundPieces(name, query)} />
        </Link>
      }
      detail={
        <>
          {capital(ENTITY_WORDS[record.entity as EntityName]?.[language] ?? '')}
          {found && (
            <span lang="sv">
              {': '}
              <Marked pieces={found} />
            </span>
          )}
        </>
      }
    />
  );
}
