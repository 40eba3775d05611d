import type { PasskeyLine } from '#storage/online-commands';
import { Button } from '#ui/button';
import { formatDateTime } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { usePasskeysWords } from './passkeys-words';

/** One row a passkey: its name, what it opens, since when and when last, and the way to take it away. */
export function PasskeyTable(props: { lines: readonly PasskeyLine[]; onRemove: (line: PasskeyLine) => void }) {
  const t = usePasskeysWords();
  const language = useLanguage();
  const at = (time: number) => formatDateTime(time, language);
  const nameOf = (line: PasskeyLine) => line.name || t('unnamed');
  return (
    <Table
      caption={t('caption', { count: props.lines.length })}
      rows={props.lines}
      rowKey={(line) => line.id}
      columns={[
        {
          id: 'name',
          head: t('name'),
          rowHeader: true,
          cell: (line) => (
            <>
              {nameOf(line)}
              {line.here && <Hint>{t('here')}</Hint>}
            </>
          ),
        },
        { id: 'opens', head: t('opens'), cell: (line) => line.unit ?? t('all') },
        { id: 'created', head: t('created'), cell: (line) => at(line.createdAt) },
        { id: 'used', head: t('used'), cell: (line) => (line.usedAt === null ? t('never') : at(line.usedAt)) },
        {
          id: 'do',
          head: t('do'),
          headHidden: true,
          cell: (line) => (
            <Button
              size="s"
              aria-label={t('removeThis', { name: nameOf(line), time: at(line.createdAt) })}
              onPress={() => props.onRemove(line)}
            >
              {t('remove')}
            </Button>
          ),
        },
      ]}
    />
  );
}
