import { startOfDay } from '#domain/civil-date';
import { mayDrawUpPlan } from '#domain/consent-policy';
import { useOpenAsked } from '#ui/asked-form';
import { Button } from '#ui/button';
import { formatFullDay } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { useKept } from '#ui/kept-forms';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { FrameForm } from './frame-form';
import { usePartsWords } from './parts-words';
import { FormPlace } from './plan-kept';
import { usePlanWords } from './plan-words';
import type { PlanView } from './use-plan';
import { weeksUntil } from './weeks-until';

/** Who has the overall responsibility, what others do, and when the plan is followed up. */
export function FrameSection({ plan }: { plan: PlanView }) {
  const t = usePartsWords();
  const words = usePlanWords();
  const [open, setOpen] = useKept('frame');
  const body = plan.living?.body;
  const mayWrite = plan.mayWrite && plan.coordinates;
  useOpenAsked('follow-up-date', () => setOpen(true));
  return (
    <Section id="ansvar" title={t('frame.title')}>
      {open && mayWrite ? (
        <FormPlace id="frame" form={(kept) => <FrameForm {...kept} />} />
      ) : (
        <Stack>
          {body ? <FrameFacts plan={plan} /> : <Hint>{t('frame.none')}</Hint>}
          {plan.living && plan.view.unsent.has(plan.living.id) && (
            <Status tone="idle" icon="laptop">
              {words('unsent')}
            </Status>
          )}
          {mayWrite && (
            <div>
              <Button size="s" icon={body ? 'pen' : 'plus'} onPress={() => setOpen(true)}>
                {body ? `${words('form.edit')}: ${t('frame.title')}` : t('frame.begin')}
              </Button>
            </div>
          )}
        </Stack>
      )}
    </Section>
  );
}

function FrameFacts({ plan }: { plan: PlanView }) {
  const t = usePartsWords();
  const ready = usePlanWords();
  const language = useLanguage();
  const body = plan.living?.body;
  if (!body) return null;
  const date = body.followUpDate;
  const holds = date !== null && mayDrawUpPlan(plan.view.facts, startOfDay(date)).ok;
  const where = [body.followUpTime, body.followUpPlace].filter(Boolean).join(', ');
  return (
    <Facts>
      <Fact term={ready('ready.overall')}>{body.overallResponsible?.name ?? ready('ready.overallNone')}</Fact>
      {body.othersDoNothing && <Fact term={t('frame.others')}>{t('frame.othersNone')}</Fact>}
      {date && (
        <Fact term={t('frame.date')} detail={holds ? t('frame.consentHolds') : t('frame.consentEnds')}>
          {t('frame.weeks', { day: formatFullDay(date, language), count: weeksUntil(plan.now, date) })} {where}
        </Fact>
      )}
      {body.followUpCaller && <Fact term={t('frame.caller')}>{body.followUpCaller}</Fact>}
      <Fact term={t('frame.holder')}>{body.originalHolder === 'family' ? t('frame.family') : t('frame.owner')}</Fact>
    </Facts>
  );
}
