import { useState } from 'react';
import { COUNTY_DOSSIER } from '#domain/county';
import { readInCatalogue, type ShippedCatalogue } from '#domain/read-in-catalogue';
import type { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { useMutate } from '#storage/use-mutate';
import { Button } from '#ui/button';
import { Empty } from '#ui/empty';
import { Note } from '#ui/note';
import { RefusedNote } from '#ui/refused-note';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useCatalogueWords } from './catalogue-words';

interface ReadInProps {
  title: string;
  lead: string;
  button: string;
  /** Fetches what ships with the app: a file of its own, for only an editor with an empty catalogue wants it. */
  fetch: () => Promise<ShippedCatalogue>;
}

/** Where a catalogue is empty: its editor reads in what ships with the app, by the same way as every other change. */
export function ReadIn({ title, lead, button, fetch }: ReadInProps) {
  const t = useCatalogueWords();
  const language = useLanguage();
  const mutate = useMutate();
  const toast = useToast();
  const [stopped, setStopped] = useState<'not-fetched' | Refusal>();
  const readIn = async () => {
    setStopped(undefined);
    const shipped = await fetch().catch(() => undefined);
    if (!shipped) return setStopped('not-fetched');
    const result = await mutate(COUNTY_DOSSIER, readInCatalogue, shipped);
    if (result.ok) toast({ message: t('readIn.done') });
    else setStopped(result.refusal);
  };
  return (
    <Stack>
      <Empty
        title={title}
        action={
          <Button kind="primary" icon="download" onPress={() => void readIn()}>
            {button}
          </Button>
        }
      >
        {lead}
      </Empty>
      {stopped === 'not-fetched' && <Note tone="warn" title={t('readIn.failed')} live />}
      {stopped && stopped !== 'not-fetched' && <RefusedNote words={refusalWords(stopped, language)} />}
    </Stack>
  );
}
