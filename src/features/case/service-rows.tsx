import { useState } from 'react';
import type { Rec } from '#domain/record';
import { editService, endService, type ServiceRecord, service } from '#domain/service';
import { serviceReply } from '#domain/service-reply';
import type { DossierView } from '#storage/dossier-view';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Checkbox } from '#ui/checkbox';
import { ConfirmDialog } from '#ui/confirm-dialog';
import { formatDayWeek } from '#ui/dates';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Status } from '#ui/status';
import { Task, TaskList } from '#ui/task-list';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { CaseForm, useCaseFields } from './case-form';
import { useFormWords } from './form-words';
import { RefusalNote } from './refusal-note';
import { useServiceWords } from './service-words';
import { useServicesWords } from './services-words';
import { useAct } from './use-act';

/** Every invited service: contact, answer, and for the unit that invited it a way to change or end its part. */
export function ServiceRows({ view, open }: { view: DossierView; open: boolean }) {
  const t = useServicesWords();
  const words = useFormWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const { act, refusal } = useAct(view.id);
  const [ending, setEnding] = useState<Rec<ServiceRecord> | null>(null);
  const all = view.dossier.list(service);
  const replies = view.dossier.list(serviceReply);
  const nameOf = (one: Rec<ServiceRecord>) => unit(one.body.unit)?.name ?? one.body.unit;
  const status = (one: Rec<ServiceRecord>) => {
    if (one.body.endedAt !== null) return <Status tone="idle">{t('ended')}</Status>;
    const reply = replies.filter(({ body }) => body.serviceId === one.id).at(-1)?.body;
    if (!reply) return <Status tone="idle">{t('unanswered')}</Status>;
    if (reply.answer === 'declines')
      return (
        <Status tone="warn">
          <Written text={reply.reason} within={(gap) => t('declines', { reason: gap })} />
        </Status>
      );
    const name = reply.contactPerson;
    return (
      <>
        <Status tone="ok">{t('joins')}</Status>
        {name && <small>{t('contactPerson', { name })}</small>}
      </>
    );
  };
  if (all.length === 0) return <Hint>{t('none')}</Hint>;
  return (
    <>
      {refusal && <RefusalNote refusal={refusal} />}
      <TaskList label={t('list')}>
        {all.map((one) => (
          <Task
            key={one.id}
            id={one.id}
            what={nameOf(one)}
            detail={
              <>
                {t(one.body.ongoingContact ? 'ongoingYes' : 'ongoingNo')}.{' '}
                {t('invitedOn', { day: formatDayWeek(one.body.invitedAt, language) })}
                {open && one.unit === actor.unit && one.body.endedAt === null && (
                  <Actions>
                    <Opener id={`service:${one.id}`} kind="quiet" icon="pen" label={words('edit')} about={nameOf(one)}>
                      {(close) => <ServiceForm view={view} record={one} onClose={close} />}
                    </Opener>
                    <Button kind="quiet" size="s" icon="x" onPress={() => setEnding(one)}>
                      <span>
                        {t('end')} <HiddenText>{nameOf(one)}</HiddenText>
                      </span>
                    </Button>
                  </Actions>
                )}
              </>
            }
            status={status(one)}
          />
        ))}
      </TaskList>
      <ConfirmDialog
        isOpen={ending !== null}
        onClose={() => setEnding(null)}
        title={t('endTitle', { name: ending ? nameOf(ending) : '' })}
        closeLabel={words('close')}
        yes={t('end')}
        no={words('cancel')}
        onYes={() => {
          const serviceId = ending?.id;
          setEnding(null);
          if (serviceId) void act(endService, { serviceId }, t('endDone'));
        }}
      >
        <p>{t('endLead')}</p>
      </ConfirmDialog>
    </>
  );
}

function ServiceForm({
  view,
  record,
  onClose,
}: {
  view: DossierView;
  record: Rec<ServiceRecord>;
  onClose: () => void;
}) {
  const t = useServicesWords();
  const entry = useServiceWords();
  const words = useFormWords();
  const toast = useToast();
  const { ongoingContact, contactPerson } = record.body;
  const form = useChangeForm(
    view.id,
    `editService:${record.id}`,
    { ongoingContact, contactPerson },
    (now, seen, idOf) => {
      const edit = changedFields(seen, now, ['ongoingContact', 'contactPerson'], idOf);
      return edit ? [formChange('edit', editService, { serviceId: record.id, ...edit })] : [];
    },
  );
  const fields = useCaseFields(form);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('changed') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={words('edit')} save={words('save')} onClose={close}>
      <Checkbox label={t('ongoingYes')} {...fields.tick('ongoingContact')} />
      <TextField label={entry('contactPerson')} {...fields.text('contactPerson')} />
    </CaseForm>
  );
}
