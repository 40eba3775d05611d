import { deviationRecord } from '#domain/deviation';
import { deviationNumber, noteDeviationNumber } from '#domain/deviation-reply';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useLogRead } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { giveFile } from '#ui/give-file';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { DeviationForm, useDeviationFields } from './deviation-form';
import { useDeviationWords } from './deviation-words';
import { regionExport } from './region-export';

/** The number in the region's own system and a file for it, where a unit of the region's is concerned. */
export function RegionNumber({ view }: { view: DossierView }) {
  const t = useDeviationWords();
  const { actor, unit } = useMe();
  const logRead = useLogRead();
  const toast = useToast();
  const found = deviationRecord(view.dossier);
  const ofRegion = (id: string) => unit(id)?.principal.kind === 'region';
  if (!found || ![found.unit, ...found.body.toUnits].some(ofRegion)) return null;
  const number = view.dossier.list(deviationNumber)[0]?.body.number;
  const save = async () => {
    await logRead(view.id, 'exported', 'deviation for the region');
    giveFile('avvikelse.txt', regionExport(view.dossier, unit), 'text/plain;charset=utf-8');
    toast({ message: t('exported') });
  };
  return (
    <Section title={t('number')}>
      <Hint>{t('numberLead')}</Hint>
      <p>{number ? t('numberIs', { number }) : t('noNumber')}</p>
      <Actions>
        <Button icon="download" onPress={() => void save()}>
          {t('export')}
        </Button>
      </Actions>
      {ofRegion(actor.unit) && (
        <Opener id={`number:${view.id}`} label={t('noteNumber')}>
          {(close) => <NumberForm view={view} before={number ?? ''} onClose={close} />}
        </Opener>
      )}
    </Section>
  );
}

function NumberForm({ view, before, onClose }: { view: DossierView; before: string; onClose: () => void }) {
  const t = useDeviationWords();
  const form = useChangeForm(view.id, `deviationNumber:${view.id}`, { number: before }, ({ number }, _seen, idOf) => [
    formChange('number', noteDeviationNumber, { numberId: idOf('number'), number }),
  ]);
  const fields = useDeviationFields(form);
  return (
    <DeviationForm form={form} fields={fields} label={t('noteNumber')} save={t('saveNumber')} onClose={onClose}>
      <TextField label={t('number')} {...fields.text('number')} />
    </DeviationForm>
  );
}
