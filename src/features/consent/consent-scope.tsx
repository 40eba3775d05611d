import { useState } from 'react';
import { participants } from '#domain/audience';
import { isProtected } from '#domain/blocks';
import type { Kind } from '#domain/kind';
import { isWeaker } from '#domain/receiver-conditions';
import type { Unit } from '#domain/unit';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { Button } from '#ui/button';
import { CheckMatrix } from '#ui/check-matrix';
import { Checkbox } from '#ui/checkbox';
import { ChoiceGroup } from '#ui/choice-group';
import { Fieldset } from '#ui/fieldset';
import { Hint } from '#ui/hint';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { Who } from '#ui/who';
import { AskAloud } from './ask-aloud';
import styles from './consent.module.css';
import { type ConsentForm, isHeldByOthers, toggleKind } from './consent-form';
import { useConsentWords } from './consent-words';
import { KIND_ORDER, useTradeWords } from './trade-words';

/** The columns of the matrix. Two are asked for seldom; source and counselling are never shared. */
const SELDOM: readonly Kind[] = ['FAMILY_OTHER_PERSON', 'CONTACT'];
const NEVER: readonly Kind[] = ['SOURCE', 'COUNSELLING'];
const COLUMNS = KIND_ORDER.filter((kind) => !SELDOM.includes(kind) && !NEVER.includes(kind));

/** Who may give out and who may receive, as a form holds it. `verify` is asked only where the form has it. */
export type Scope = Pick<ConsentForm, 'releasing' | 'added' | 'kinds' | 'weaker'> & { verify?: boolean };

interface ConsentScopeProps {
  view: DossierView;
  form: Scope;
  onChange(patch: Partial<Scope>): void;
  fault(field: string): string | undefined;
}

/** Who may receive which kinds, and who may give them out. Only definite units can be chosen. */
export function ConsentScope({ view, form, onChange, fault }: ConsentScopeProps) {
  const t = useConsentWords();
  const trade = useTradeWords();
  const { actor, unit, units } = useMe();
  const [adding, setAdding] = useState('');
  const used = Object.values(form.kinds).flat();
  const [all, setAll] = useState(SELDOM.some((kind) => used.includes(kind)));
  const columns = all ? [...COLUMNS, ...SELDOM] : COLUMNS;
  const ids = [...new Set([...participants(view.facts), actor.unit, ...form.added, ...form.releasing])];
  const rows = ids.map((id) => unit(id)).filter((found): found is Unit => found !== undefined && !found.generic);
  const kindsOf = (id: string): Kind[] => form.kinds[id] ?? [];
  const others = units.filter((one) => !one.generic && !rows.some((row) => row.id === one.id));
  const secret = isProtected(view.facts);
  const askWeaker = rows.filter(({ id }) =>
    kindsOf(id).some((kind) => isWeaker(view.facts, { from: actor.unit, to: id, kind })),
  );
  return (
    <Stack>
      <Hint>{t('scope.hint')}</Hint>
      <Fieldset legend={t('scope.matrix')} id="receiving" error={fault('receiving')}>
        <div className={styles.matrix}>
          <CheckMatrix
            caption={t('scope.matrix')}
            rowHead={t('scope.receives')}
            rows={rows.map((row) => ({
              id: row.id,
              name: row.name,
              label: (
                <Who principal={row.principal.kind} name={row.name} letters={row.short} sub={row.principal.name} />
              ),
            }))}
            columns={columns.map((kind) => ({ id: kind, label: trade.kindHead(kind) }))}
            isChecked={(row, kind) => kindsOf(row).includes(kind as Kind)}
            onToggle={(row, kind, checked) =>
              onChange({ kinds: { ...form.kinds, [row]: toggleKind(kindsOf(row), kind as Kind, checked) } })
            }
            disabledReason={(row, kind) => {
              if (kind === 'CONTACT' && secret) return t('scope.protectedContact');
              return isHeldByOthers(kindsOf(row), kind as Kind) ? t('scope.always') : undefined;
            }}
          />
        </div>
      </Fieldset>
      <Checkbox label={t('scope.morekinds')} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
      <div className={styles.addRow}>
        <SelectField
          label={t('scope.add')}
          placeholder={t('scope.addPlaceholder')}
          options={others.map((one) => ({ value: one.id, label: one.name }))}
          value={adding}
          onChange={(event) => setAdding(event.currentTarget.value)}
        />
        <Button
          icon="plus"
          onPress={() => {
            if (adding) onChange({ added: [...form.added, adding] });
            setAdding('');
          }}
        >
          {t('scope.addButton')}
        </Button>
      </div>
      {askWeaker.map((row) => (
        <Checkbox
          key={row.id}
          label={t('scope.weaker', { unit: row.name })}
          checked={form.weaker.includes(row.id)}
          onChange={(event) =>
            onChange({
              weaker: event.currentTarget.checked
                ? [...form.weaker, row.id]
                : form.weaker.filter((one) => one !== row.id),
            })
          }
        />
      ))}
      {form.verify !== undefined && <AskAloud about="releasing" />}
      <ChoiceGroup
        type="checkbox"
        id="releasing"
        name="releasing"
        legend={t('scope.releasing')}
        hint={t('scope.releasingHint')}
        options={rows.map((row) => ({ value: row.id, label: row.name }))}
        value={form.releasing}
        onValue={(releasing) => onChange({ releasing })}
        error={fault('releasing')}
      />
      {form.verify !== undefined && form.releasing.includes(actor.unit) && (
        <Checkbox
          label={t('scope.verify', { unit: unit(actor.unit)?.name ?? actor.unit })}
          description={t('scope.verifyHint')}
          checked={form.verify}
          onChange={(event) => onChange({ verify: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}
