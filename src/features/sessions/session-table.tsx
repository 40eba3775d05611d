import type { SessionLine } from '#storage/online-commands';
import { Button } from '#ui/button';
import { formatDateTime } from '#ui/dates';
import { Status } from '#ui/status';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useSessionsWords } from './sessions-words';

/** One row a session: on which device, as whom, since when and when last; and the way to end it, but for the one at hand. */
export function SessionTable({ lines, onEnd }: { lines: readonly SessionLine[]; onEnd: (session: string) => void }) {
  const t = useSessionsWords();
  const language = useLanguage();
  const nameOf = (line: SessionLine) => line.platform ?? t('unnamed');
  const at = (time: number) => formatDateTime(time, language);
  return (
    <Table
      caption={t('caption', { count: lines.length })}
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        { id: 'device', head: t('device'), rowHeader: true, cell: nameOf },
        { id: 'as', head: t('as'), cell: (line) => line.unit },
        { id: 'begun', head: t('begun'), cell: (line) => at(line.begun) },
        { id: 'used', head: t('used'), cell: (line) => at(line.lastUsed) },
        {
          id: 'do',
          head: t('do'),
          headHidden: true,
          cell: (line) =>
            line.here ? (
              <Status tone="ok" icon="laptop">
                {t('here')}
              </Status>
            ) : (
              <Button
                size="s"
                aria-label={t('endThis', { device: nameOf(line), time: at(line.lastUsed) })}
                onPress={() => onEnd(line.id)}
              >
                {t('end')}
              </Button>
            ),
        },
      ]}
    />
  );
}
