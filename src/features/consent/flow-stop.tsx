import type { TextToConfirm } from '#domain/weaker-secrecy';
import type { Begins } from '#domain/what-begins';
import type { DossierView } from '#storage/dossier-view';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { StopOver } from '#ui/stop-over';
import { useFlowStopWords } from './flow-stop-words';
import { OpenedList } from './opened-list';
import { useTextsToRead, WeakerTexts } from './weaker-texts';

interface FlowStopProps {
  view: DossierView;
  begins: readonly Begins[];
  /** A yes, with the texts that were read and confirmed. */
  onGo(texts: readonly TextToConfirm[]): void;
  onBack(): void;
}

/** What begins to flow, from whom to whom, in plain words; each free text that weaker secrecy would read; two choices. */
export function FlowStop({ view, begins, onGo, onBack }: FlowStopProps) {
  const t = useFlowStopWords();
  const read = useTextsToRead(view, begins);
  const go = () => {
    if (read.check()) onGo(read.texts);
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
      <ErrorSummary title={read.title} errors={read.summary} attempt={read.attempt} />
      <OpenedList opened={begins} />
      <p>{t('goesOn')}</p>
      <WeakerTexts read={read} />
    </StopOver>
  );
}
