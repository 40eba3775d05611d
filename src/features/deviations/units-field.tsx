import { useMe } from '#storage/use-me';
import type { BoundFields } from '#ui/bound-fields';
import { ChoiceGroup } from '#ui/choice-group';
import { SelectField } from '#ui/select-field';
import type { ReportValues } from './report-values';
import { useReportWords } from './report-words';

/**
 * Which other units it concerns: those of the case and those chosen as boxes to tick, all others in a list to add from, for
 * a county has hundreds. Collective names and forums are none of them.
 */
export function UnitsField({ fields, near }: { fields: BoundFields<ReportValues>; near: readonly string[] }) {
  const t = useReportWords();
  const { actor, unit, units } = useMe();
  const { values, set } = fields;
  const others = units.filter((one) => !one.generic && one.id !== actor.unit);
  const first = [...new Set([...near, ...values.toUnits])].filter((id) => others.some((one) => one.id === id));
  return (
    <>
      {first.length > 0 && (
        <ChoiceGroup
          type="checkbox"
          name={`${fields.id('toUnits')}-chosen`}
          legend={t('units')}
          options={first.map((id) => ({
            value: id,
            label: unit(id)?.name ?? id,
            description: unit(id)?.principal.name,
          }))}
          value={values.toUnits}
          onValue={(toUnits) => set({ toUnits })}
        />
      )}
      <SelectField
        id={fields.id('toUnits')}
        label={t(first.length > 0 ? 'moreUnits' : 'units')}
        hint={t('unitsHint')}
        placeholder={t('chooseUnit')}
        error={fields.error('toUnits')}
        options={others.filter((one) => !first.includes(one.id)).map((one) => ({ value: one.id, label: one.name }))}
        value=""
        onChange={(event) => {
          if (event.currentTarget.value) set({ toUnits: [...values.toUnits, event.currentTarget.value] });
        }}
      />
    </>
  );
}
