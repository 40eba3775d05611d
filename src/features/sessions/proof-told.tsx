import { Note } from '#ui/note';
import { useProofWords } from './proof-words';

/** How it went with who comes back from the provider, as the address says it. Nothing for all others. */
export function ProofTold() {
  const t = useProofWords();
  const told = new URLSearchParams(window.location.search).get('bevis');
  if (told !== 'ja' && told !== 'nej') return null;
  const shown = told === 'ja';
  return (
    <Note tone={shown ? 'info' : 'warn'} title={t(shown ? 'shown' : 'notShown')} live>
      <p>{t(shown ? 'shownWhat' : 'notShownWhat')}</p>
    </Note>
  );
}
