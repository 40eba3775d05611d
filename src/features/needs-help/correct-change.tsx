import { useState } from 'react';
import { argsFaults } from '#domain/args-faults';
import { type HumanPart, withPart } from '#domain/human-parts';
import { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { resentWith } from '#storage/depends-on';
import { useFlowGate } from '#storage/flow-gate';
import type { OutboxItem } from '#storage/outbox-item';
import { useDossier } from '#storage/use-dossiers';
import { useDraft } from '#storage/use-draft';
import { useOutbox } from '#storage/use-outbox';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { useFieldErrors } from '#ui/form-errors';
import { useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { TimeField } from '#ui/time-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useFieldName } from './field-words';
import { useHelpWords } from './help-words';

/** The words of a refused change, to be mended and sent again. What is typed is kept as a draft. */
export function CorrectChange(props: { item: OutboxItem; parts: readonly HumanPart[]; onDone: () => void }) {
  const { item, parts, onDone } = props;
  const t = useHelpWords();
  const fieldName = useFieldName();
  const language = useLanguage();
  const view = useDossier(item.dossierId, 'any');
  const { items, resend } = useOutbox();
  const gate = useFlowGate();
  const toast = useToast();
  const draft = useDraft<Record<string, string>>(`resend:${item.id}`, {});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const lost = useLost(draft.begun);
  const keyOf = (part: HumanPart) => part.path.join('.');
  const valueOf = (part: HumanPart) => draft.value[keyOf(part)] ?? part.value;
  const args = parts.reduce<unknown>((sent, part) => withPart(sent, part.path, valueOf(part)), item.args);
  const [attempt, setAttempt] = useState(0);
  const idOf = (key: string) => `${item.id}.${key}`;
  // What no field here holds can not be mended here: the refusal says it.
  const faults = argsFaults(item.name, args).filter(({ key }) => parts.some((part) => keyOf(part) === key));
  const errors = useFieldErrors(
    attempt > 0 ? Object.fromEntries(faults.map(({ key, ...fault }) => [idOf(key), fault])) : {},
  );
  const send = async () => {
    setAttempt((last) => last + 1);
    if (faults.length > 0) return setRefusal(null);
    // What is mended may open what the refused one did not, or what goes with it: it stops where its own form would.
    const may = await gate(item.dossierId, resentWith(item, args, items, view));
    if (may instanceof Refusal) return setRefusal(may);
    if (!may) return;
    const result = await resend(item.id, args);
    if (!result.ok) return setRefusal(result.refusal);
    await draft.clear();
    toast({ message: t('resent') });
    onDone();
  };
  const said = refusal && refusalWords(refusal, language);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack>
        {lost && <LostHere />}
        <ErrorSummary title={errors.title} errors={errors.list} attempt={attempt} />
        {said && (
          <Note tone="stop" title={said.sentence} live>
            {said.remedy && <p>{said.remedy}</p>}
          </Note>
        )}
        {parts.map((part) => {
          const field = {
            label: fieldName(part.field) || t('yourWords'),
            name: keyOf(part),
            id: idOf(keyOf(part)),
            value: valueOf(part),
            error: errors.of(idOf(keyOf(part))) ?? (refusal?.detail.field === keyOf(part) ? said?.sentence : undefined),
            onChange: (event: { currentTarget: { value: string } }) =>
              draft.set({ ...draft.value, [keyOf(part)]: event.currentTarget.value }),
          };
          if (part.type === 'date') return <DateField key={field.name} {...field} />;
          if (part.type === 'time') return <TimeField key={field.name} {...field} />;
          return part.type === 'text' ? (
            <TextArea key={field.name} {...field} />
          ) : (
            <TextField key={field.name} {...field} />
          );
        })}
        <Actions>
          <Button kind="primary" type="submit">
            {t('send')}
          </Button>
          <Button onPress={onDone}>{t('cancel')}</Button>
        </Actions>
      </Stack>
    </form>
  );
}
