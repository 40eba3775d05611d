import { useState } from 'react';
import { Button } from './button.tsx';
import { Empty } from './empty.tsx';
import type { IconName } from './icon.tsx';
import { Note } from './note.tsx';
import { RefusedNote } from './refused-note.tsx';
import { Stack } from './stack.tsx';
import { defineWords } from './words.tsx';

const useReadInWords = defineWords('readIn', {
  sv: { failed: 'Det gick inte att hämta det som följer med Samplan. Pröva igen när du har nät.' },
  en: { failed: 'What comes with Samplan could not be fetched. Try again when you have a network.' },
});

type Why = Parameters<typeof RefusedNote>[0]['words'];

interface ReadInProps<Shipped> {
  title: string;
  lead: string;
  button: string;
  icon?: IconName;
  kind?: 'primary' | 'secondary';
  /** Fetches what ships with the app: a file of its own, for only an editor with an empty room wants it. */
  fetch: () => Promise<Shipped>;
  /** Writes it, by the same way as every other change. Gives why it was refused. */
  write: (shipped: Shipped) => Promise<Why | undefined>;
}

/** Where a room is empty: its editor reads in what ships with the app, and hears why where that did not go. */
export function ReadIn<Shipped>(props: ReadInProps<Shipped>) {
  const { title, lead, button, icon = 'download', kind = 'primary', fetch, write } = props;
  const t = useReadInWords();
  const [stopped, setStopped] = useState<'not-fetched' | Why>();
  const readIn = async () => {
    setStopped(undefined);
    const shipped = await fetch().catch(() => undefined);
    setStopped(shipped === undefined ? 'not-fetched' : await write(shipped));
  };
  return (
    <Stack>
      <Empty
        title={title}
        action={
          <Button kind={kind} icon={icon} onPress={() => void readIn()}>
            {button}
          </Button>
        }
      >
        {lead}
      </Empty>
      {stopped === 'not-fetched' && <Note tone="warn" title={t('failed')} live />}
      {stopped && stopped !== 'not-fetched' && <RefusedNote words={stopped} />}
    </Stack>
  );
}
