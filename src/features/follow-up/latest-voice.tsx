import { latestVoice } from '#domain/child-voice';
import { VOICE_WORDS } from '#domain/choice-words';
import { capital } from '#ui/capital';
import { formatDay } from '#ui/dates';
import { Voice } from '#ui/voice';
import { useLanguage } from '#ui/words';
import { useFollowUpWords } from './follow-up-words';
import type { FollowUpView } from './use-follow-up';

/** The child's newest words, first on the page. Nothing where the child has not been heard. */
export function LatestVoice({ seen }: { seen: FollowUpView }) {
  const t = useFollowUpWords();
  const language = useLanguage();
  const voice = latestVoice(seen.dossier)?.body;
  if (!voice?.text) return null;
  const how = capital(VOICE_WORDS[voice.how][language]);
  return (
    <Voice title={t('voice.before')} how={t('voice.howLine', { how, day: formatDay(voice.on, language) })}>
      {`”${voice.text}”`}
    </Voice>
  );
}
