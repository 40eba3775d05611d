import { guardian } from '#domain/guardian';
import {
  editGuardianContact,
  type GuardianContact,
  guardianContact,
  noteGuardianContact,
  removeGuardianContact,
} from '#domain/guardian-contact';
import { childProtection } from '#domain/protection-mark';
import type { DossierView } from '#storage/dossier-view';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { CaseForm, useCaseFields } from './case-form';
import { ContactFacts } from './contact-facts';
import { useFamilyWords } from './family-words';
import { useFormWords } from './form-words';
import { useAct } from './use-act';

const FIELDS = ['phone', 'email', 'address', 'bestTime'] as const;

/** How one adult is reached; nothing where the child or the adult has protected identity (B1). */
export function GuardianContactPart(props: { view: DossierView; guardianId: string; hidden: boolean; open: boolean }) {
  const { view, guardianId, hidden, open } = props;
  const t = useFamilyWords();
  const { actor } = useMe();
  const { act } = useAct(view.id);
  if (hidden || childProtection(view.dossier.all()) !== 'NONE') return <Hint>{t('contactHidden')}</Hint>;
  const all = view.dossier.list(guardianContact).filter((one) => one.body.guardianId === guardianId);
  const own = all.find((one) => one.unit === actor.unit);
  const who = view.dossier.get(guardian, guardianId)?.body.name;
  const labels = { phone: t('phone'), email: t('email'), address: t('address'), bestTime: t('bestTime') };
  return (
    <>
      {all.map((one) => (
        <ContactFacts key={one.id} values={FIELDS.map((field) => [labels[field], one.body[field]])} />
      ))}
      {open && (
        <Actions>
          <Opener
            id={`contact:${guardianId}`}
            kind="quiet"
            icon={own ? 'pen' : 'plus'}
            label={t(own ? 'editContact' : 'writeContact')}
            about={who}
          >
            {(close) => <ContactForm view={view} guardianId={guardianId} record={own} onClose={close} />}
          </Opener>
          {own && FIELDS.some((field) => own.body[field] !== '') && (
            <Button
              kind="quiet"
              size="s"
              icon="x"
              onPress={() => void act(removeGuardianContact, { guardianContactId: own.id }, t('contactRemoved'))}
            >
              <span>
                {t('removeContact')} <HiddenText>{who}</HiddenText>
              </span>
            </Button>
          )}
        </Actions>
      )}
    </>
  );
}

function ContactForm(props: {
  view: DossierView;
  guardianId: string;
  record?: { id: string; body: GuardianContact };
  onClose: () => void;
}) {
  const { view, guardianId, record, onClose } = props;
  const t = useFamilyWords();
  const words = useFormWords();
  const toast = useToast();
  const empty: GuardianContact = { guardianId, phone: '', email: '', address: '', bestTime: '' };
  const form = useChangeForm<GuardianContact>(
    view.id,
    `guardianContact:${guardianId}`,
    record?.body ?? empty,
    (now, seen, idOf) => {
      if (!record)
        return [formChange('add', noteGuardianContact, { guardianContactId: idOf('contact'), contact: now })];
      const edit = changedFields(seen, now, FIELDS, idOf);
      return edit ? [formChange('edit', editGuardianContact, { guardianContactId: record.id, ...edit })] : [];
    },
  );
  const fields = useCaseFields(form);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('contactSaved') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('writeContact')} save={words('save')} onClose={close}>
      <TextField label={t('phone')} type="tel" width="short" autoComplete="off" {...fields.text('phone')} />
      <TextField label={t('email')} type="email" autoComplete="off" {...fields.text('email')} />
      <TextField label={t('address')} autoComplete="off" {...fields.text('address')} />
      <TextField label={t('bestTime')} autoComplete="off" {...fields.text('bestTime')} />
    </CaseForm>
  );
}
