import type { Call } from '#domain/call';
import { mailOf } from '#domain/call-mail';
import { RULE_IDS } from '#domain/decision';
import { decisionWords } from '#domain/decision-words';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { formatDateTime } from '#ui/dates';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useCallWords } from './call-words';

/** What became of the mail with this call, where the server mails calls. Nothing where it does not, or has not yet. */
export function CallMailState({ view, one }: { view: DossierView; one: Rec<Call> }) {
  const t = useCallWords();
  const language = useLanguage();
  const mail = mailOf(view.dossier, one)?.body;
  if (!mail) return null;
  const { outcome, code, at } = mail;
  if (outcome === 'sent')
    return (
      <Status tone="ok" icon="mail">
        {t('mail.sent', { at: formatDateTime(at, language) })}
      </Status>
    );
  if (outcome === 'refused')
    return (
      <Status tone="stop" icon="mail">
        {t(code === 'unreachable' ? 'mail.unreachable' : 'mail.refused', { code })}
      </Status>
    );
  const rule = RULE_IDS.find((id) => id === code);
  const why = rule ? decisionWords({ ok: false, because: rule, remedy: '' }, language).sentence : '';
  return (
    <Status tone="warn" icon="mail">
      {t('mail.stopped', { why })}
    </Status>
  );
}
