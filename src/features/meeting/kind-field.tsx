import type { ComponentProps } from 'react';
import { FREE_TEXT_KINDS } from '#domain/kind';
import { KIND_WORDS } from '#domain/kind-words';
import { capital } from '#ui/capital';
import { SelectField } from '#ui/select-field';
import { useLanguage } from '#ui/words';

type KindFieldProps = Pick<ComponentProps<typeof SelectField>, 'label' | 'hint' | 'error' | 'id' | 'width'> & {
  value: string;
  onKind(kind: string): void;
};

/** The kind of a free text, with what it covers: it travels only where that kind may. Never preset. */
export function KindField({ value, onKind, ...words }: KindFieldProps) {
  const language = useLanguage();
  return (
    <SelectField
      {...words}
      placeholder={language === 'sv' ? 'Välj' : 'Choose'}
      options={FREE_TEXT_KINDS.map((kind) => {
        const { name, covers } = KIND_WORDS[kind];
        return { value: kind, label: `${capital(name[language])}: ${covers[language]}` };
      })}
      value={value}
      onChange={(event) => onKind(event.currentTarget.value)}
    />
  );
}
