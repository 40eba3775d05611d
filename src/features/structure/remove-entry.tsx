import { useState } from 'react';
import { COUNTY_DOSSIER } from '#domain/county';
import type { Language } from '#domain/decision-words';
import { listed } from '#domain/listed';
import type { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { reviseStructure } from '#domain/revise-structure';
import type { StructureSort } from '#domain/structure';
import { useMutate } from '#storage/use-mutate';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ConfirmDialog } from '#ui/confirm-dialog';
import { Note } from '#ui/note';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useFormWords } from './form-words';
import { useStructure } from './use-structure';

interface RemoveEntryProps {
  sort: StructureSort;
  id: string;
  name: string;
  /** It is gone: where to go on. */
  onGone: () => void;
}

/** Takes an entry out of the structure, once nothing else in it names it. */
export function RemoveEntry({ sort, id, name, onGone }: RemoveEntryProps) {
  const t = useFormWords();
  const language: Language = useLanguage();
  const mutate = useMutate();
  const toast = useToast();
  const { units, groups } = useStructure();
  const [asks, setAsks] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const naming = [
    ...units.filter(({ body }) => body.principalId === id),
    ...groups.filter(({ body }) => body.reportsTo === id || body.unitIds.includes(id)),
  ].map(({ body }) => body.name);
  const remove = async () => {
    const done = await mutate(COUNTY_DOSSIER, reviseStructure, { entries: [{ does: 'remove', sort, id }] });
    if (!done.ok) return setRefused(done.refusal);
    setAsks(false);
    toast({ message: t('removed') });
    onGone();
  };
  const some = naming.length > 5 ? [...naming.slice(0, 4), `+${naming.length - 4}`] : naming;
  return (
    <>
      <Actions>
        <Button kind="quiet" onPress={() => setAsks(true)}>
          {t('remove')}
        </Button>
      </Actions>
      <ConfirmDialog
        isOpen={asks}
        onClose={() => setAsks(false)}
        title={t(naming.length > 0 ? 'named' : 'removeTitle')}
        closeLabel={t('close')}
        yes={naming.length === 0 ? t('removeYes') : undefined}
        no={t('keep')}
        onYes={() => void remove()}
      >
        {refused && <Note tone="stop" title={refusalWords(refused, language).sentence} live />}
        <p>
          <b>{name}</b>
        </p>
        <p>{naming.length > 0 ? t('namedBy', { names: listed(some, language) }) : t('removeLead')}</p>
      </ConfirmDialog>
    </>
  );
}
