import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { refusalWords } from '#domain/refusal-words';
import type { Begins } from '#domain/what-begins';
import type { DossierView } from '#storage/dossier-view';
import type { ChangeForm } from '#storage/use-change-form';
import { useBoundFields } from '#ui/bound-fields';
import { Button, buttonClass } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { FullStop } from '#ui/full-stop';
import { Hint } from '#ui/hint';
import type { IconName } from '#ui/icon';
import { useToast } from '#ui/toast-provider';
import { defineWords, useLanguage } from '#ui/words';
import { OpenedList } from './opened-list';
import { RefusalNote } from './refusal-note';

const useWords = defineWords('consent-stop', {
  sv: {
    back: 'Gå tillbaka utan att ändra',
    restored: 'Du fortsätter där du slutade.',
    refused: 'Det gick inte att spara',
  },
  en: {
    back: 'Go back without changing',
    restored: 'You continue where you left off.',
    refused: 'It could not be saved',
  },
});

/** Ties the values of a stop's form to its fields. `own` words a field's or a schema's fault. */
export function useStopFields<V extends object>(form: ChangeForm<V>, own: Readonly<Record<string, string>> = {}) {
  const language = useLanguage();
  const { refused } = form;
  const marked = refused?.field ? { [refused.field]: refusalWords(refused.refusal, language).sentence } : undefined;
  return useBoundFields(form, own, marked);
}

interface StopFormProps<V extends object> {
  view: DossierView;
  form: ChangeForm<V>;
  fields: ReturnType<typeof useStopFields<V>>;
  title: string;
  icon?: IconName;
  save: string;
  /** What is said once the change stands; then the consents are shown. */
  saved: string;
  /** What begins once it is saved; undefined while that can not be said. */
  begins: readonly Begins[] | undefined;
  children: ReactNode;
}

/** A full stop that asks something before anything goes to somebody new: what will happen, the fields, two choices. */
export function StopForm<V extends object>(props: StopFormProps<V>) {
  const { view, form, fields, title, icon, save, saved, begins, children } = props;
  const params = { caseId: view.id };
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const give = async () => {
    if (!(await form.save())) return;
    toast({ message: saved });
    await navigate({ to: '/arenden/$caseId/samtycke', params });
  };
  return (
    <FullStop
      icon={icon}
      title={title}
      actions={
        <>
          <Button kind="primary" onPress={() => void give()}>
            {save}
          </Button>
          <Link to="/arenden/$caseId/samtycke" params={params} className={buttonClass()}>
            {t('back')}
          </Link>
        </>
      }
    >
      <ErrorSummary title={fields.title} errors={fields.list} attempt={form.attempt} />
      {form.restored && <Hint>{t('restored')}</Hint>}
      {children}
      {begins && <OpenedList opened={begins} />}
      {form.refused && (
        <RefusalNote title={t('refused')} refusal={form.refused.refusal} attempt={form.refused.attempt} />
      )}
    </FullStop>
  );
}
