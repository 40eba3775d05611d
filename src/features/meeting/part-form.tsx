import type { ReactNode } from 'react';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import type { useCheckedForm } from '#ui/checked-form';
import { ErrorSummary } from '#ui/error-summary';
import { useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { Stack } from '#ui/stack';
import { useHoldWords } from './hold-words';
import { KindField } from './kind-field';

interface PartFormProps {
  /** Names the field for the kind. */
  id: string;
  checked: Pick<ReturnType<typeof useCheckedForm>, 'errors' | 'attempt'>;
  kind: string;
  /** Something was written that is not saved. */
  begun: boolean;
  onKind(kind: string): void;
  /** What a rule said no to. */
  note: ReactNode;
  onSave(): Promise<void>;
  onDone(): void;
  children: ReactNode;
}

/** Around what is taken down in a part of the meeting: the summary of faults, what kind of text it is, save and cancel. */
export function PartForm({ id, checked, kind, begun, onKind, note, onSave, onDone, children }: PartFormProps) {
  const t = useHoldWords();
  const lost = useLost(begun);
  // Several forms of a meeting ask for a kind: the summary leads to this one's.
  const faults = checked.errors.list.map((one) => (one.field === 'kind' ? { ...one, field: id } : one));
  return (
    <Stack>
      {lost && <LostHere />}
      <ErrorSummary title={checked.errors.title} errors={faults} attempt={checked.attempt} />
      {children}
      <KindField
        id={id}
        label={t('disagreement.kind')}
        value={kind}
        onKind={onKind}
        error={checked.errors.of('kind')}
      />
      {note}
      <Actions>
        <Button onPress={() => void onSave()}>{t('disagreement.save')}</Button>
        <Button kind="quiet" onPress={onDone}>
          {t('disagreement.cancel')}
        </Button>
      </Actions>
    </Stack>
  );
}
