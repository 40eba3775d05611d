import { useState } from 'react';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { usePassphraseWords } from './passphrase-words';

interface ForgottenProps {
  /** What only this device has. */
  unsent: { changes: number; drafts: number };
  onErase: () => void;
  onBack: () => void;
}

/** The way out of a forgotten passphrase: says what is lost and what is not, and asks twice. */
export function Forgotten({ unsent, onErase, onBack }: ForgottenProps) {
  const t = usePassphraseWords();
  const [isAsked, ask] = useState(false);
  const { changes, drafts } = unsent;
  const losesNothing = changes + drafts === 0;
  return (
    <Page title={t('forgotTitle')} lead={t('forgotLead')}>
      <Note tone={losesNothing ? 'ok' : 'stop'} title={t(losesNothing ? 'losesNothing' : 'loses')}>
        {changes > 0 && <p>{t('losesChanges', { count: changes })}</p>}
        {drafts > 0 && <p>{t('losesDrafts', { count: drafts })}</p>}
        <p>{t('keeps')}</p>
      </Note>
      {!losesNothing && (
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
      <Dialog
        role="alertdialog"
        isOpen={isAsked}
        onClose={() => ask(false)}
        title={t('eraseAsk')}
        closeLabel={t('close')}
        actions={
          <>
            <Button kind="danger" onPress={onErase}>
              {t('eraseYes')}
            </Button>
            <Button onPress={() => ask(false)}>{t('eraseNo')}</Button>
          </>
        }
      >
        <p>{t(losesNothing ? 'eraseWhatNothing' : 'eraseWhat')}</p>
      </Dialog>
    </Page>
  );
}
