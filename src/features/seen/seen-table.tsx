import { foldSeen, type SeenLine } from '#domain/seen-line';
import { formatDate, formatTime } from '#ui/dates';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useSeenLogWords } from './seen-words';
import { useSeenTexts } from './use-seen-texts';

/** Lines of the log in words, those of one day that say the same as one. `named`: who at work, where that is told. */
export function SeenTable({ lines, named }: { lines: readonly SeenLine[]; named: boolean }) {
  const t = useSeenLogWords();
  const language = useLanguage();
  const texts = useSeenTexts();
  const rows = foldSeen(lines);
  return (
    <Table
      caption={t('caption')}
      rows={rows}
      rowKey={(row) => String(row.id)}
      columns={[
        {
          id: 'when',
          head: t('when'),
          rowHeader: true,
          cell: (row) => (
            <>
              {/* A narrow column of a paper breaks between day and time, and nowhere else. */}
              {formatDate(row.at, language, { year: true }).replaceAll(' ', '\u00a0')}{' '}
              <small>{formatTime(row.at)}</small>
            </>
          ),
        },
        {
          id: 'who',
          head: t('who'),
          cell: (row) => (
            <>
              {named && (
                <>
                  {row.name ?? t('someone')}
                  <br />
                </>
              )}
              {named ? <small>{texts.unitName(row.unit)}</small> : texts.unitName(row.unit)}
            </>
          ),
        },
        { id: 'what', head: t('what'), cell: texts.what },
        { id: 'ground', head: t('ground'), cell: texts.ground },
      ]}
    />
  );
}
