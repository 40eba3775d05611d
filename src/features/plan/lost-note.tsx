import { useMe } from '#storage/use-me';
import { Note } from '#ui/note';
import { usePlanWords } from './plan-words';
import type { PlanView } from './use-plan';

/** What a form was opened at, which is gone; `may` is what can still be done with the words. */
export interface Lost {
  plan: PlanView;
  recordId?: string | null;
  what?: string;
  /** Saved as a new one (the usual), saved without what it belonged to, proposed freely, or only copied. */
  may?: 'again' | 'without' | 'propose' | 'copy';
}

/** Says plainly what happened under a form that is being written in, and what can be done with the words. */
export function LostNote({ lost: { plan, recordId, what = '', may = 'again' } }: { lost: Lost }) {
  const t = usePlanWords();
  const { actor, colleagues } = useMe();
  if (!plan.mayWrite)
    return (
      <Note live tone="warn" title={t('lost.closed')}>
        {t('lost.closedBody')}
      </Note>
    );
  const gone = recordId ? plan.dossier.peek(recordId) : undefined;
  const by = gone?.deleted ? gone.by : undefined;
  const name = colleagues.find((one) => one.person === by)?.name ?? t('lost.somebody');
  return (
    <Note live tone="warn" title={by === actor.person ? t('lost.self', { what }) : t('lost.title', { name, what })}>
      {t(`lost.${may}`)}
    </Note>
  );
}
