import type { ReactNode } from 'react';
import { formAt } from '#domain/case-pages';
import { useOpenAsked } from '#ui/asked-form';
import { Button } from '#ui/button';
import { HiddenText } from '#ui/hidden-text';
import { useKept } from '#ui/kept-forms';
import { Status } from '#ui/status';
import { useMatrixWords } from './matrix-words';
import { FormPlace, type InPlan } from './plan-kept';
import { usePlanWords } from './plan-words';
import type { PlanView } from './use-plan';

interface EditableProps {
  plan: PlanView;
  record: { id: string; unit: string };
  /** What it is, for those who listen. */
  what: ReactNode;
  form: (kept: InPlan) => ReactNode;
  remove?: ReactNode;
  children: ReactNode;
}

/** A text of the plan: its own unit may change it in place; another unit's says whose it is. */
export function Editable({ plan, record, what, form, remove, children }: EditableProps) {
  const t = usePlanWords();
  const matrix = useMatrixWords();
  const [open, setOpen] = useKept(record.id);
  const mine = record.unit === plan.unit;
  useOpenAsked(formAt(record.id), () => mine && plan.mayWrite && setOpen(true));
  if (open) return <FormPlace id={record.id} form={form} />;
  return (
    <div id={record.id}>
      {children}
      {plan.view.unsent.has(record.id) && (
        <Status tone="idle" icon="laptop">
          {t('unsent')}
        </Status>
      )}
      {!mine && <small>{matrix('from', { unit: plan.unitName(record.unit) })}</small>}
      {mine && plan.mayWrite && (
        <div>
          <Button kind="quiet" size="s" onPress={() => setOpen(true)}>
            <span>
              {t('form.edit')} <HiddenText>{what}</HiddenText>
            </span>
          </Button>
          {remove}
        </div>
      )}
    </div>
  );
}
