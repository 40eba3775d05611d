import { childFirstName } from '#domain/child';
import {
  type ChildContact,
  childContact,
  editChildContact,
  noteChildContact,
  removeChildContact,
} from '#domain/child-contact';
import { childProtection } from '#domain/protection-mark';
import type { DossierView } from '#storage/dossier-view';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { HiddenText } from '#ui/hidden-text';
import { Note } from '#ui/note';
import { Opener } from '#ui/opener';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { CaseForm, useCaseFields } from './case-form';
import { ContactFacts } from './contact-facts';
import { useFamilyWords } from './family-words';
import { useFormWords } from './form-words';
import { useAct } from './use-act';

const FIELDS = ['address', 'phone', 'email', 'school'] as const;

/** Where the child is found. Under protected identity there is nothing here, not even what was written before (B1). */
export function ChildContactPart({ view, open }: { view: DossierView; open: boolean }) {
  const t = useFamilyWords();
  const { actor } = useMe();
  const { act } = useAct(view.id);
  if (childProtection(view.dossier.all()) !== 'NONE') return <Note tone="guard" title={t('contactHidden')} />;
  const all = view.dossier.list(childContact);
  const own = all.find((one) => one.unit === actor.unit);
  const who = childFirstName(view.dossier);
  const labels = { address: t('address'), phone: t('phone'), email: t('email'), school: t('school') };
  return (
    <>
      {all.map((one) => (
        <ContactFacts key={one.id} values={FIELDS.map((field) => [labels[field], one.body[field]])} />
      ))}
      {open && (
        <Actions>
          <Opener
            id="child-contact"
            kind="quiet"
            icon={own ? 'pen' : 'plus'}
            label={t(own ? 'editContact' : 'writeContact')}
            about={who}
          >
            {(close) => <ContactForm view={view} record={own} onClose={close} />}
          </Opener>
          {own && FIELDS.some((field) => own.body[field] !== '') && (
            <Button
              kind="quiet"
              size="s"
              icon="x"
              onPress={() => void act(removeChildContact, { childContactId: own.id }, t('contactRemoved'))}
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

function ContactForm(props: { view: DossierView; record?: { id: string; body: ChildContact }; onClose: () => void }) {
  const { view, record, onClose } = props;
  const t = useFamilyWords();
  const words = useFormWords();
  const toast = useToast();
  const empty: ChildContact = { address: '', phone: '', email: '', school: '' };
  const form = useChangeForm<ChildContact>(
    view.id,
    `childContact:${view.id}`,
    record?.body ?? empty,
    (now, seen, idOf) => {
      if (!record) return [formChange('add', noteChildContact, { childContactId: idOf('contact'), contact: now })];
      const edit = changedFields(seen, now, FIELDS, idOf);
      return edit ? [formChange('edit', editChildContact, { childContactId: record.id, ...edit })] : [];
    },
  );
  const fields = useCaseFields(form);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('contactSaved') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('writeContact')} save={words('save')} onClose={close}>
      <TextField label={t('address')} autoComplete="off" {...fields.text('address')} />
      <TextField label={t('phone')} type="tel" width="short" autoComplete="off" {...fields.text('phone')} />
      <TextField label={t('email')} type="email" autoComplete="off" {...fields.text('email')} />
      <TextField label={t('school')} autoComplete="off" {...fields.text('school')} />
    </CaseForm>
  );
}
