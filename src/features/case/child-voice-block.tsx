import { childRecord } from '#domain/child';
import { latestVoice } from '#domain/child-voice';
import { VOICE_WORDS } from '#domain/choice-words';
import type { DossierView } from '#storage/dossier-view';
import { capital } from '#ui/capital';
import { formatDate } from '#ui/dates';
import { Voice } from '#ui/voice';
import { useLanguage } from '#ui/words';
import { useOverviewWords } from './overview-words';

/** The child's own words, first on the page; nothing where one may not see any. */
export function ChildVoiceBlock({ view }: { view: DossierView }) {
  const t = useOverviewWords();
  const language = useLanguage();
  const voice = latestVoice(view.dossier);
  const name = childRecord(view.dossier)?.body.firstName ?? '';
  if (!voice) return null;
  const { how, on, text, reason } = voice.body;
  if (how === 'not-heard') return <p>{t('voiceNotHeard', { name, reason })}</p>;
  const told = t('voiceHow', { how: capital(VOICE_WORDS[how][language]), day: formatDate(on, language) });
  return (
    <Voice
      title={t('voice', { name })}
      lang="sv"
      how={voice.audience === 'own' ? `${told}. ${t('voiceOwnNote')}` : told}
    >
      ”{text}”
    </Voice>
  );
}
