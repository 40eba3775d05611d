import { useState } from 'react';
import { type ChildVoice, hearChild, latestVoice, shareChildVoice, VOICE_WAYS } from '#domain/child-voice';
import { VOICE_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import { mayDrawUpPlan } from '#domain/consent-policy';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { useOpenAsked } from '#ui/asked-form';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { Checkbox } from '#ui/checkbox';
import { useCheckedForm } from '#ui/checked-form';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { formatDate } from '#ui/dates';
import { Empty } from '#ui/empty';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { useOpenForm } from '#ui/open-forms';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { Voice } from '#ui/voice';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { usePrepareWords } from './prepare-words';
import { useAct } from './use-act';

/** The child's own words, how they came to be known, and a form for new ones. Without a consent they stay in the unit. */
export function ChildVoicePart({ view, child }: { view: DossierView; child: string }) {
  const t = usePrepareWords();
  const language = useLanguage();
  const { actor } = useMe();
  const now = useNow();
  const [adding, setAdding] = useOpenForm('hear-child');
  useOpenAsked('hear-child', () => setAdding(true));
  const { act, note } = useAct(view.id, t('refused'));
  const voice = latestVoice(view.dossier);
  const mayPlan = mayDrawUpPlan(view.facts, now).ok;
  const isOwn = voice?.audience === 'own';
  const share = () =>
    voice && act(shareChildVoice, { childVoiceId: crypto.randomUUID(), fromId: voice.id }, t('voice.shared'));
  return (
    <Section id="hear-child" title={t('voice.section')}>
      <Stack>
        {voice ? (
          <Voice
            title={t('voice.title', { child })}
            how={t('voice.how', {
              how: capital(VOICE_WORDS[voice.body.how][language]),
              date: formatDate(voice.body.on, language),
              told: [
                voice.body.toldTo && t('voice.toldTo', { who: voice.body.toldTo }),
                voice.body.readBack && t('voice.readBack'),
                isOwn && t('voice.own'),
              ]
                .filter(Boolean)
                .join(' '),
            })}
          >
            <Written text={voice.body.how === 'not-heard' ? voice.body.reason : `”${voice.body.text}”`} />
          </Voice>
        ) : (
          <Empty title={t('voice.none')}>{t('voice.noneText')}</Empty>
        )}
        {note}
        {adding ? (
          <VoiceForm view={view} mayShare={mayPlan} onDone={() => setAdding(false)} />
        ) : (
          <Actions>
            <Button icon="voice" onPress={() => setAdding(true)}>
              {t('voice.add')}
            </Button>
            {voice && isOwn && mayPlan && voice.unit === actor.unit && (
              <Button onPress={() => void share()}>{t('voice.share')}</Button>
            )}
          </Actions>
        )}
      </Stack>
    </Section>
  );
}

interface VoiceDraft {
  id: string;
  voice: Omit<ChildVoice, 'how'> & { how: ChildVoice['how'] | '' };
  audience: 'shared' | 'own';
}

function VoiceForm({ view, mayShare, onDone }: { view: DossierView; mayShare: boolean; onDone(): void }) {
  const t = usePrepareWords();
  const language = useLanguage();
  const { actor } = useMe();
  const now = useNow();
  const { act, note } = useAct(view.id, t('refused'));
  const [fresh] = useState<VoiceDraft>(() => ({
    id: crypto.randomUUID(),
    voice: { text: '', how: '', on: civilDate(now), toldTo: actor.name, readBack: false, reason: '' },
    audience: mayShare ? 'shared' : 'own',
  }));
  const draft = useDraft(`hearChild:${view.id}`, fresh);
  const { id, voice } = draft.value;
  const audience = mayShare ? draft.value.audience : 'own';
  const set = (patch: Partial<VoiceDraft['voice']>) =>
    draft.set({ ...draft.value, voice: { ...draft.value.voice, ...patch } });
  const checked = useCheckedForm({
    schema: hearChild.args,
    args: () => ({ childVoiceId: id, audience, voice }),
    words: { 'voice.text': t('voice.missing'), 'voice.reason': t('voice.missingReason') },
  });
  const { of } = checked.errors;
  const save = async () => {
    const args = checked.check();
    if (!args || !(await act(hearChild, args, t('voice.saved')))) return;
    await draft.clear();
    onDone();
  };
  const silent = voice.how === 'not-heard';
  return (
    <Stack>
      <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
      <SelectField
        id="voice.how"
        label={t('voice.way')}
        placeholder={t('choose')}
        options={VOICE_WAYS.map((value) => ({ value, label: capital(VOICE_WORDS[value][language]) }))}
        value={voice.how}
        onChange={(event) => set({ how: event.currentTarget.value as ChildVoice['how'] })}
        error={of('voice.how')}
      />
      {silent ? (
        <TextArea
          id="voice.reason"
          label={t('voice.reason')}
          value={voice.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          error={of('voice.reason')}
        />
      ) : (
        <TextArea
          id="voice.text"
          label={t('voice.text')}
          hint={t('voice.textHint')}
          value={voice.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          error={of('voice.text')}
        />
      )}
      <DateField
        id="voice.on"
        label={t('voice.on')}
        value={voice.on}
        onChange={(event) => set({ on: event.currentTarget.value })}
        error={of('voice.on')}
      />
      <TextField
        id="voice.toldTo"
        label={t('voice.to')}
        value={voice.toldTo}
        onChange={(event) => set({ toldTo: event.currentTarget.value })}
        error={of('voice.toldTo')}
      />
      <Checkbox
        label={t('voice.readBackAsk')}
        checked={voice.readBack}
        onChange={(event) => set({ readBack: event.currentTarget.checked })}
      />
      {mayShare ? (
        <ChoiceGroup
          type="radio"
          name="audience"
          legend={t('voice.audience')}
          options={[
            { value: 'shared', label: t('voice.sharedLabel') },
            { value: 'own', label: t('voice.ownLabel') },
          ]}
          value={audience}
          onValue={([one]) => draft.set({ ...draft.value, audience: one === 'shared' ? 'shared' : 'own' })}
        />
      ) : (
        <Hint>{t('voice.noConsent')}</Hint>
      )}
      {note}
      <Actions>
        <Button kind="primary" onPress={() => void save()}>
          {t('voice.save')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('voice.cancel')}
        </Button>
      </Actions>
    </Stack>
  );
}
