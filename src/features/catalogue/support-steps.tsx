import { type DecisionSupport, SUPPORT_LEVELS } from '#domain/decision-support';
import { SUPPORT_LEVEL_WORDS } from '#domain/responsibility-words';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useSupportWords } from './support-words';

/** Who does what when, a table for each level. */
export function SupportSteps({ support }: { support: DecisionSupport }) {
  const t = useSupportWords();
  const language = useLanguage();
  const swedish = (text: string) => <Written text={text} />;
  return SUPPORT_LEVELS.map((level) => {
    const rows = support.steps
      .filter((one) => one.level === level)
      .map((one, at) => ({ ...one, key: `${level} ${at}` }));
    if (rows.length === 0) return null;
    return (
      <Table
        key={level}
        caption={t('steps', { level: SUPPORT_LEVEL_WORDS[level][language] })}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { id: 'who', head: t('who'), rowHeader: true, cell: ({ who }) => swedish(who) },
          { id: 'what', head: t('what'), cell: ({ what }) => swedish(what) },
          { id: 'when', head: t('when'), cell: ({ when }) => swedish(when) },
        ]}
      />
    );
  });
}
