import { type ReactNode, useState } from 'react';
import type { Mutation } from '#domain/mutation';
import { useUndo } from '#storage/use-undo';
import { Button } from '#ui/button';
import { ConfirmDialog } from '#ui/confirm-dialog';
import { HiddenText } from '#ui/hidden-text';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { usePlanWords } from './plan-words';
import { RefusalNote } from './refusal-note';
import { useAct } from './use-act';

interface RemoveButtonProps<A extends Record<string, string>> {
  caseId: string;
  /** What goes, for those who listen and for the question. */
  what: ReactNode;
  mutation: Mutation<A>;
  /** The record's id, under the name that the mutation has for it. */
  args: A;
}

/** Takes a record out of the plan. Asks first, and offers to put it back for as long as the toast stands. */
export function RemoveButton<A extends Record<string, string>>(props: RemoveButtonProps<A>) {
  const t = usePlanWords();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button kind="quiet" size="s" onPress={() => setAsks(true)}>
        <span>
          {t('form.remove')} <HiddenText>{props.what}</HiddenText>
        </span>
      </Button>
      {/* A large plan has a button like this in each row: what asks is made when it is asked for. */}
      {asks && <Question {...props} onClose={() => setAsks(false)} />}
    </>
  );
}

function Question<A extends Record<string, string>>(props: RemoveButtonProps<A> & { onClose(): void }) {
  const { caseId, what, mutation, args, onClose } = props;
  const t = usePlanWords();
  const toast = useToast();
  const language = useLanguage();
  const undo = useUndo(caseId, language, (message) => toast({ message }));
  const { refused, act } = useAct(caseId);
  const remove = async () => {
    const offer = undo(Object.values(args)[0]);
    if (!(await act(mutation, args))) return;
    onClose();
    toast({ message: t('form.removed'), ...offer });
  };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('form.removeTitle')}
      closeLabel={t('form.close')}
      yes={t('form.remove')}
      no={t('form.keep')}
      onYes={() => void remove()}
    >
      {refused && <RefusalNote refused={refused} />}
      <p>
        <b>{what}</b>
      </p>
      <p>{t('form.removeBody')}</p>
    </ConfirmDialog>
  );
}
