import { useEffect } from 'react';
import { Button } from '#ui/button';
import { Page } from '#ui/page';
import { useAppWords } from './app-words';

/** What stands where a device can not be opened without a network, and why. Goes on by itself when the browser is back on one. */
export function NoNetwork({ why, onAgain }: { why: 'needs-network' | 'lease-over'; onAgain: () => void }) {
  const t = useAppWords();
  useEffect(() => {
    const again = () => onAgain();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [onAgain]);
  return (
    <Page
      title={t(`start.${why}`)}
      lead={t(`start.${why}-lead`)}
      action={
        <Button kind="primary" onPress={() => onAgain()}>
          {t('start.retry')}
        </Button>
      }
    >
      {null}
    </Page>
  );
}
