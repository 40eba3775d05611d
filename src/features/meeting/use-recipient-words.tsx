import type { Recipient } from '#domain/call';
import { RELATION_WORDS } from '#domain/choice-words';
import { guardian } from '#domain/guardian';
import { service } from '#domain/service';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { capital } from '#ui/capital';
import { useLanguage } from '#ui/words';
import { useCallWords } from './call-words';

/** What a recipient of a call is called on screen, with a line about who it is. */
export function useRecipientWords(view: DossierView, child: string) {
  const t = useCallWords();
  const language = useLanguage();
  const { unit } = useMe();
  return (recipient: Recipient): { name: string; sub: string } => {
    if (recipient.type === 'child') return { name: child, sub: t('who.child') };
    if (recipient.type === 'other') return { name: recipient.name, sub: '' };
    if (recipient.type === 'guardian') {
      const body = view.dossier.get(guardian, recipient.guardianId)?.body;
      const relation = body ? RELATION_WORDS[body.relation][language] : '';
      return {
        name: body?.name ?? t('who.family'),
        sub: [capital(relation), t('who.paper')].filter(Boolean).join('. '),
      };
    }
    const row = view.dossier.list(service).find((one) => one.body.unit === recipient.unit);
    return {
      name: unit(recipient.unit)?.name ?? recipient.unit,
      sub: [row?.body.contactPerson, row?.body.role].filter(Boolean).join(', '),
    };
  };
}
