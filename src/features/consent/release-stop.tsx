import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ENTITY_WORDS } from '#domain/entity-words';
import type { EntityName } from '#domain/kinds';
import { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { mayRelease } from '#domain/statute-grounds';
import type { CommandResult } from '#storage/online-commands';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { useOnlineCommands } from '#storage/use-online-commands';
import { useSyncState } from '#storage/use-sync-state';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { Checkbox } from '#ui/checkbox';
import { FocusNote } from '#ui/focus-note';
import { FullStop } from '#ui/full-stop';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import type { Releasing } from './release';
import { excerpt } from './release-form';
import { useReleaseWords } from './release-words';
import { useTradeWords } from './trade-words';

/** The second step of a release: what goes to whom, on what ground, once more; then two choices. Needs the server. */
export function ReleaseStop({ releasing, onBack }: { releasing: Releasing; onBack(): void }) {
  const t = useReleaseWords();
  const trade = useTradeWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const { release } = useOnlineCommands();
  const { state } = useSyncState();
  const toast = useToast();
  const navigate = useNavigate();
  const [hasRead, setRead] = useState(false);
  const [unread, setUnread] = useState(false);
  const [failed, setFailed] = useState<{ result: Exclude<CommandResult, { ok: true }>; attempt: number }>();
  const { view, acute, form, picked, kinds } = releasing;
  const ground = form.ground || 'ST1';
  const who = unit(form.to)?.name ?? form.to;
  const why = { ...form.why, confirmed: true };
  const decision = mayRelease(view.facts, { ground, from: actor.unit, to: form.to, kinds, why }, now);
  const words = trade.decision(decision);
  const give = async () => {
    if (!hasRead) return setUnread(true);
    const recordIds = picked.map((one) => one.id);
    const result = await release({ dossierId: view.id, to: form.to, recordIds, ground, why });
    if (!result.ok) return setFailed((last) => ({ result, attempt: (last?.attempt ?? 0) + 1 }));
    await releasing.clear();
    toast({ message: t(acute ? 'stop.doneAcute' : 'stop.done', { unit: who }) });
    await navigate({ to: '/arenden/$caseId/samtycke', params: { caseId: view.id } });
  };
  const blockedBy = state === 'offline' ? t('command.unreachable') : decision.ok ? undefined : words.remedy;
  return (
    <FullStop
      title={t('stop.title')}
      actions={
        <>
          <Button kind="primary" blockedBy={blockedBy} onPress={() => void give()}>
            {t(acute ? 'stop.open' : 'stop.give')}
          </Button>
          <Button onPress={onBack}>{t('stop.back')}</Button>
        </>
      }
    >
      {failed && (
        <FocusNote title={t('stop.refused')} attempt={failed.attempt}>
          <p>
            {failed.result.kind === 'refused'
              ? refusalWords(new Refusal(failed.result.code, { rule: failed.result.rule }), language).sentence
              : t(`command.${failed.result.kind}`)}
          </p>
        </FocusNote>
      )}
      <p>{t('stop.about', { unit: who })}</p>
      <p>
        {words.sentence} {words.source}
      </p>
      {acute ? (
        <p>
          {t('stop.acute', {
            unit: who,
            kinds: trade.kinds(kinds),
            from: unit(actor.unit)?.name ?? actor.unit,
            hours: view.facts.profile.acuteHours,
          })}
        </p>
      ) : (
        <>
          <p>{t('stop.what', { unit: who })}</p>
          <ul>
            {picked.map((one) => (
              <li key={one.id}>
                {[
                  `${capital(ENTITY_WORDS[one.entity as EntityName][language])} (${trade.kind(one.kind)})`,
                  excerpt(one),
                ]
                  .filter(Boolean)
                  .join(': ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t(acute ? 'stop.onceAcute' : 'stop.once')}</p>
      <p>{t('stop.log')}</p>
      <Checkbox
        label={t('stop.read')}
        checked={hasRead}
        error={unread && !hasRead ? t('stop.readFirst') : undefined}
        onChange={(event) => setRead(event.currentTarget.checked)}
      />
    </FullStop>
  );
}
