import { useState } from 'react';
import { type AcuteProtection, acuteProtection, endAcuteProtection } from '#domain/acute-protection';
import { acuteReview, acuteToReview, overAt, reviewBy } from '#domain/acute-review';
import type { Rec } from '#domain/record';
import type { Refusal } from '#domain/refusal';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Button } from '#ui/button';
import { formatDate, formatDay, formatTime } from '#ui/dates';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { KeptWhile } from '#ui/kept-forms';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { AcuteReviewForm } from './acute-review-form';
import { useAcuteWords } from './acute-words';
import { RefusalNote } from './refusal-note';
import { useTradeWords } from './trade-words';

/** The acute protections that the viewer's unit has opened or receives by: the end by hand, and the manager's review. */
export function AcuteOpenings({ view }: { view: DossierView }) {
  const t = useAcuteWords();
  const { actor } = useMe();
  const now = useNow();
  const mutate = useMutate();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal>();
  const all = [...view.dossier.list(acuteProtection)].sort((a, b) => b.body.startedAt - a.body.startedAt);
  const toReview = acuteToReview(view.dossier, view.facts, actor.unit, now);
  const end = async (acuteId: string) => {
    const result = await mutate(view.id, endAcuteProtection, { acuteId });
    setRefusal(result.ok ? undefined : result.refusal);
    if (result.ok) toast({ message: t('endDone') });
  };
  if (all.length === 0) return null;
  return (
    <Section title={t('title')} count={all.length}>
      <Stack>
        <Hint>{t('hint', { hours: view.facts.profile.acuteHours })}</Hint>
        <Rows label={t('title')}>
          {all.map((one) => (
            <Opening key={one.id} view={view} one={one} onEnd={() => void end(one.id)} />
          ))}
        </Rows>
        {refusal && <RefusalNote title={t('refused')} refusal={refusal} />}
        {all.map((one) => (
          <KeptWhile
            key={one.id}
            id={`review:${one.id}`}
            when={actor.role === 'manager' && toReview.some(({ id }) => id === one.id)}
          >
            {() => <AcuteReviewForm view={view} acuteId={one.id} />}
          </KeptWhile>
        ))}
      </Stack>
    </Section>
  );
}

function Opening({ view, one, onEnd }: { view: DossierView; one: Rec<AcuteProtection>; onEnd(): void }) {
  const t = useAcuteWords();
  const trade = useTradeWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const over = overAt(view.facts, one.body);
  const isOpen = now < over;
  const mine = one.unit === actor.unit;
  const name = (id: string) => unit(id)?.name ?? id;
  const said = { to: name(one.body.toUnit), from: name(one.unit), kinds: trade.kinds(one.body.kinds) };
  const what = t(isOpen ? 'what' : 'was', said);
  const review = view.dossier.list(acuteReview).find(({ body }) => body.acuteId === one.id)?.body;
  const at = { date: formatDay(over, language), time: formatTime(over) };
  return (
    <Row
      status={<Status tone={isOpen ? 'warn' : 'idle'}>{t(isOpen ? 'open' : 'over')}</Status>}
      what={<span id={one.id}>{what}</span>}
      detail={
        <>
          <Written
            text={one.body.why.reason}
            within={(gap) => t('reason', { reason: gap, decider: one.body.why.decider })}
          />{' '}
          {mine && !isOpen && !review && t('waits', { date: formatDay(reviewBy(view.facts, one.body), language) })}
          {review &&
            t(`reviewed.${review.wasNeeded ? 'yes' : 'no'}`, {
              name: review.name,
              date: formatDate(review.at, language, { year: true }),
              text: review.text,
            })}
          {mine && isOpen && (
            <Button kind="quiet" size="s" onPress={onEnd}>
              {t('end')}
              <HiddenText>{`: ${what}`}</HiddenText>
            </Button>
          )}
        </>
      }
      when={t(isOpen ? 'until' : 'ended', at)}
    />
  );
}
