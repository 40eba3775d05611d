import { type ComponentProps, type ReactNode, useId } from 'react';
import { Choice } from './choice.tsx';
import { FieldNotes, fieldAttributes } from './field.tsx';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
};

/** One yes, with its words and a possible error. */
export function Checkbox({ error, id, ...choice }: CheckboxProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <div>
      <FieldNotes id={fieldId} error={error} />
      <Choice {...choice} {...fieldAttributes(fieldId, { error })} type="checkbox" />
    </div>
  );
}
