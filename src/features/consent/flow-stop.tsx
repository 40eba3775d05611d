import { useState } from 'react';
import { type Begins, beginsBy, type Change, toStopBefore } from '#domain/what-begins';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { StopOver } from '#ui/stop-over';
import { useFlowStopWords } from './flow-stop-words';
import { OpenedList } from './opened-list';
import { useTextsToRead, WeakerTexts } from './weaker-texts';

interface Stopped {
  begins: Begins[];
  go(): void;
}

/**
 * Stops a person before a change that would let something go to a unit that gets nothing today, or to weaker secrecy.
 * `before` makes the change at once where nobody such is among them; else `stop` is to be shown, and makes it after a yes.
 */
export function useFlowStop(view: DossierView) {
  const { actor, unit } = useMe();
  const now = useNow();
  const [stopped, setStopped] = useState<Stopped>();
  return {
    before(changes: readonly Change[], go: () => void) {
      const begins = beginsBy(view.dossier, changes, { actor, now, unit });
      if (toStopBefore(begins).length === 0) go();
      else setStopped({ begins, go });
    },
    stop: stopped && (
      <FlowStop
        view={view}
        begins={stopped.begins}
        onBack={() => setStopped(undefined)}
        onGo={() => {
          setStopped(undefined);
          stopped.go();
        }}
      />
    ),
  };
}

interface FlowStopProps {
  view: DossierView;
  begins: readonly Begins[];
  onGo(): void;
  onBack(): void;
}

/** What begins to flow, from whom to whom, in plain words; each free text that weaker secrecy would read; two choices. */
export function FlowStop({ view, begins, onGo, onBack }: FlowStopProps) {
  const t = useFlowStopWords();
  const read = useTextsToRead(view, begins);
  const go = () => {
    if (read.check()) onGo();
  };
  return (
    <StopOver
      title={t('title')}
      onBack={onBack}
      actions={
        <>
          <Button kind="primary" onPress={go}>
            {t('go')}
          </Button>
          <Button onPress={onBack}>{t('back')}</Button>
        </>
      }
    >
      <ErrorSummary title={read.title} errors={read.faults} attempt={read.attempt} />
      <OpenedList opened={begins} />
      <p>{t('goesOn')}</p>
      <WeakerTexts read={read} />
    </StopOver>
  );
}
