import { civilDate } from '#domain/civil-date';
import { OUTCOME_OF_FORUM_WORDS } from '#domain/deviation-words';
import { matterItems, OUTCOMES } from '#domain/matter';
import { decideMatter, putOnAgenda } from '#domain/matter-item';
import { withoutNames } from '#domain/without-names';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useNow } from '#storage/use-now';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { formatDayWeek } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { DeviationForm, useDeviationFields } from './deviation-form';
import { useMatterWords } from './matter-words';

const NOBODY: ReadonlySet<string> = new Set();

/** The meetings at which a matter comes up and what they came to; for the forum itself, where that is written. */
export function MatterMeetings({ view, isForums }: { view: DossierView; isForums: boolean }) {
  const t = useMatterWords();
  const language = useLanguage();
  const items = matterItems(view.dossier);
  const waiting = items.find((one) => one.body.outcome === null);
  return (
    <Section title={t('meetings')}>
      {items.length === 0 && <Hint>{t('notTaken')}</Hint>}
      <Facts>
        {items.map(({ id, body: { on, outcome, text, name } }) => (
          <Fact
            key={id}
            term={formatDayWeek(on, language)}
            detail={
              outcome && t('said', { name, outcome: OUTCOME_OF_FORUM_WORDS[outcome][language].toLocaleLowerCase() })
            }
          >
            {outcome ? text : t('comesUp')}
          </Fact>
        ))}
      </Facts>
      {isForums && !waiting && (
        <Opener id={`put:${view.id}`} label={t('putOn')}>
          {(close) => <PutOnForm view={view} onClose={close} />}
        </Opener>
      )}
      {isForums && waiting && (
        <Opener id={`decide:${waiting.id}`} label={t('decide')}>
          {(close) => <DecideForm view={view} itemId={waiting.id} onClose={close} />}
        </Opener>
      )}
    </Section>
  );
}

function PutOnForm({ view, onClose }: { view: DossierView; onClose: () => void }) {
  const t = useMatterWords();
  const form = useChangeForm(view.id, `putOnAgenda:${view.id}`, { on: civilDate(useNow()) }, ({ on }, _seen, idOf) => [
    formChange('put', putOnAgenda, { itemId: idOf('item'), on }),
  ]);
  const fields = useDeviationFields(form);
  return (
    <DeviationForm form={form} fields={fields} label={t('putOn')} save={t('savePutOn')} onClose={onClose}>
      <DateField label={t('on')} {...fields.text('on')} />
    </DeviationForm>
  );
}

function DecideForm({ view, itemId, onClose }: { view: DossierView; itemId: string; onClose: () => void }) {
  const t = useMatterWords();
  const language = useLanguage();
  const form = useChangeForm(view.id, `decideMatter:${itemId}`, { outcome: '', text: '' }, (values) => [
    formChange('decide', withoutNames(decideMatter, NOBODY), { itemId, ...values }),
  ]);
  const fields = useDeviationFields(form);
  return (
    <DeviationForm form={form} fields={fields} label={t('decide')} save={t('saveDecide')} onClose={onClose}>
      <ChoiceGroup
        {...fields.one('outcome')}
        legend={t('outcome')}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: OUTCOME_OF_FORUM_WORDS[outcome][language] }))}
      />
      <TextArea label={t('text')} hint={t('textHint')} rows={4} {...fields.text('text')} />
    </DeviationForm>
  );
}
