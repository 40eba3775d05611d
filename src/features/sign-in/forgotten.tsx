import { useState } from 'react';
import type { OnlyHere } from '#storage/unlock';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ConfirmDialog } from '#ui/confirm-dialog';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { usePassphraseWords } from './passphrase-words';

interface ForgottenProps {
  /** What only this device has. */
  unsent: OnlyHere;
  onErase: () => void;
  onBack: () => void;
}

/** The way out of a forgotten passphrase: says what is lost and what is not, and asks twice. */
export function Forgotten({ unsent, onErase, onBack }: ForgottenProps) {
  const t = usePassphraseWords();
  const [isAsked, ask] = useState(false);
  const { changes, drafts, files, reads } = unsent;
  const own = changes + drafts + files;
  const losesNothing = own + reads === 0;
  return (
    <Page title={t('forgotTitle')} lead={t('forgotLead')}>
      <Note tone={losesNothing ? 'ok' : 'stop'} title={t(losesNothing ? 'losesNothing' : 'loses')}>
        {changes > 0 && <p>{t('losesChanges', { count: changes })}</p>}
        {drafts > 0 && <p>{t('losesDrafts', { count: drafts })}</p>}
        {files > 0 && <p>{t('losesFiles', { count: files })}</p>}
        {reads > 0 && <p>{t('losesReads', { count: reads })}</p>}
        <p>{t('keeps')}</p>
      </Note>
      {own > 0 && (
        <Note tone="info" title={t('rescueTitle')}>
          <p>{t('rescue')}</p>
        </Note>
      )}
      <Actions>
        <Button kind="danger" onPress={() => ask(true)}>
          {t('erase')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('back')}
        </Button>
      </Actions>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => ask(false)}
        title={t('eraseAsk')}
        closeLabel={t('close')}
        yes={t('eraseYes')}
        no={t('eraseNo')}
        onYes={onErase}
      >
        <p>{t(losesNothing ? 'eraseWhatNothing' : 'eraseWhat')}</p>
      </ConfirmDialog>
    </Page>
  );
}
