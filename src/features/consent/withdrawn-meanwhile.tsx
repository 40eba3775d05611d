import { useState } from 'react';
import { consentWithdrawal } from '#domain/withdraw-consent';
import type { DossierView } from '#storage/dossier-view';
import { LostHere } from '#ui/lost-here';

interface WithdrawnMeanwhileProps {
  view: DossierView;
  /** The consent that is renewed, narrowed or taken back. */
  consentId: string;
  /** The withdrawal that the form itself makes, of which there is nothing to say. */
  ownId: string;
}

/** Says in a form about a consent that somebody else has taken it back, whole or in part, since the form was opened. */
export function WithdrawnMeanwhile({ view, consentId, ownId }: WithdrawnMeanwhileProps) {
  const ids = view.dossier
    .list(consentWithdrawal)
    .filter(({ id, body }) => body.consentId === consentId && id !== ownId)
    .map(({ id }) => id);
  const [before] = useState(() => new Set(ids));
  return ids.some((id) => !before.has(id)) && <LostHere />;
}
