import { Button } from './button.tsx';
import { formatDateTime } from './dates.tsx';
import { Hint } from './hint.tsx';
import { type Column, Table } from './table.tsx';
import { defineWords, useLanguage } from './words.tsx';

/** A passkey as it is listed. Times in ms; `name` is empty where the device did not say what it is. */
interface ListedPasskey {
  id: string;
  name: string;
  createdAt: number;
  usedAt: number | null;
  /** The one that the session here was opened by. */
  here: boolean;
}

interface PasskeyTableProps<Row extends ListedPasskey> {
  rows: readonly Row[];
  /** Columns between the name and the times. */
  more?: readonly Column<Row>[];
  /** What can be done with each; `name` says it whole, for those who hear one button at a time. */
  action: { label: string; name: (about: { passkey: string; time: string }) => string; onPress: (row: Row) => void };
}

/** One row a passkey: its name, since when and when last, and what can be done with it. */
export function PasskeyTable<Row extends ListedPasskey>({ rows, more = [], action }: PasskeyTableProps<Row>) {
  const t = usePasskeyTableWords();
  const language = useLanguage();
  const at = (time: number) => formatDateTime(time, language);
  const nameOf = (row: Row) => row.name || t('unnamed');
  return (
    <Table
      caption={t('caption', { count: rows.length })}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'passkey',
          head: t('passkey'),
          rowHeader: true,
          cell: (row) => (
            <>
              {nameOf(row)}
              {row.here && <Hint>{t('here')}</Hint>}
            </>
          ),
        },
        ...more,
        { id: 'created', head: t('created'), cell: (row) => at(row.createdAt) },
        { id: 'used', head: t('used'), cell: (row) => (row.usedAt === null ? t('never') : at(row.usedAt)) },
        {
          id: 'do',
          head: t('do'),
          headHidden: true,
          cell: (row) => (
            <Button
              size="s"
              aria-label={action.name({ passkey: nameOf(row), time: at(row.createdAt) })}
              onPress={() => action.onPress(row)}
            >
              {action.label}
            </Button>
          ),
        },
      ]}
    />
  );
}

const usePasskeyTableWords = defineWords('passkey-table', {
  sv: {
    caption_one: 'En passkey',
    caption_other: '{{count}} passkeys',
    passkey: 'Passkey',
    unnamed: 'Okänd enhet',
    here: 'Du loggade in med den',
    created: 'Skapad',
    used: 'Senast använd',
    never: 'Aldrig',
    do: 'Gör',
  },
  en: {
    caption_one: 'One passkey',
    caption_other: '{{count}} passkeys',
    passkey: 'Passkey',
    unnamed: 'Unknown device',
    here: 'You signed in with it',
    created: 'Made',
    used: 'Last used',
    never: 'Never',
    do: 'Do',
  },
});
