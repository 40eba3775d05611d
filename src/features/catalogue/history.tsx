import { canonical } from '#domain/canonical';
import { type CountyVersion, versionsOf } from '#domain/county-version';
import { fieldWords } from '#domain/field-words';
import type { Rec } from '#domain/record';
import { wordDifference } from '#domain/word-difference';
import type { DossierView } from '#storage/dossier-view';
import { formatDate } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { WordPieces } from '#ui/word-pieces';
import { useLanguage } from '#ui/words';
import { useCatalogueWords } from './catalogue-words';
import { shownField } from './shown-field';

/** What an entry said before, who changed it, when and why: for everybody, without a network too. */
export function History({ view, entry }: { view: DossierView; entry: Rec<object> }) {
  const t = useCatalogueWords();
  const versions = versionsOf(view.dossier, entry.id);
  return (
    <Section title={t('history.title')} aside={t('history.now', { number: versions.length + 1 })}>
      {versions.length === 0 ? (
        <Hint>{t('history.none')}</Hint>
      ) : (
        <Stack>
          {versions.map((version, at) => (
            <Ended
              key={version.id}
              version={version}
              number={versions.length - at}
              entity={entry.entity}
              after={(versions[at - 1]?.body.before ?? entry.body) as Record<string, unknown>}
              isUnsent={view.unsent.has(version.id)}
            />
          ))}
        </Stack>
      )}
    </Section>
  );
}

interface EndedProps {
  version: Rec<CountyVersion>;
  number: number;
  entity: string;
  /** What took its place. */
  after: Record<string, unknown>;
  isUnsent: boolean;
}

function Ended({ version, number, entity, after, isUnsent }: EndedProps) {
  const t = useCatalogueWords();
  const language = useLanguage();
  const { before, why, name } = version.body;
  const date = formatDate(version.at, language, { year: true });
  const said = { yes: t('history.yes'), no: t('history.no'), nothing: t('history.nothing') };
  const changed = Object.keys({ ...before, ...after }).filter(
    (field) => canonical(before[field] ?? null) !== canonical(after[field] ?? null),
  );
  return (
    <Section level={3} title={t('history.version', { number, date })} aside={isUnsent ? t('unsent') : undefined}>
      <Stack gap="s">
        <p>{t('history.by', { date, name, why })}</p>
        <Facts>
          {changed.map((field) => (
            <Fact key={field} term={fieldWords(entity, field)?.[language] ?? field}>
              <div lang="sv">
                <WordPieces
                  pieces={wordDifference(
                    shownField(field, before[field], language, said),
                    shownField(field, after[field], language, said),
                  )}
                  addedLabel={t('history.added')}
                  removedLabel={t('history.removed')}
                />
              </div>
            </Fact>
          ))}
        </Facts>
      </Stack>
    </Section>
  );
}
