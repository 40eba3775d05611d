import { ChoiceGroup } from '#ui/choice-group';
import { SelectField } from '#ui/select-field';
import { useFormWords } from './form-words';
import { useStructure } from './use-structure';

interface MembersFieldProps {
  chosen: readonly string[];
  id: string;
  error: string | undefined;
  onChoose: (ids: string[]) => void;
}

/** Which units are in a group: those chosen as boxes to untick, all others in a list to add from. */
export function MembersField({ chosen, id, error, onChoose }: MembersFieldProps) {
  const t = useFormWords();
  const { units } = useStructure();
  const here = units.filter((unit) => chosen.includes(unit.id));
  return (
    <>
      {here.length > 0 && (
        <ChoiceGroup
          type="checkbox"
          name={`${id}-chosen`}
          legend={t('units')}
          options={here.map((unit) => ({ value: unit.id, label: unit.body.name }))}
          value={chosen}
          onValue={onChoose}
        />
      )}
      <SelectField
        id={id}
        label={t(here.length > 0 ? 'moreUnits' : 'units')}
        placeholder={t('choose')}
        error={error}
        options={units
          .filter((unit) => !chosen.includes(unit.id))
          .map((unit) => ({ value: unit.id, label: unit.body.name }))}
        value=""
        onChange={(event) => {
          if (event.currentTarget.value) onChoose([...chosen, event.currentTarget.value]);
        }}
      />
    </>
  );
}
