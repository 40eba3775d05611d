import { civilDate } from '#domain/civil-date';
import { recordStanding, STANDINGS } from '#domain/guardian-standing';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { Fieldset } from '#ui/fieldset';
import { Hint } from '#ui/hint';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { CaseForm, useCaseFields } from './case-form';
import { useFamilyWords } from './family-words';
import { useFormWords } from './form-words';

/** How one guardian can be asked, as the own unit knows it: with attempts, or with who decided and why. */
export function StandingForm(props: { view: DossierView; guardianId: string; onClose: () => void }) {
  const { view, guardianId, onClose } = props;
  const t = useFamilyWords();
  const words = useFormWords();
  const { actor } = useMe();
  const now = useNow();
  const toast = useToast();
  const form = useChangeForm(
    view.id,
    `standing:${guardianId}`,
    {
      standing: 'reachable' as (typeof STANDINGS)[number],
      attempts: [] as { on: string; how: string }[],
      cannotWait: '',
      decidedBy: actor.name,
      reason: '',
    },
    (values, _seen, idOf) => {
      const attempts = values.standing === 'unreachable' ? values.attempts : [];
      const standing = { ...values, guardianId, attempts, at: now };
      return [formChange('standing', recordStanding, { standingId: idOf('standing'), standing })];
    },
  );
  const fields = useCaseFields(form);
  const { standing, attempts } = form.values;
  const setAttempt = (at: number, patch: object) =>
    form.set({ attempts: attempts.map((one, index) => (index === at ? { ...one, ...patch } : one)) });
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('standingSaved') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('changeStanding')} save={words('save')} onClose={close}>
      <Hint>{t('standingSecret')}</Hint>
      <ChoiceGroup
        type="radio"
        name={fields.id('standing')}
        legend={t('standing')}
        options={STANDINGS.map((value) => ({
          value,
          label: t(`standings.${value}`),
          description: t(`standingHelp.${value}`),
        }))}
        value={standing}
        onValue={([value]) => form.set({ standing: value as typeof standing })}
      />
      {standing === 'unreachable' && (
        <>
          <Fieldset legend={t('attempts')} id={fields.id('attempts')} error={fields.error('attempts')}>
            {attempts.map((one, at) => (
              <Fieldset key={at} legend={t('attempt', { number: at + 1 })}>
                <DateField
                  label={t('attemptOn')}
                  value={one.on}
                  onChange={(event) => setAttempt(at, { on: event.currentTarget.value })}
                />
                <TextField
                  label={t('attemptHow')}
                  value={one.how}
                  onChange={(event) => setAttempt(at, { how: event.currentTarget.value })}
                />
              </Fieldset>
            ))}
            <Actions>
              <Button
                size="s"
                icon="plus"
                onPress={() => form.set({ attempts: [...attempts, { on: civilDate(now), how: '' }] })}
              >
                {t('addAttempt')}
              </Button>
            </Actions>
          </Fieldset>
          <TextArea label={t('cannotWait')} rows={3} {...fields.text('cannotWait')} />
        </>
      )}
      {standing === 'dangerous' && <TextField label={t('decidedBy')} {...fields.text('decidedBy')} />}
      {standing !== 'reachable' && <TextArea label={t('reason')} rows={3} {...fields.text('reason')} />}
    </CaseForm>
  );
}
