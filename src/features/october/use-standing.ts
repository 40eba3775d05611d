import type { OctoberVersion } from '#storage/online-commands';
import { formatDate } from '#ui/dates';
import { useLanguage } from '#ui/words';
import { useOctoberWords } from './october-words';

/** How a version stands, in few words and in a sentence. */
export function useStanding(): (version: OctoberVersion) => { short: string; long: string; isDone: boolean } {
  const t = useOctoberWords();
  const language = useLanguage();
  const date = (at: number) => formatDate(at, language, { year: true });
  return ({ begun, frozen, approved }) => {
    if (approved) {
      const on = formatDate(Date.parse(`${approved.on}T12:00:00Z`), language, { year: true });
      const words = { on, group: t(`groups.${approved.by}`), name: approved.name };
      return { short: t('states.approved', { date: on }), long: t('approvedBy', words), isDone: true };
    }
    if (frozen) {
      const words = { date: date(frozen.at), name: frozen.name };
      return { short: t('states.frozen', words), long: t('frozenBy', words), isDone: false };
    }
    return {
      short: t('states.draft'),
      long: t('draftBy', { name: begun.name, date: date(begun.at) }),
      isDone: false,
    };
  };
}
