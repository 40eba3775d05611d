import type { ComponentProps } from 'react';
import { audience } from '#domain/audience';
import { FREE_TEXT_KINDS, type Kind } from '#domain/kind';
import { KIND_WORDS } from '#domain/kind-words';
import { listed } from '#domain/listed';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { SelectField } from '#ui/select-field';
import { useLanguage } from '#ui/words';
import { useFormWords } from './form-words';

type KindSelectProps = Omit<ComponentProps<typeof SelectField>, 'label' | 'options'> & { view: DossierView };

/** What a text is about: the writer's choice, never preset, with who will read it said at once. */
export function KindSelect({ view, ...field }: KindSelectProps) {
  const t = useFormWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const readers = (kind: Kind) => {
    const units = audience(view.facts, kind, now, actor.unit)
      .filter((seer) => seer.unit !== actor.unit && seer.decision.ok)
      .map((seer) => unit(seer.unit)?.name ?? seer.unit);
    return units.length > 0 ? t('readBy', { units: listed(units, language) }) : t('readByNobody');
  };
  return (
    <SelectField
      {...field}
      label={t('kind')}
      hint={field.value ? readers(field.value as Kind) : t('kindHint')}
      placeholder={t('chooseKind')}
      options={FREE_TEXT_KINDS.map((kind) => ({
        value: kind,
        label: `${capital(KIND_WORDS[kind].name[language])} (${KIND_WORDS[kind].covers[language]})`,
      }))}
    />
  );
}
