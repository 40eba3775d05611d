import { useState } from 'react';
import { callMeeting } from '#domain/call';
import type { Meeting } from '#domain/meeting';
import { preparation } from '#domain/preparation';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Card } from '#ui/card';
import { useCheckedForm } from '#ui/checked-form';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { Opener } from '#ui/opener';
import { Stack } from '#ui/stack';
import { StopOver } from '#ui/stop-over';
import { TextField } from '#ui/text-field';
import { useOtherWords } from './call-other-words';
import { useAct } from './use-act';

interface CallOtherProps {
  view: DossierView;
  meeting: Rec<Meeting>;
  /** The last day to answer, as the other calls have it. */
  replyBy: string;
}

/** Calls somebody outside the services and the family: a relative, a support person, an interpreter. */
export function CallOther(props: CallOtherProps) {
  const t = useOtherWords();
  return (
    <div>
      <Opener id="call-other" icon="plus" label={t('open')}>
        {(close) => <OtherForm {...props} onClose={close} />}
      </Opener>
    </div>
  );
}

const NOTHING = { name: '', familyAgreed: '', acknowledgedOn: '', receivedBy: '' };

function OtherForm({ view, meeting, replyBy, onClose }: CallOtherProps & { onClose(): void }) {
  const t = useOtherWords();
  const { act, note } = useAct(view.id, t('refused'));
  const [callId] = useState(() => crypto.randomUUID());
  const draft = useDraft(`callOther:${meeting.id}`, NOTHING);
  const lost = useLost(draft.begun);
  const [stops, setStops] = useState(false);
  const { name, familyAgreed, acknowledgedOn, receivedBy } = draft.value;
  const put = (patch: Partial<typeof NOTHING>) => draft.set({ ...draft.value, ...patch });
  const reservation = { familyAgreed: familyAgreed === 'yes', acknowledgedOn, receivedBy };
  const checked = useCheckedForm({
    schema: callMeeting.args,
    args: () => ({
      meetingId: meeting.id,
      replyBy,
      calls: [{ callId, recipient: { type: 'other', name, reservation } }],
    }),
    words: {
      name: t('missing.name'),
      familyAgreed: t(familyAgreed === 'no' ? 'missing.agreed' : 'missing.asked'),
      acknowledgedOn: t('missing.acknowledgedOn'),
      receivedBy: t('missing.receivedBy'),
    },
    nameOf: (path) => path.split('.').at(-1) ?? path,
  });
  const { of } = checked.errors;
  const wanted = view.dossier.list(preparation).find((one) => one.body.supportPerson)?.body.supportPerson;
  const close = () => void draft.clear().then(onClose);
  const call = async () => {
    const args = checked.check();
    setStops(false);
    if (args && (await act(callMeeting, args, t('called', { name })))) close();
  };
  const text = (field: 'name' | 'receivedBy', hint?: string) => (
    <TextField
      id={field}
      label={t(field)}
      hint={hint}
      value={draft.value[field]}
      onChange={(event) => put({ [field]: event.currentTarget.value })}
      error={of(field)}
    />
  );
  return (
    <Card>
      <Stack>
        {lost && <LostHere />}
        <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
        <Hint>{t('lead')}</Hint>
        {text('name', wanted ? t('wanted', { who: wanted }) : undefined)}
        <ChoiceGroup
          type="radio"
          id="familyAgreed"
          name="familyAgreed"
          legend={t('familyAgreed')}
          hint={t('familyHint')}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          value={familyAgreed}
          onValue={([value = '']) => put({ familyAgreed: value })}
          error={of('familyAgreed')}
        />
        <Hint>{t('reservation')}</Hint>
        <DateField
          id="acknowledgedOn"
          label={t('acknowledgedOn')}
          value={acknowledgedOn}
          onChange={(event) => put({ acknowledgedOn: event.currentTarget.value })}
          error={of('acknowledgedOn')}
        />
        {text('receivedBy')}
        {note}
        <Actions>
          <Button kind="primary" onPress={() => checked.check() && setStops(true)}>
            {t('go')}
          </Button>
          <Button kind="quiet" onPress={close}>
            {t('cancel')}
          </Button>
        </Actions>
      </Stack>
      {stops && (
        <StopOver
          title={t('stop.title', { name })}
          onBack={() => setStops(false)}
          actions={
            <>
              <Button kind="primary" onPress={() => void call()}>
                {t('stop.go', { name })}
              </Button>
              <Button onPress={() => setStops(false)}>{t('stop.back')}</Button>
            </>
          }
        >
          <p>{t('stop.told', { name })}</p>
          <p>{t('stop.hears', { name })}</p>
          <p>{t('stop.bound', { name, day: acknowledgedOn, who: receivedBy })}</p>
        </StopOver>
      )}
    </Card>
  );
}
