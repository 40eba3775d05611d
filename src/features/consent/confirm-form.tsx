import { confirmingArgs, confirmTexts, textMark } from '#domain/confirm-texts';
import type { TextToConfirm } from '#domain/weaker-secrecy';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useOpenedTextsWords } from './opened-texts-words';
import { RefusalNote } from './refusal-note';
import { useStopFields } from './stop-form';
import { boxOf, TextsToConfirm, useUnitNames } from './weaker-texts';

/** A text as it stands and for whom: where either changes, it is read and ticked anew. */
const keyOf = ({ entry, text, receivers }: TextToConfirm): string => [entry.id, textMark(text), ...receivers].join(' ');

/** Texts that can be read already, to be read and confirmed; those that are not ticked wait on. */
export function ConfirmForm({ view, texts }: { view: DossierView; texts: readonly TextToConfirm[] }) {
  const t = useOpenedTextsWords();
  const toast = useToast();
  const names = useUnitNames();
  const form = useChangeForm(view.id, `confirmTexts:${view.id}`, { read: [] as string[] }, ({ read }, _seen, idOf) => {
    const ticked = texts.filter((one) => read.includes(keyOf(one)));
    const args = confirmingArgs(ticked, 'afterwards', (unit) => idOf(`confirmation.${unit}`));
    return [formChange('confirm', confirmTexts, args ?? { confirmations: [] }, { nameOf: () => 'read' })];
  });
  const fields = useStopFields(form, { read: t('missing') });
  const { read } = form.values;
  const first = texts[0] ? boxOf(texts[0]) : '';
  const faults = fields.list.map((fault) => ({ ...fault, field: first }));
  const save = async () => {
    if (await form.save()) toast({ message: t('saved') });
  };
  return (
    <Stack>
      {form.restored && <Hint>{t('restored')}</Hint>}
      <ErrorSummary title={fields.title} errors={faults} attempt={form.attempt} />
      <p>{t('units', { units: names(texts.flatMap(({ receivers }) => receivers)) })}</p>
      <TextsToConfirm
        texts={texts}
        status={t('notConfirmed')}
        isConfirmed={(one) => read.includes(keyOf(one))}
        onConfirm={(one, is) =>
          form.set({ read: is ? [...read, keyOf(one)] : read.filter((key) => key !== keyOf(one)) })
        }
        fault={(box) => faults.find(({ field }) => field === box)?.message}
      />
      {form.refused && (
        <RefusalNote title={t('refused')} refusal={form.refused.refusal} attempt={form.refused.attempt} />
      )}
      <Actions>
        <Button kind="primary" onPress={() => void save()}>
          {t('save')}
        </Button>
      </Actions>
    </Stack>
  );
}
