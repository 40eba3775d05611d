import type { NewValue } from '#domain/new-value';
import { DateField } from '#ui/date-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { TimeField } from '#ui/time-field';

interface NewValueFieldProps {
  control: Exclude<NewValue, null>;
  label: string;
  value: string;
  error: string | undefined;
  onChange(value: string): void;
}

/** The field's own control, for a value that is neither of two. */
export function NewValueField({ control, label, value, error, onChange }: NewValueFieldProps) {
  const field = {
    label,
    value,
    error,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  if (control === 'date') return <DateField {...field} />;
  if (control === 'time') return <TimeField {...field} />;
  if (control === 'line') return <TextField {...field} />;
  return <TextArea rows={4} {...field} />;
}
