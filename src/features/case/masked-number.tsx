import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type IdentityNumber, maskedNumber } from '#domain/identity-number';
import { useLogRead } from '#storage/use-log-read';
import { Button } from '#ui/button';
import { HiddenText } from '#ui/hidden-text';
import { useFrameWords } from './frame-words';

/** The masked number; shown in full on request, which is logged, until the page is left or the window hidden. */
export function MaskedNumber({ caseId, identity }: { caseId: string; identity: IdentityNumber }) {
  const t = useFrameWords();
  const logRead = useLogRead();
  const { pathname } = useLocation();
  const [shownOn, setShownOn] = useState<string | null>(null);
  useEffect(() => {
    const hide = () => setShownOn(null);
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, []);
  if (shownOn === pathname)
    return (
      <Button size="s" icon="eyeoff" onPress={() => setShownOn(null)}>
        {identity.value}
        <HiddenText>, {t('hideNumber')}</HiddenText> <small>{t('revealLogged')}</small>
      </Button>
    );
  const reveal = () => {
    setShownOn(pathname);
    void logRead(caseId, 'revealed', 'identity number');
  };
  return (
    <Button size="s" icon="eye" onPress={reveal}>
      {maskedNumber(identity)}
      <HiddenText>, {t('showNumber')}</HiddenText>
    </Button>
  );
}
