import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSyncState } from '#storage/use-sync-state';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Note } from '#ui/note';
import { useLeaveWords } from './leave-words';

interface LeaveAskProps {
  /** Half-written forms on this device. */
  drafts: number;
  onSend: () => void;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks whoever signs out while something is not sent: send it first, save it in a file, leave it here locked, or stay. */
export function LeaveAsk({ drafts, onSend, onLeave, onStay }: LeaveAskProps) {
  const t = useLeaveWords();
  const navigate = useNavigate();
  const { waiting, files, refused, state } = useSyncState();
  const [isSending, send] = useState(false);
  const rest = waiting + files;
  useEffect(() => {
    if (isSending && rest === 0) onLeave();
  }, [isSending, rest, onLeave]);
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={onStay}
      title={t('title')}
      closeLabel={t('close')}
      actions={
        <>
          {rest > 0 && (
            <Button
              kind="primary"
              icon="send"
              blockedBy={isSending && state !== 'offline' ? t('sending') : undefined}
              onPress={() => {
                send(true);
                onSend();
              }}
            >
              {t('send')}
            </Button>
          )}
          <Button
            icon="download"
            onPress={() => {
              onStay();
              void navigate({ to: '/vantar/raddningsfil' });
            }}
          >
            {t('rescue')}
          </Button>
          <Button onPress={onLeave}>{t('leave')}</Button>
          <Button kind="quiet" onPress={onStay}>
            {t('stay')}
          </Button>
        </>
      }
    >
      {waiting > 0 && <p>{t('waiting', { count: waiting })}</p>}
      {files > 0 && <p>{t('files', { count: files })}</p>}
      {refused > 0 && <p>{t('refused', { count: refused })}</p>}
      {drafts > 0 && <p>{t('drafts', { count: drafts })}</p>}
      <p>{t('kept')}</p>
      {isSending && state === 'offline' && <Note tone="warn" title={t('noNetwork')} live />}
    </Dialog>
  );
}
