import { type ChildVoice, hearChild, latestVoice, shareChildVoice, VOICE_WAYS } from '#domain/child-voice';
import { VOICE_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { Checkbox } from '#ui/checkbox';
import { DateField } from '#ui/date-field';
import { formatDay } from '#ui/dates';
import { Empty } from '#ui/empty';
import { Note } from '#ui/note';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { Voice } from '#ui/voice';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { FormOpener } from './form-opener';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';
import { usePlanWords } from './plan-words';
import { RefusalNote } from './refusal-note';
import { useAct } from './use-act';
import type { PlanView } from './use-plan';

/** The child's own words, first and largest; how they came; and the way to new ones. */
export function VoiceBlock({ plan }: { plan: PlanView }) {
  const t = usePlanWords();
  const { refused, act } = useAct(plan.caseId);
  const voice = latestVoice(plan.dossier);
  const own = voice?.audience === 'own' && voice.unit === plan.unit;
  return (
    <section id="rost" aria-label={t('voice.title')}>
      <Stack gap="s">
        {voice ? <Words voice={voice.body} /> : <Empty title={t('voice.none')} />}
        {refused && <RefusalNote refused={refused} />}
        {own && <Note tone="info">{t('voice.own')}</Note>}
        {plan.mayWrite && (
          <Actions>
            {own && (
              <Button
                size="s"
                onPress={() => void act(shareChildVoice, { childVoiceId: crypto.randomUUID(), fromId: voice.id })}
              >
                {t('voice.share')}
              </Button>
            )}
            <FormOpener id="voice" kind="quiet" icon="voice" label={voice ? t('voice.rewrite') : t('voice.write')}>
              {(kept) => <VoiceForm {...kept} />}
            </FormOpener>
          </Actions>
        )}
      </Stack>
    </section>
  );
}

function Words({ voice }: { voice: ChildVoice }) {
  const t = usePlanWords();
  const language = useLanguage();
  const day = formatDay(voice.on, language);
  if (voice.how === 'not-heard')
    return (
      <Note tone="warn" icon="voice" title={t('voice.notHeard')}>
        <Written text={voice.reason} />
      </Note>
    );
  const how = [
    t('voice.how', { how: capital(VOICE_WORDS[voice.how][language]), day }),
    voice.toldTo && t('voice.toldTo', { name: voice.toldTo }),
    voice.readBack && t('voice.readBack'),
  ];
  return (
    <Voice title={t('voice.title')} how={how.filter(Boolean).join(' ')}>
      {`”${voice.text}”`}
    </Voice>
  );
}

function VoiceForm({ plan, lost, onClose }: InPlan) {
  const t = usePlanWords();
  const language = useLanguage();
  const form = useChangeForm(
    plan.caseId,
    `voice:${plan.caseId}`,
    { text: '', how: '' as string, on: civilDate(plan.now), toldTo: '', readBack: false, reason: '' },
    (voice, _seen, idOf) => [formChange('hear', hearChild, { childVoiceId: idOf('voice'), audience: 'shared', voice })],
  );
  const fields = useFields(form);
  const silent = form.values.how === 'not-heard';
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t('voice.write')}
      save={t('voice.save')}
      lost={lost && { plan }}
      onClose={onClose}
    >
      <SelectField
        label={t('voice.way')}
        placeholder=""
        options={VOICE_WAYS.map((way) => ({ value: way, label: capital(VOICE_WORDS[way][language]) }))}
        {...fields.text('how')}
      />
      {silent ? (
        <TextArea label={t('voice.reason')} {...fields.text('reason')} />
      ) : (
        <>
          <TextArea label={t('voice.text')} hint={t('voice.textHint')} {...fields.text('text')} />
          <TextField label={t('voice.to')} {...fields.text('toldTo')} />
          <Checkbox label={t('voice.back')} {...fields.tick('readBack')} />
        </>
      )}
      <DateField label={t('voice.on')} {...fields.text('on')} />
    </PlanForm>
  );
}
