import { useState } from 'react';
import type { Rec } from '#domain/record';
import type { Refusal } from '#domain/refusal';
import { removeSignedForm, type SignedForm } from '#domain/signed-form';
import type { DossierView } from '#storage/dossier-view';
import type { OpenedFile } from '#storage/file-access';
import { useFiles, useHeldFile } from '#storage/use-files';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { useUndo } from '#storage/use-undo';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { formatDate } from '#ui/dates';
import { fileSize } from '#ui/file-size';
import { HiddenText } from '#ui/hidden-text';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { RefusalNote } from './refusal-note';
import { ShownForm } from './shown-form';
import { useSignedFormWords } from './signed-form-words';

/** One photo or scan: what it is, how far it has come, and the way to look at it or take it away. */
export function SignedFormItem({ view, form }: { view: DossierView; form: Rec<SignedForm> }) {
  const t = useSignedFormWords();
  const language = useLanguage();
  const { colleagues } = useMe();
  const files = useFiles();
  const mutate = useMutate();
  const toast = useToast();
  const undo = useUndo(view.id, language, (message) => toast({ message }));
  const [opened, setOpened] = useState<OpenedFile | 'opening'>();
  const [refusal, setRefusal] = useState<Refusal>();
  const { file } = form.body;
  const isPdf = file.type === 'application/pdf';
  const words = t('item', {
    what: t(isPdf ? 'whatPdf' : 'whatPhoto'),
    size: fileSize(file.size, language),
    date: formatDate(form.at, language, { year: true }),
    who: colleagues.find((one) => one.person === form.by)?.name ?? '',
  });
  const open = async () => {
    setOpened('opening');
    setOpened(await files.open(view.id, form.id, file));
  };
  const remove = async () => {
    const offer = undo(form.id);
    const result = await mutate(view.id, removeSignedForm, { formId: form.id });
    if (!result.ok) return setRefusal(result.refusal);
    toast({ message: t('removed'), ...offer });
  };
  const shown = opened !== 'opening' && opened?.ok ? opened.bytes : undefined;
  const about = <HiddenText>{`: ${words}`}</HiddenText>;
  return (
    <li>
      <Stack gap="s">
        <p>{words}</p>
        <OnItsWay formId={form.id} unsent={view.unsent.has(form.id)} />
        {opened === 'opening' && <p role="status">{t('opening')}</p>}
        {shown && <ShownForm bytes={shown} file={file} />}
        {opened && opened !== 'opening' && !opened.ok && <Note live tone="warn" title={t(`notOpened.${opened.why}`)} />}
        {refusal && <RefusalNote title={t('notSaved')} refusal={refusal} />}
        <Actions>
          {shown ? (
            <Button onPress={() => setOpened(undefined)}>
              {t('hide')}
              {about}
            </Button>
          ) : (
            <Button onPress={() => void open()}>
              {t(isPdf ? 'openPdf' : 'show')}
              {about}
            </Button>
          )}
          <Button kind="quiet" onPress={() => void remove()}>
            {t('remove')}
            {about}
          </Button>
        </Actions>
      </Stack>
    </li>
  );
}

/** How far the file has come on its way to the server, as long as this device knows of it. */
function OnItsWay({ formId, unsent }: { formId: string; unsent: boolean }) {
  const t = useSignedFormWords();
  const held = useHeldFile(formId);
  if (!held) return null;
  if (held.refused) return <Status tone="stop">{t(held.infected ? 'infected' : 'refused')}</Status>;
  if (held.atServer) return <Status tone="ok">{t('sent')}</Status>;
  const words = unsent ? t('waiting') : t('sending', { sent: held.sent, parts: held.file.parts.length });
  return (
    <Status tone="idle" icon="laptop">
      {words}
    </Status>
  );
}
