import { addDays, civilDate } from '#domain/civil-date';
import { COUNTY_DOSSIER } from '#domain/county';
import { concerns } from '#domain/year-wheel';
import { markYearPointDone, type Occurrence, takeBackYearPointDone } from '#domain/year-wheel-points';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { Button } from '#ui/button';
import { formatDate } from '#ui/dates';
import { Opener } from '#ui/opener';
import { Status } from '#ui/status';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { PlanDraft, usePlanFields } from './plan-draft';
import { useYearWords } from './year-words';

type OccurrenceProps = { occurrence: Occurrence; today: string };

/** How a point stands at one of its times: done and by whom, late, due, or to come. */
export function PointState({ occurrence: { point, due, done }, today }: OccurrenceProps) {
  const t = useYearWords();
  const language = useLanguage();
  const { unit } = useMe();
  if (done)
    return (
      <>
        <Status tone="ok">{t('done', { date: formatDate(done.at, language) })}</Status>
        <small>{t('doneBy', { name: done.body.name, unit: unit(done.unit)?.name ?? '' })}</small>
        {done.body.text && <small>{done.body.text}</small>}
      </>
    );
  if (due < civilDate(point.at)) return <Status>{t('passed')}</Status>;
  if (due < today) return <Status tone="warn">{t('late')}</Status>;
  if (addDays(due, -point.body.leadDays) <= today) return <Status tone="info">{t('due')}</Status>;
  return <Status>{t('ahead')}</Status>;
}

/** Where whoever it concerns says that a point is done, or takes that back. */
export function PointDone({ occurrence: { point, due, done }, today }: OccurrenceProps) {
  const t = useYearWords();
  const { actor, unit } = useMe();
  const mutate = useMutate();
  if (done)
    return done.unit === actor.unit ? (
      <Button
        kind="quiet"
        size="s"
        onPress={() => void mutate(COUNTY_DOSSIER, takeBackYearPointDone, { doneId: done.id })}
      >
        {t('takeBack')}
      </Button>
    ) : null;
  const begun = addDays(due, -point.body.leadDays) <= today && due >= civilDate(point.at);
  if (!begun || !concerns(point.body, unit(actor.unit))) return null;
  return (
    <Opener id={`done:${point.id}:${due}`} label={t('markDone')} about={point.body.what} icon="check">
      {(close) => <DoneForm pointId={point.id} due={due} onClose={close} />}
    </Opener>
  );
}

function DoneForm({ pointId, due, onClose }: { pointId: string; due: string; onClose: () => void }) {
  const t = useYearWords();
  const form = useChangeForm(COUNTY_DOSSIER, `yearPointDone:${pointId}:${due}`, { text: '' }, ({ text }, _, idOf) => [
    formChange('done', markYearPointDone, { doneId: idOf('done'), pointId, due, text }),
  ]);
  const fields = usePlanFields(form);
  return (
    <PlanDraft form={form} fields={fields} label={t('markDone')} save={t('saveDone')} onClose={onClose}>
      <TextArea label={t('how')} rows={2} {...fields.text('text')} />
    </PlanDraft>
  );
}
