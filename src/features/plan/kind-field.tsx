import type { ComponentProps } from 'react';
import { audience } from '#domain/audience';
import { FREE_TEXT_KINDS, type Kind } from '#domain/kind';
import { KIND_WORDS } from '#domain/kind-words';
import { listed } from '#domain/listed';
import { capital } from '#ui/capital';
import { SelectField } from '#ui/select-field';
import { useLanguage } from '#ui/words';
import { usePlanWords } from './plan-words';
import type { PlanView } from './use-plan';

type KindFieldProps = Omit<ComponentProps<typeof SelectField>, 'label' | 'options'> & { plan: PlanView };

/** What a text is about, which decides who may read it; says at once who that is. Chosen by the writer, never preset. */
export function KindField({ plan, ...field }: KindFieldProps) {
  const t = usePlanWords();
  const language = useLanguage();
  return (
    <SelectField
      {...field}
      label={t('form.kind')}
      hint={field.value ? <Readers plan={plan} kind={field.value as Kind} /> : t('form.kindHint')}
      placeholder={t('form.chooseKind')}
      options={FREE_TEXT_KINDS.map((kind) => ({
        value: kind,
        label: `${capital(KIND_WORDS[kind].name[language])} (${KIND_WORDS[kind].covers[language]})`,
      }))}
    />
  );
}

/** Who else may read what this unit writes of a kind now, in a sentence. */
function Readers({ plan, kind }: { plan: PlanView; kind: Kind }) {
  const t = usePlanWords();
  const language = useLanguage();
  const readers = audience(plan.view.facts, kind, plan.now, plan.unit)
    .filter((seer) => seer.unit !== plan.unit && seer.decision.ok)
    .map((seer) => plan.unitName(seer.unit));
  return readers.length > 0 ? t('form.readBy', { units: listed(readers, language) }) : t('form.readByNobody');
}
