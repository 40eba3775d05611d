import { useMemo, useState } from 'react';
import { COUNTY_DOSSIER } from '#domain/county';
import { textOfFile } from '#domain/csv';
import type { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { reviseStructure } from '#domain/revise-structure';
import { readStructureFile } from '#domain/structure-file';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { FileField } from '#ui/file-field';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { RefusedNote } from '#ui/refused-note';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { FaultTable } from './fault-table';
import { useFileWords } from './file-words';
import { PlannedTable } from './planned-table';
import { useStructure } from './use-structure';

const MOST = 2_000_000;

/**
 * Reads a file in: first only tried, against what stands on this device, and tried again whenever that changes. Then all of
 * it is one change, which needs no network.
 */
export function ReadIn() {
  const t = useFileWords();
  const language = useLanguage();
  const { unit } = useMe();
  const mutate = useMutate();
  const toast = useToast();
  const structure = useStructure();
  const [file, setFile] = useState<{ text: string | undefined }>();
  const [isLarge, setLarge] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const run = useMemo(
    () => file && readStructureFile(file.text, { structure, directory: unit, newId: () => crypto.randomUUID() }),
    [file, structure, unit],
  );
  const choose = async (chosen: File | undefined) => {
    setRefused(undefined);
    setLarge(chosen !== undefined && chosen.size > MOST);
    if (!chosen || chosen.size > MOST) return setFile(undefined);
    // A file that has gone since it was chosen is no text either.
    const bytes = await chosen.arrayBuffer().catch(() => undefined);
    setFile({ text: bytes && textOfFile(new Uint8Array(bytes)) });
  };
  const save = async () => {
    if (!run) return;
    const done = await mutate(COUNTY_DOSSIER, reviseStructure, { entries: [...run.entries] });
    setRefused(done.ok ? undefined : done.refusal);
    if (!done.ok) return;
    setFile(undefined);
    toast({ message: t('saved') });
  };
  return (
    <Stack>
      <Hint>{t('what')}</Hint>
      <FileField
        label={t('label')}
        choose={t('choose')}
        none={t('noFile')}
        accept=".csv,.txt,text/csv,text/plain"
        error={isLarge ? t('tooLarge') : undefined}
        onChoose={(chosen) => void choose(chosen)}
      />
      {refused && <RefusedNote words={refusalWords(refused, language)} />}
      {run && run.faults.length > 0 && (
        <>
          <Note tone="stop" title={t('bad')} live>
            {t('badLead')}
          </Note>
          <FaultTable faults={run.faults} />
        </>
      )}
      {run && run.faults.length === 0 && (
        <>
          <Note tone="ok" title={t('good', { count: run.lines })} live>
            {run.entries.length === 0
              ? t('nothing')
              : t('sum', {
                  added: run.added.length,
                  changed: run.changed.length,
                  removed: run.removed.length,
                  unchanged: run.unchanged,
                })}
          </Note>
          {run.entries.length > 0 && (
            <>
              <PlannedTable run={run} />
              <Actions>
                <Button kind="primary" onPress={() => void save()}>
                  {t('save', { count: run.entries.length })}
                </Button>
              </Actions>
            </>
          )}
        </>
      )}
    </Stack>
  );
}
