import { Link } from '@tanstack/react-router';
import { ENTITY_WORDS } from '#domain/entity-words';
import type { EntityName } from '#domain/kinds';
import type { AnyRec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { capital } from '#ui/capital';
import { Marked } from '#ui/marked';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { countyPlace } from './county-place';
import { useFindWords } from './find-words';
import { textsFound } from './hit-rows';

/** At most so many texts of one record. */
const TEXTS_SHOWN = 2;

/** What was found in what the county shares: about no child, so it is neither a case nor logged. */
export function CountyHits({ view, records, query }: { view: DossierView; records: readonly AnyRec[]; query: string }) {
  const t = useFindWords();
  const language = useLanguage();
  return (
    <Section title={t('page.county')} count={records.length} aside={<Link to="/lanet">{t('places.county')}</Link>}>
      <Rows label={t('page.county')}>
        {records.map((record) => (
          <Row
            key={record.id}
            status={capital(ENTITY_WORDS[record.entity as EntityName]?.[language] ?? '')}
            what={
              <Link {...countyPlace(record, view.records)} lang="sv">
                {textsFound(view, record, query)
                  .slice(0, TEXTS_SHOWN)
                  .map((pieces, index) => (
                    <span key={index}>
                      {index > 0 && ' … '}
                      <Marked pieces={pieces} />
                    </span>
                  ))}
              </Link>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}
