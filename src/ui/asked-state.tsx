import { Button } from './button';
import { Note } from './note';

interface AskedStateProps {
  /** What was asked of the server, as the library that asks has it. */
  asked: { isPending: boolean; isError: boolean; refetch(): unknown };
  /** That it is being asked; that it could not be, and what to press then. */
  words: { loading: string; noContact: string; tryAgain: string };
}

/** How a question to the server stands: under way, or not answered, with the way to ask again. */
export function AskedState({ asked, words }: AskedStateProps) {
  if (asked.isPending) return <p role="status">{words.loading}</p>;
  if (!asked.isError) return null;
  return (
    <Note tone="warn" title={words.noContact} live>
      <Button size="s" onPress={() => void asked.refetch()}>
        {words.tryAgain}
      </Button>
    </Note>
  );
}
