import { Link } from '@tanstack/react-router';
import type { Call } from '#domain/call';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { buttonClass } from '#ui/button';
import { HiddenText } from '#ui/hidden-text';
import { Icon } from '#ui/icon';
import { useCallWords } from './call-words';

/** To the letter on paper of a call that goes to the family or somebody else outside the services. */
export function LetterLink({ view, one, who }: { view: DossierView; one: Rec<Call>; who: string }) {
  const t = useCallWords();
  if (one.body.recipient.type === 'unit') return null;
  return (
    <Link
      to="/arenden/$caseId/kallelse/$callId"
      params={{ caseId: view.id, callId: one.id }}
      className={buttonClass('quiet', 's')}
    >
      <Icon name="print" />
      {t('letter.open')} <HiddenText>{t('calendar.for', { who })}</HiddenText>
    </Link>
  );
}
