import { Link } from '@tanstack/react-router';
import { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { dependsOn } from '#storage/depends-on';
import type { DossierView } from '#storage/dossier-view';
import type { OutboxItem } from '#storage/outbox-item';
import { Row } from '#ui/rows';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useAge } from './age';
import { CaseTitle } from './case-title';
import { isHidden, useChangePhrase } from './change-phrase';
import { useQueueWords } from './queue-words';

interface QueuedChangeProps {
  item: OutboxItem;
  items: readonly OutboxItem[];
  view: DossierView | undefined;
  now: number;
  sending: boolean;
}

/** One unsent change in the queue: how it stands, what it is in words, whose case, how old, and what holds it up. */
export function QueuedChange({ item, items, view, now, sending }: QueuedChangeProps) {
  const t = useQueueWords();
  const language = useLanguage();
  const age = useAge();
  const phrase = useChangePhrase();
  const words = phrase(item, view, isHidden(view, now));
  const first = item.state === 'sent' ? undefined : dependsOn(item, items, view);
  const refused = item.state === 'refused';
  const why = refused && refusalWords(item.refusal ?? new Refusal('not-permitted'), language, item.name).sentence;
  const reason = first ? t('dependsOn', { change: phrase(first, view, isHidden(view, now)) }) : why;
  const status = () => {
    if (refused) return <Status tone="stop">{t('refused')}</Status>;
    if (item.state === 'sent') return <Status tone="ok">{t('sent')}</Status>;
    if (first)
      return (
        <Status tone="warn" icon="clock">
          {t('held')}
        </Status>
      );
    return (
      <Status tone={sending ? 'info' : 'idle'} icon={sending ? 'send' : 'laptop'}>
        {t(sending ? 'sending' : 'waiting')}
      </Status>
    );
  };
  const link = () => {
    if (refused)
      return (
        <Link to="/hjalp" hash={item.id}>
          {words}
        </Link>
      );
    if (!view) return words;
    return (
      <Link to="/arenden/$caseId" params={{ caseId: item.dossierId }}>
        {words}
      </Link>
    );
  };
  return (
    <Row
      status={status()}
      what={link()}
      detail={
        <>
          <CaseTitle view={view} />
          {reason && `. ${reason}`}
        </>
      }
      when={age(now - item.at)}
    />
  );
}
