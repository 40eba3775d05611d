import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { action } from '#domain/action';
import { holdMeeting, type Meeting } from '#domain/meeting';
import { drawUpPlan, editPlan, livingPlan } from '#domain/plan';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { Card } from '#ui/card';
import { Checkbox } from '#ui/checkbox';
import { DateField } from '#ui/date-field';
import { formatFullDay } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useHoldWords } from './hold-words';
import { useAct } from './use-act';

/** What must be in place before the meeting ends: the follow-up date and the read-back. Unowned actions are marked. */
export function BeforeEnding({ view, meeting }: { view: DossierView; meeting: Rec<Meeting> }) {
  const t = useHoldWords();
  const language = useLanguage();
  const { actor } = useMe();
  const navigate = useNavigate();
  const { act, note } = useAct(view.id, t('refused'));
  const draft = useDraft(`endMeeting:${meeting.id}`, { date: '', read: false });
  const [attempt, setAttempt] = useState(0);
  const { profile } = view.facts;
  const plan = livingPlan(view.dossier);
  const saved = plan?.body.followUpDate ?? null;
  const unowned = view.dossier.list(action).filter((one) => !one.body.responsible && one.body.status !== 'cancelled');
  const { date, read } = draft.value;
  const fault = date === '' ? t('end.dateMissing') : date <= meeting.body.date ? t('end.datePast') : undefined;
  const isMine = meeting.unit === actor.unit;
  const saveDate = async () => {
    setAttempt((last) => last + 1);
    if (fault) return;
    const done = plan
      ? await act(
          editPlan,
          {
            planId: plan.id,
            changes: { followUpDate: { from: saved, to: date } },
            conflictIds: { followUpDate: crypto.randomUUID() },
          },
          t('end.dateSaved'),
        )
      : await act(
          drawUpPlan,
          {
            planId: crypto.randomUUID(),
            plan: {
              overallResponsible: null,
              longTermAim: '',
              othersDoNothing: false,
              followUpDate: date,
              followUpTime: null,
              followUpPlace: '',
              followUpCaller: '',
              originalHolder: profile.originalHeldBy,
            },
          },
          t('end.dateSaved'),
        );
    if (!done) return;
    draft.set({ date: '', read });
    setAttempt(0);
  };
  const roles = meeting.body.chair !== '' && meeting.body.scribe !== '';
  const blocked = !roles ? t('end.blockRoles') : !saved ? t('end.blockDate') : !read ? t('end.blockRead') : undefined;
  const end = async () => {
    if (!(await act(holdMeeting, { meetingId: meeting.id }, t('end.ended')))) return;
    await draft.clear();
    await navigate({ to: '/arenden/$caseId/plan', params: { caseId: view.id } });
  };
  return (
    <Card strong>
      <Stack>
        <h2>{t('end.title')}</h2>
        <Facts layout="above">
          <Fact term={t('end.owners')}>
            {unowned.length === 0 ? (
              <Status tone="ok">{t('end.allOwned')}</Status>
            ) : (
              <Status tone="warn">{t('end.missing', { count: unowned.length })}</Status>
            )}
          </Fact>
          <Fact term={t('end.date')}>
            {saved ? (
              <Status tone="ok">{formatFullDay(saved, language)}</Status>
            ) : (
              <Status tone="idle" icon="todo">
                {t('end.notChosen')}
              </Status>
            )}
          </Fact>
        </Facts>
        <DateField
          id="followUpDate"
          label={t('end.date')}
          hint={t('end.dateHint', {
            weeks: profile.deadlines.firstFollowUpWeeks,
            max: profile.deadlines.followUpMaxWeeks,
          })}
          value={date}
          onChange={(event) => draft.set({ date: event.currentTarget.value, read })}
          error={attempt > 0 ? fault : undefined}
        />
        <Actions>
          <Button size="s" onPress={() => void saveDate()}>
            {t('end.saveDate')}
          </Button>
        </Actions>
        <Checkbox
          label={t('end.read')}
          checked={read}
          onChange={(event) => draft.set({ date, read: event.currentTarget.checked })}
        />
        {!roles && (
          <Link to="/arenden/$caseId/kalla" params={{ caseId: view.id }}>
            {t('end.roles')}
          </Link>
        )}
        {note}
        <Actions>
          {meeting.body.status === 'planned' && isMine ? (
            <Button kind="primary" onPress={() => void end()} blockedBy={blocked}>
              {t('end.end')}
            </Button>
          ) : (
            <Link to="/arenden/$caseId/plan" params={{ caseId: view.id }} className={buttonClass('primary')}>
              {t('end.toPlan')}
            </Link>
          )}
        </Actions>
      </Stack>
    </Card>
  );
}
