import { useState } from 'react';
import { beginOctober } from '#domain/october-review';
import type { OctoberVersion } from '#storage/online-commands';
import { useDraft } from '#storage/use-draft';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { type Failed, NotDone } from './not-done';
import { useOctoberWords } from './october-words';

type BeginFormProps = { years: readonly number[]; versions: readonly OctoberVersion[]; onBegun(): void };

/** Begins the review of a year, or a new version of it with the reason. */
export function BeginForm({ years, versions, onBegun }: BeginFormProps) {
  const t = useOctoberWords();
  const online = useOnlineCommands();
  const toast = useToast();
  const [year, setYear] = useState(years[0] ?? 0);
  const draft = useDraft('october:begin', '');
  const [failed, setFailed] = useState<Failed>();
  const [sending, setSending] = useState(false);
  const isLater = versions.some((one) => one.year === year);
  const checked = useCheckedForm({
    schema: beginOctober.args,
    args: () => ({ year, isLater, reason: isLater ? draft.value : '' }),
    words: { reason: t('begin.missing') },
  });
  const begin = async () => {
    const args = checked.check();
    if (!args || sending) return;
    setSending(true);
    const answer = await online.beginOctober({ year: args.year, reason: args.reason });
    setSending(false);
    setFailed(answer.ok ? undefined : answer);
    if (!answer.ok) return;
    await draft.clear();
    checked.restart();
    toast({ message: t('begin.done') });
    onBegun();
  };
  return (
    <Section title={t('begin.title')}>
      <form
        noValidate
        aria-label={t('begin.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <Stack>
          <Hint>{t('begin.what')}</Hint>
          <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
          <NotDone failed={failed} />
          <SelectField
            label={t('begin.year')}
            value={String(year)}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
            options={years.map((one) => ({
              value: String(one),
              label: t('begin.yearOf', { year: one, before: one - 1 }),
            }))}
          />
          {isLater && (
            <TextArea
              id="reason"
              label={t('begin.reason')}
              hint={t('begin.reasonHint')}
              value={draft.value}
              onChange={(event) => draft.set(event.currentTarget.value)}
              error={checked.errors.of('reason')}
            />
          )}
          <Actions>
            <Button type="submit">{t('begin.do')}</Button>
          </Actions>
        </Stack>
      </form>
    </Section>
  );
}
