import { PROTECTION_WORDS } from '#domain/choice-words';
import { guardian } from '#domain/guardian';
import { PROTECTION_LEVELS, type ProtectionLevel } from '#domain/protection-level';
import type { ProtectionMark } from '#domain/protection-mark';
import {
  childProtection,
  guardianProtection,
  lowerProtectedIdentity,
  markProtectedIdentity,
  protectionMark,
} from '#domain/protection-mark';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { CaseForm, useCaseFields } from './case-form';
import { useChildWords } from './child-words';
import { useFamilyWords } from './family-words';

const RAISED = PROTECTION_LEVELS.filter((level) => level !== 'NONE');

/** Who has protected identity, and at which level. Anyone may raise it; only a unit's manager lowers its own mark. */
export function ProtectionSection({ view }: { view: DossierView }) {
  const t = useFamilyWords();
  const words = useChildWords();
  const language = useLanguage();
  const { actor } = useMe();
  const all = view.dossier.all();
  const people: { id: string; name: string; level: ProtectionLevel }[] = [
    { id: 'child', name: t('child'), level: childProtection(all) },
    ...view.dossier.list(guardian).map((one) => ({
      id: one.id,
      name: one.body.name,
      level: guardianProtection(all, one.id),
    })),
  ].filter((one) => one.id === 'child' || one.level !== 'NONE');
  const own = view.dossier
    .list(protectionMark)
    .filter((one) => one.unit === actor.unit && one.body.level !== 'NONE' && actor.role === 'manager');
  return (
    <Section title={t('protection')}>
      <Stack>
        {people.map((one) => (
          <div key={one.id}>
            <b>{one.name}</b>
            <br />
            <Status tone={one.level === 'NONE' ? 'idle' : 'guard'} icon={one.level === 'NONE' ? 'minus' : undefined}>
              {capital(PROTECTION_WORDS[one.level][language])}
            </Status>
          </div>
        ))}
        <Hint>{words('protectionHint')}</Hint>
        <div>
          <Opener id="raise" icon="shield" label={t('raise')}>
            {(close) => <RaiseForm view={view} onClose={close} />}
          </Opener>
        </div>
        {own.map((mark) => (
          <div key={mark.id}>
            <Opener id={`lower:${mark.id}`} kind="quiet" label={t('lower')}>
              {(close) => <LowerForm view={view} mark={mark} onClose={close} />}
            </Opener>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function RaiseForm({ view, onClose }: { view: DossierView; onClose: () => void }) {
  const t = useFamilyWords();
  const language = useLanguage();
  const toast = useToast();
  const form = useChangeForm(
    view.id,
    `markProtected:${view.id}`,
    { subject: 'child', level: 'MARKING' as ProtectionLevel },
    (now, _seen, idOf) => [formChange('mark', markProtectedIdentity, { markId: idOf('mark'), ...now })],
  );
  const fields = useCaseFields(form);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('raised') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('raise')} save={t('raiseButton')} onClose={close}>
      <Hint>{t('raiseLead')}</Hint>
      <SelectField
        label={t('raiseWho')}
        options={[
          { value: 'child', label: t('child') },
          ...view.dossier.list(guardian).map((one) => ({ value: one.id, label: one.body.name })),
        ]}
        {...fields.text('subject')}
      />
      <LevelChoice
        name={fields.id('level')}
        legend={t('raiseLevel')}
        levels={RAISED}
        value={form.values.level}
        onValue={(level) => form.set({ level })}
        language={language}
      />
    </CaseForm>
  );
}

function LowerForm(props: { view: DossierView; mark: Rec<ProtectionMark>; onClose: () => void }) {
  const { view, mark, onClose } = props;
  const t = useFamilyWords();
  const language = useLanguage();
  const toast = useToast();
  const seen = mark.body.level;
  const form = useChangeForm(
    view.id,
    `lowerProtected:${mark.id}`,
    { level: 'NONE' as ProtectionLevel, reason: '' },
    (now) => [formChange('lower', lowerProtectedIdentity, { markId: mark.id, seen, ...now })],
  );
  const fields = useCaseFields(form);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('lowered') });
    onClose();
  };
  const lower = PROTECTION_LEVELS.slice(0, PROTECTION_LEVELS.indexOf(seen));
  return (
    <CaseForm form={form} fields={fields} label={t('lower')} save={t('lower')} onClose={close}>
      <LevelChoice
        name={fields.id('level')}
        legend={t('raiseLevel')}
        levels={lower}
        value={form.values.level}
        onValue={(level) => form.set({ level })}
        language={language}
      />
      <TextArea label={t('lowerReason')} rows={3} {...fields.text('reason')} />
    </CaseForm>
  );
}

function LevelChoice(props: {
  name: string;
  legend: string;
  levels: readonly ProtectionLevel[];
  value: ProtectionLevel;
  onValue: (level: ProtectionLevel) => void;
  language: 'sv' | 'en';
}) {
  return (
    <ChoiceGroup
      type="radio"
      name={props.name}
      legend={props.legend}
      options={props.levels.map((value) => ({ value, label: capital(PROTECTION_WORDS[value][props.language]) }))}
      value={props.value}
      onValue={([value]) => props.onValue(value as ProtectionLevel)}
    />
  );
}
