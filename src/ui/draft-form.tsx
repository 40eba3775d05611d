import { type ReactNode, useEffect, useRef } from 'react';
import { Actions } from './actions.tsx';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Hint } from './hint.tsx';
import type { IconName } from './icon.tsx';
import { Stack } from './stack.tsx';
import { useThrownAway } from './thrown-away.tsx';

type DraftFormProps = {
  /** Names the form for those who listen. */
  label: string;
  /** What is wrong, for the summary; `attempt` grows with each try. */
  faults: { title: string; list: readonly { field: string; message: string }[]; attempt: number };
  /** What was refused, or is gone: said before the fields. */
  notes?: ReactNode;
  /** Said where the form opened with words from an earlier visit. */
  restored?: string | false | undefined;
  /** The words on the buttons; without `save` the words can only be copied or thrown away. */
  words: { save?: string | false; cancel: string };
  saveIcon?: IconName;
  className?: string;
  /** Resolves to true once the change stands. */
  onSave: () => Promise<boolean>;
  /** Throws the words away. Gives what puts them back, where any were written. */
  onDiscard: () => Promise<(() => void) | undefined>;
  /** The change stands, or the words were thrown away. */
  onClose: (stands: boolean) => void;
  children: ReactNode;
};

/**
 * A form inside a page, whose words rest in a draft: what is wrong, the fields, save and cancel, which can be undone. Its first
 * field gets the focus.
 */
export function DraftForm(props: DraftFormProps) {
  const { label, faults, notes, restored, words, saveIcon, className, onSave, onDiscard, onClose, children } = props;
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const thrownAway = useThrownAway();
  const cancel = async () => {
    const putBack = await onDiscard();
    onClose(false);
    thrownAway(putBack);
  };
  return (
    <form
      ref={box}
      className={className}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSave().then((stands) => stands && onClose(true));
      }}
    >
      <Stack>
        <ErrorSummary title={faults.title} errors={faults.list} attempt={faults.attempt} />
        {notes}
        {restored && <Hint>{restored}</Hint>}
        {children}
        <Actions>
          {words.save && (
            <Button type="submit" icon={saveIcon}>
              {words.save}
            </Button>
          )}
          <Button kind="quiet" onPress={() => void cancel()}>
            {words.cancel}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
