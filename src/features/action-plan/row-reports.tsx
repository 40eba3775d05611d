import { type ActionPlanRow, reportsOfRow } from '#domain/action-plan';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useCountyEditor } from '#storage/use-county';
import { useMe } from '#storage/use-me';
import { formatDate, formatDateTime } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { usePlanWords } from './plan-words';
import { ReportForm } from './report-form';
import { useRowTexts } from './use-row-texts';

/** How a row goes by what its owner has reported, the latest first; for the owner and the editor, where that is written. */
export function RowReports({ view, record }: { view: DossierView; record: Rec<ActionPlanRow> }) {
  const t = usePlanWords();
  const language = useLanguage();
  const texts = useRowTexts();
  const { actor } = useMe();
  const isEditor = useCountyEditor();
  const reports = reportsOfRow(view.dossier, record.id).reverse();
  const mayReport = isEditor || record.body.owner === actor.unit;
  return (
    <Section title={t('reports')} count={reports.length || undefined}>
      {reports.length === 0 && <Hint>{t('noReports')}</Hint>}
      <Facts>
        {reports.map((one) => (
          <Fact
            key={one.id}
            term={formatDate(one.body.on, language, { year: true })}
            detail={t('by', {
              name: one.body.name,
              unit: texts.unitName(one.unit),
              when: view.unsent.has(one.id) ? t('unsent') : formatDateTime(one.at, language),
            })}
          >
            <b>{texts.status(one.body.status)}.</b> {one.body.text}
          </Fact>
        ))}
      </Facts>
      {mayReport && (
        <Opener id={`report:${record.id}`} label={t('report')} icon="pen">
          {(close) => <ReportForm rowId={record.id} onClose={close} />}
        </Opener>
      )}
    </Section>
  );
}
