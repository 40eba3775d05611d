import { useState } from 'react';
import { civilDate } from '#domain/civil-date';
import { type IndicatorFile, readIndicators } from '#domain/indicator-file';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { FileField } from '#ui/file-field';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Table } from '#ui/table';
import { useToast } from '#ui/toast-provider';
import { useIndicatorWords } from './indicator-words';
import { type Failed, NotDone } from './not-done';

const MOST = 500_000;

/** Reads in a file of indicators: first here, saying line by line what is wrong, and only a good one goes to the server. */
export function ImportIndicators() {
  const t = useIndicatorWords();
  const { units } = useMe();
  const year = Number(civilDate(useNow()).slice(0, 4));
  const online = useOnlineCommands();
  const toast = useToast();
  const [read, setRead] = useState<{ text: string; found: IndicatorFile }>();
  const [isLarge, setLarge] = useState(false);
  const [failed, setFailed] = useState<Failed>();
  const choose = async (file: File | undefined) => {
    setFailed(undefined);
    setLarge(file !== undefined && file.size > MOST);
    if (!file || file.size > MOST) return setRead(undefined);
    const text = new TextDecoder().decode(await file.arrayBuffer());
    const municipalities = [...new Set(units.filter((unit) => !unit.generic).map(({ municipality }) => municipality))];
    setRead({ text, found: readIndicators(text, municipalities, year) });
  };
  const save = async () => {
    if (!read) return;
    const done = await online.importIndicators({ file: read.text });
    setFailed(done.ok ? undefined : done);
    if (!done.ok) return;
    setRead(undefined);
    toast({ message: t('file.saved') });
  };
  const faults = read?.found.faults ?? [];
  return (
    <Section title={t('file.title')}>
      <Stack>
        <Hint>{t('file.what')}</Hint>
        <FileField
          label={t('file.label')}
          choose={t('file.choose')}
          none={t('file.nothing')}
          accept=".csv,text/csv"
          error={isLarge ? t('file.tooLarge') : undefined}
          onChoose={(file) => void choose(file)}
        />
        <NotDone failed={failed} />
        {read && faults.length > 0 && (
          <>
            <Note tone="stop" title={t('file.bad')} live />
            <Table
              caption={t('file.faultsCaption')}
              rows={faults}
              rowKey={({ line, fault }) => `${line} ${fault}`}
              columns={[
                { id: 'line', head: t('file.line'), rowHeader: true, numeric: true, cell: ({ line }) => line },
                { id: 'fault', head: t('file.fault'), cell: ({ fault }) => t(`faults.${fault}`) },
              ]}
            />
          </>
        )}
        {read && faults.length === 0 && (
          <Note tone="ok" title={t('file.good', { count: read.found.lines })} live>
            <Actions>
              <Button onPress={() => void save()}>{t('file.save')}</Button>
            </Actions>
          </Note>
        )}
      </Stack>
    </Section>
  );
}
