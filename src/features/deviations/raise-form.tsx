import { civilDate } from '#domain/civil-date';
import { deviationRecord } from '#domain/deviation';
import { LEVEL_WORDS } from '#domain/deviation-words';
import { escalate } from '#domain/escalation';
import { matterRecord, openMatter, strippedFor, toldOf } from '#domain/matter';
import type { Directory, Forum } from '#domain/unit';
import { withoutNames } from '#domain/without-names';
import { daysBetween } from '#domain/working-days';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useNames } from '#storage/use-known-names';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Hint } from '#ui/hint';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { DeviationForm, useDeviationFields } from './deviation-form';
import { useDeviationWords } from './deviation-words';
import { MatterFacts } from './matter-facts';

/** What is told of a deviation, or of a matter that a forum raises further: of that the days since go on. */
function toldHere(view: DossierView, unit: Directory, on: string) {
  const raised = deviationRecord(view.dossier);
  if (raised) return toldOf(raised, unit, on);
  const found = matterRecord(view.dossier);
  return found && { ...found.body, daysOpen: found.body.daysOpen + daysBetween(civilDate(found.at), on) };
}

/**
 * Raises a deviation, or a forum's matter, to the next forum: noted here, and opened there with what the forum may be told
 * and no more. The note is made first, so that of two who raise it at once the second is told.
 */
export function RaiseForm({ view, level, onClose }: { view: DossierView; level: Forum; onClose: () => void }) {
  const t = useDeviationWords();
  const language = useLanguage();
  const { unit, units } = useMe();
  const names = useNames(view);
  const forums = units.filter((one) => one.forum === level);
  const told = toldHere(view, unit, civilDate(useNow()));
  const { type, sectors, daysOpen, step, municipality, ageBand } = strippedFor(level, told!);
  const stripped = { type, sectors, daysOpen, step, municipality, ageBand };
  const form = useChangeForm(
    view.id,
    `escalate:${view.id}`,
    { forum: forums.length === 1 ? forums[0]!.id : '', why: '', question: '' },
    ({ forum, why, question }, _seen, idOf) => {
      const matterId = idOf('dossier');
      return [
        formChange('escalate', withoutNames(escalate, names), {
          escalationId: idOf('escalation'),
          escalation: { level, forum, matterId, why },
        }),
        formChange(
          'matter',
          withoutNames(openMatter, names),
          { matterId: idOf('matter'), matter: { ...stripped, level, toUnits: [forum], question } },
          {
            dossierId: matterId,
            nameOf: (path) => (path.includes('toUnits') ? 'forum' : (path.split('.').at(-1) ?? path)),
          },
        ),
      ];
    },
  );
  const fields = useDeviationFields(form);
  return (
    <DeviationForm
      form={form}
      fields={fields}
      label={t('raise', { level: LEVEL_WORDS[level][language] })}
      save={t('saveRaise')}
      onClose={onClose}
    >
      <Hint>{t('raiseLead')}</Hint>
      <MatterFacts matter={stripped} />
      {forums.length !== 1 && (
        <SelectField
          label={t('forum')}
          placeholder={t('choose')}
          options={forums.map((one) => ({ value: one.id, label: one.name }))}
          {...fields.text('forum')}
        />
      )}
      <TextArea label={t('question')} hint={t('questionHint')} rows={3} {...fields.text('question')} />
      <TextArea label={t('why')} rows={2} {...fields.text('why')} />
    </DeviationForm>
  );
}
