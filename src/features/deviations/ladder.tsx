import { LEVEL_WORDS, OUTCOME_OF_FORUM_WORDS } from '#domain/deviation-words';
import { type WayLevel, wayOf } from '#domain/way-of-matter';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { formatDate, formatDayWeek } from '#ui/dates';
import { Ladder, RungTold } from '#ui/ladder';
import { useLanguage } from '#ui/words';
import { useLadderWords } from './ladder-words';

/**
 * The way of a deviation or of a matter, drawn: managers, Chefsforum, Strategigrupp, ReKo, with who raised it when and why,
 * and what came back. `<Way view={view} />` takes the dossier of either; nothing is drawn of another dossier. It draws alone:
 * what can be done next stands beside it (`RaiseSection`). Somebody who has levels of another kind to draw uses `Ladder`.
 */
export function Way({ view }: { view: DossierView }) {
  const t = useLadderWords();
  const language = useLanguage();
  const levels = wayOf(view.dossier);
  if (levels.length === 0) return null;
  return (
    <Ladder
      label={t('way')}
      rungs={levels.map((one) => ({
        id: one.level,
        title: LEVEL_WORDS[one.level][language],
        state: one.state,
        stateWord: t(`state.${one.state}`),
        children: (one.raised || one.answer) && <Told {...one} />,
      }))}
    />
  );
}

function Told({ raised, answer }: WayLevel) {
  const t = useLadderWords();
  const language = useLanguage();
  const { unit } = useMe();
  const who = raised && [raised.name, unit(raised.unit)?.name].filter(Boolean).join(', ');
  return (
    <>
      {raised && (
        <RungTold way="up" by={`${who}, ${formatDate(raised.at, language)}`}>
          {raised.why ?? t('raised')}
        </RungTold>
      )}
      {answer && (
        <RungTold way="back" by={[answer.name, formatDayWeek(answer.on, language)].filter(Boolean).join(', ')}>
          {t('answer', { outcome: OUTCOME_OF_FORUM_WORDS[answer.outcome][language], text: answer.text })}
        </RungTold>
      )}
    </>
  );
}
