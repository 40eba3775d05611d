import { Link } from '@tanstack/react-router';
import { CASE_PAGES } from '#domain/case-pages';
import { ENTITY_WORDS } from '#domain/entity-words';
import type { EntityName } from '#domain/kinds';
import type { AnyRec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { excerpt, foundPieces, type Piece } from '#storage/folded';
import { searchedWords } from '#storage/search';
import { useMe } from '#storage/use-me';
import { capital } from '#ui/capital';
import { formatDateTime } from '#ui/dates';
import { Marked } from '#ui/marked';
import { Row, Rows } from '#ui/rows';
import { useLanguage } from '#ui/words';
import { useFindWords } from './find-words';
import { pageOfEntity, placeOfRecord } from './page-of-entity';
import { betweenUnits } from './searched';

/** At most so many texts of one record; a copy of a plan has many. */
const TEXTS_SHOWN = 3;

/** The texts of a record that hold what was asked for, cut to what stands around it. */
export function textsFound(view: DossierView, record: AnyRec, query: string): Piece[][] {
  const texts = searchedWords(view, record).map((text) => foundPieces(text, query));
  return texts.filter((pieces) => pieces.some((piece) => piece.found)).map((pieces) => excerpt(pieces));
}

type HitRowsProps = { view: DossierView; records: readonly AnyRec[]; query: string; label: string };

/** What was found in one case: what it is, the words, who wrote them; the row leads to the page where it stands. */
export function HitRows({ view, records, query, label }: HitRowsProps) {
  const t = useFindWords();
  const language = useLanguage();
  const { unit } = useMe();
  const between = betweenUnits(view);
  return (
    <Rows label={label}>
      {records.map((record) => (
        <Row
          key={record.id}
          status={capital(ENTITY_WORDS[record.entity as EntityName]?.[language] ?? '')}
          what={
            <Link
              {...(between?.link ?? { to: CASE_PAGES[pageOfEntity(record.entity)], params: { caseId: view.id } })}
              hash={between ? undefined : placeOfRecord(record)}
            >
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
          detail={t('page.by', {
            who: unit(record.unit)?.name ?? '',
            when: view.unsent.has(record.id) ? t('page.unsent') : formatDateTime(record.at, language),
          })}
        />
      ))}
    </Rows>
  );
}
