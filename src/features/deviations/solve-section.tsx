import { reopenDeviation, standingClosing } from '#domain/deviation-closing';
import { DEVIATION_CAUSE_WORDS } from '#domain/deviation-words';
import { withoutNames } from '#domain/without-names';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useNames } from '#storage/use-known-names';
import { useMe } from '#storage/use-me';
import { formatDayWeek } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { DeviationForm, useDeviationFields } from './deviation-form';
import { useDeviationWords } from './deviation-words';
import { SolveForm } from './solve-form';

/** How it was solved and what it was due to; or, for a manager, where that is written. */
export function SolveSection({ view }: { view: DossierView }) {
  const t = useDeviationWords();
  const language = useLanguage();
  const { actor } = useMe();
  const closed = standingClosing(view.dossier);
  const isManager = actor.role === 'manager';
  if (!closed)
    return isManager ? (
      <Section title={t('solution')}>
        <Opener id={`solve:${view.id}`} label={t('solve')}>
          {(close) => <SolveForm view={view} onClose={close} />}
        </Opener>
      </Section>
    ) : null;
  const { solvedOn, solution, cause, learning } = closed.body;
  return (
    <Section title={t('solution')}>
      <Facts>
        <Fact term={t('solvedOn')}>{formatDayWeek(solvedOn, language)}</Fact>
        <Fact term={t('how')}>{solution}</Fact>
        <Fact term={t('cause')}>{DEVIATION_CAUSE_WORDS[cause][language]}</Fact>
        {learning && <Fact term={t('learning')}>{learning}</Fact>}
      </Facts>
      {isManager && closed.unit === actor.unit && (
        <Opener id={`reopen:${view.id}`} label={t('reopen')} kind="quiet">
          {(close) => <ReopenForm view={view} closingId={closed.id} onClose={close} />}
        </Opener>
      )}
    </Section>
  );
}

function ReopenForm({ view, closingId, onClose }: { view: DossierView; closingId: string; onClose: () => void }) {
  const t = useDeviationWords();
  const names = useNames(view);
  const form = useChangeForm(view.id, `reopenDeviation:${closingId}`, { reason: '' }, ({ reason }) => [
    formChange('reopen', withoutNames(reopenDeviation, names), { closingId, reason }),
  ]);
  const fields = useDeviationFields(form);
  return (
    <DeviationForm form={form} fields={fields} label={t('reopen')} save={t('saveReopen')} onClose={onClose}>
      <TextArea label={t('reopenReason')} rows={2} {...fields.text('reason')} />
    </DeviationForm>
  );
}
