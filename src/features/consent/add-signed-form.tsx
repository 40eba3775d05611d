import { useEffect, useState } from 'react';
import type { Refusal } from '#domain/refusal';
import { attachSignedForm } from '#domain/signed-form';
import type { StoredFile } from '#domain/stored-file';
import type { DossierView } from '#storage/dossier-view';
import type { DraftState } from '#storage/use-draft';
import { useFiles } from '#storage/use-files';
import { useMutate } from '#storage/use-mutate';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { FileField } from '#ui/file-field';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import type { PhotoEncoder } from './photo-encoder';
import { type FileFault, readFormFile } from './read-form-file';
import { RefusalNote } from './refusal-note';
import { ShownForm } from './shown-form';
import { useSignedFormWords } from './signed-form-words';

/** A file that was chosen and is not saved yet: it rests on the device already, so that nothing takes it away. */
export interface ChosenForm {
  formId: string;
  file: StoredFile;
}

interface AddSignedFormProps {
  view: DossierView;
  consentId: string;
  title: string;
  draft: DraftState<ChosenForm | null>;
  encode: PhotoEncoder;
  onDone(): void;
  onCancel(): void;
}

/** Asks for a photo or a file, shows it, and saves it when the person has seen that it can be read. */
export function AddSignedForm({ view, consentId, title, draft, encode, onDone, onCancel }: AddSignedFormProps) {
  const t = useSignedFormWords();
  const files = useFiles();
  const mutate = useMutate();
  const toast = useToast();
  const chosen = draft.value;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ field: 'photo' | 'file'; why: FileFault | 'not-saved' }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer> | null>();
  const formId = chosen?.formId;
  useEffect(() => {
    let here = true;
    setBytes(undefined);
    if (formId) void files.peek(formId).then((found) => here && setBytes(found ?? null));
    return () => void (here = false);
  }, [formId, files]);

  const choose = (field: 'photo' | 'file') => async (file: File | undefined) => {
    setFault(undefined);
    setRefusal(undefined);
    if (!file) return;
    setBusy(true);
    try {
      const read = await readFormFile(file, encode);
      if (typeof read === 'string') return setFault({ field, why: read });
      const id = crypto.randomUUID();
      const kept = await files.keep(view.id, id, read.type, read.bytes);
      if (!kept.ok) return setFault({ field, why: 'not-saved' });
      if (chosen) await files.drop(chosen.formId);
      draft.set({ formId: id, file: kept.file });
    } finally {
      setBusy(false);
    }
  };
  const another = async () => {
    if (chosen) await files.drop(chosen.formId);
    await draft.clear();
  };
  const save = async () => {
    if (!chosen) return;
    const args = { formId: chosen.formId, form: { consentId, file: chosen.file } };
    const result = await mutate(view.id, attachSignedForm, args);
    if (!result.ok) return setRefusal(result.refusal);
    await draft.clear();
    toast({ message: t('saved') });
    onDone();
  };
  const wrong = (field: 'photo' | 'file') => (fault?.field === field ? t(`fault.${fault.why}`) : undefined);
  const isPdf = chosen?.file.type === 'application/pdf';
  return (
    <section aria-label={`${t('add')} ${t('about', { purpose: title })}`}>
      <Stack gap="s">
        {!chosen && isHeld() && (
          <FileField
            label={t('photo')}
            hint={t('photoHint')}
            choose={t('takePhoto')}
            none={t('none')}
            accept="image/*"
            capture
            error={wrong('photo')}
            onChoose={(file) => void choose('photo')(file)}
          />
        )}
        {!chosen && (
          <FileField
            label={t('file')}
            hint={t('fileHint')}
            choose={t('chooseFile')}
            none={t('none')}
            accept="image/jpeg,image/png,application/pdf"
            error={wrong('file')}
            onChoose={(file) => void choose('file')(file)}
          />
        )}
        {busy && <p role="status">{t('reading')}</p>}
        {chosen && bytes && <ShownForm bytes={bytes} file={chosen.file} />}
        {chosen && bytes && !isPdf && <p>{t('check')}</p>}
        {chosen && bytes === null && <p role="status">{t('lost')}</p>}
        {refusal && <RefusalNote title={t('notSaved')} refusal={refusal} />}
        <Actions>
          {chosen && bytes && (
            <Button kind="primary" onPress={() => void save()}>
              {t(isPdf ? 'savePdf' : 'save')}
            </Button>
          )}
          {chosen && <Button onPress={() => void another()}>{t('another')}</Button>}
          <Button kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </Actions>
      </Stack>
    </section>
  );
}

/** A device that is held in the hand has a camera to point with; on others the question would open the same files. */
const isHeld = () => typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
