import { useState } from 'react';
import { approveOctober, DECIDERS, type Decider } from '#domain/october-review';
import type { CommandResult, OctoberVersion } from '#storage/online-commands';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { type Failed, NotDone } from './not-done';
import { useOctoberWords } from './october-words';

type StepProps = { version: OctoberVersion; onDone(): void };

/** The next step of a version: to freeze a draft, or to write down who approved what was frozen. */
export function NextStep({ version, onDone }: StepProps) {
  if (version.approved) return null;
  return version.frozen ? <Approve version={version} onDone={onDone} /> : <Freeze version={version} onDone={onDone} />;
}

function useDone(onDone: () => void) {
  const toast = useToast();
  const [failed, setFailed] = useState<Failed>();
  const finish = (result: CommandResult, message: string) => {
    setFailed(result.ok ? undefined : result);
    if (!result.ok) return;
    toast({ message });
    onDone();
  };
  return { failed, finish };
}

function Freeze({ version, onDone }: StepProps) {
  const t = useOctoberWords();
  const online = useOnlineCommands();
  const { failed, finish } = useDone(onDone);
  return (
    <Section title={t('freeze.title')}>
      <Stack>
        <Hint>{t('freeze.what')}</Hint>
        <NotDone failed={failed} />
        <Actions>
          <Button
            kind="primary"
            onPress={async () => finish(await online.freezeOctober({ review: version.id }), t('freeze.done'))}
          >
            {t('freeze.do')}
          </Button>
        </Actions>
      </Stack>
    </Section>
  );
}

function Approve({ version, onDone }: StepProps) {
  const t = useOctoberWords();
  const online = useOnlineCommands();
  const { failed, finish } = useDone(onDone);
  const [by, setBy] = useState<Decider | ''>('');
  const [on, setOn] = useState('');
  const checked = useCheckedForm({
    schema: approveOctober.args,
    args: () => ({ review: version.id, by, on }),
    words: { by: t('approve.missing'), on: t('approve.badDate') },
  });
  const save = async () => {
    const args = checked.check();
    if (args) finish(await online.approveOctober(args), t('approve.done'));
  };
  return (
    <Section title={t('approve.title')}>
      <form
        noValidate
        aria-label={t('approve.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
          <NotDone failed={failed} />
          <ChoiceGroup
            type="radio"
            id="by"
            name="by"
            legend={t('approve.by')}
            value={by}
            onValue={([chosen]) => setBy(DECIDERS.find((one) => one === chosen) ?? '')}
            options={DECIDERS.map((one) => ({ value: one, label: t(`groups.${one}`) }))}
            error={checked.errors.of('by')}
          />
          <DateField
            id="on"
            label={t('approve.on')}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
            error={checked.errors.of('on')}
          />
          <Actions>
            <Button type="submit">{t('approve.do')}</Button>
          </Actions>
        </Stack>
      </form>
    </Section>
  );
}
