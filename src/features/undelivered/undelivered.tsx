import { useState } from 'react';
import type { QuarantinedChange, QuarantineResult } from '#storage/online-commands';
import { useMe } from '#storage/use-me';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { AskToRead } from './ask-to-read';
import { UndeliveredList } from './undelivered-list';
import { useUndeliveredWords } from './undelivered-words';
import { WhyNot } from './why-not';

/** What has been shown so far, and on which ground it was opened. */
interface Opened {
  reason: string;
  changes: readonly QuarantinedChange[];
  more: boolean;
}

/**
 * The unit's people wrote it and it could no longer be applied. Its manager opens it with a written reason, which the
 * server logs each time. Nothing of it is kept on the device: it is gone with the screen.
 */
export function Undelivered() {
  const t = useUndeliveredWords();
  const { actor, unit } = useMe();
  const { openQuarantine } = useOnlineCommands();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<{ result: Exclude<QuarantineResult, { ok: true }>; attempt: number } | null>(
    null,
  );
  const ask = async (reason: string, shown: readonly QuarantinedChange[]) => {
    setAsking(true);
    const last = shown.at(-1);
    const result = await openQuarantine(last ? { reason, after: { at: last.at, id: last.id } } : { reason });
    setAsking(false);
    if (!result.ok) return setFailed((before) => ({ result, attempt: (before?.attempt ?? 0) + 1 }));
    setFailed(null);
    setOpened({ reason, changes: [...shown, ...result.changes], more: result.more });
  };
  const isManager = actor.role === 'manager';
  return (
    <Page title={t('title')} sub={unit(actor.unit)?.name} lead={isManager ? t('lead') : undefined}>
      {!isManager && (
        <Note tone="stop" title={t('managersOnly')}>
          <p>{t('askManager')}</p>
        </Note>
      )}
      {failed && <WhyNot {...failed} />}
      {isManager && !opened && <AskToRead asking={asking} onAsk={(reason) => void ask(reason, [])} />}
      {opened && (
        <UndeliveredList
          reason={opened.reason}
          changes={opened.changes}
          more={opened.more}
          asking={asking}
          onMore={() => void ask(opened.reason, opened.changes)}
        />
      )}
    </Page>
  );
}
