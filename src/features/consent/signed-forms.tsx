import { useState } from 'react';
import { signedForm } from '#domain/signed-form';
import { MAX_FILES } from '#domain/stored-file';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { useFiles } from '#storage/use-files';
import { Button } from '#ui/button';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Stack } from '#ui/stack';
import { Written } from '#ui/written';
import { AddSignedForm, type ChosenForm } from './add-signed-form';
import type { PhotoEncoder } from './photo-encoder';
import { encodePhoto } from './photo-encoder';
import styles from './signed-form.module.css';
import { SignedFormItem } from './signed-form-item';
import { useSignedFormWords } from './signed-form-words';

interface SignedFormsProps {
  view: DossierView;
  consentId: string;
  /** What the consent is for: tells its button from the next consent's. */
  title: string;
  encode?: PhotoEncoder;
}

/** The photos and scans that the own unit keeps of one consent's signed form, and the way to add one. */
export function SignedForms({ view, consentId, title, encode = encodePhoto }: SignedFormsProps) {
  const t = useSignedFormWords();
  const files = useFiles();
  const draft = useDraft<ChosenForm | null>(`signedForm:${consentId}`, null);
  const [adding, setAdding] = useState(draft.restored);
  const forms = view.dossier.list(signedForm).filter((one) => one.body.consentId === consentId);
  const cancel = () => {
    if (draft.value) void files.drop(draft.value.formId);
    void draft.clear();
    setAdding(false);
  };
  return (
    <Stack gap="s">
      {(forms.length > 0 || adding) && (
        <>
          <h4>{t('title')}</h4>
          <Hint>{t('own')}</Hint>
        </>
      )}
      {forms.length > 0 && (
        <ul className={styles.forms}>
          {forms.map((form) => (
            <SignedFormItem key={form.id} view={view} form={form} />
          ))}
        </ul>
      )}
      {adding && (
        <AddSignedForm
          view={view}
          consentId={consentId}
          title={title}
          draft={draft}
          encode={encode}
          onDone={() => setAdding(false)}
          onCancel={cancel}
        />
      )}
      {!adding && forms.length < MAX_FILES && (
        <div>
          <Button kind="quiet" icon="plus" onPress={() => setAdding(true)}>
            {t('add')}
            <HiddenText>
              {' '}
              <Written text={title} within={(gap) => t('about', { purpose: gap })} />
            </HiddenText>
          </Button>
        </div>
      )}
    </Stack>
  );
}
