import type { PlanStatus } from '#domain/action-plan';
import { PLAN_STATUS_WORDS } from '#domain/action-plan-words';
import { Status, type Tone } from '#ui/status';
import { useLanguage } from '#ui/words';
import { usePlanWords } from './plan-words';

const TONES: Record<PlanStatus, Tone> = {
  'not-begun': 'idle',
  'under-way': 'info',
  done: 'ok',
  permanent: 'ok',
  ended: 'idle',
};

/** How a row stands, and that it is late. */
export function RowState({ status, late }: { status: PlanStatus; late: boolean }) {
  const t = usePlanWords();
  const language = useLanguage();
  return (
    <>
      <Status tone={TONES[status]}>{PLAN_STATUS_WORDS[status][language]}</Status>{' '}
      {late && <Status tone="warn">{t('late')}</Status>}
    </>
  );
}
