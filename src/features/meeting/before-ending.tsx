import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { action } from '#domain/action';
import { endMeeting, type LacksToEnd, lacksToEnd } from '#domain/end-meeting';
import type { Meeting } from '#domain/meeting';
import { drawUpPlan, editPlan, livingPlan } from '#domain/plan';
import { planEntries } from '#domain/plan-content';
import { reviewMark } from '#domain/plan-version';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { type PrintedPaper, useMeetingEnd } from '#storage/use-meeting-end';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { Card } from '#ui/card';
import { DateField } from '#ui/date-field';
import { formatFullDay, formatTime } from '#ui/dates';
import { ErrorSummary } from '#ui/error-summary';
import { Fact, Facts } from '#ui/facts';
import { Icon } from '#ui/icon';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useHoldWords } from './hold-words';
import { useAct } from './use-act';

/** What must be in place before the meeting ends: somebody for each action, the follow-up, the read-back; the paper. */
export function BeforeEnding({ view, meeting }: { view: DossierView; meeting: Rec<Meeting> }) {
  const t = useHoldWords();
  const language = useLanguage();
  const { actor } = useMe();
  const now = useNow();
  const navigate = useNavigate();
  const { act, note } = useAct(view.id, t('refused'));
  const { read, printed, clear } = useMeetingEnd(meeting.id);
  const lacks = lacksToEnd(view.dossier, meeting, view.facts, now);
  const lacking = (part: LacksToEnd['part']) => lacks.filter((one) => one.part === part);
  const unowned = lacking('action-owner');
  const params = { caseId: view.id };
  const followUp = livingPlan(view.dossier)?.body.followUpDate;
  const roles = lacking('chair').length + lacking('scribe').length === 0;
  const blocked = !roles
    ? t('end.blockRoles')
    : unowned.length > 0
      ? t('end.blockOwners')
      : lacks.length > 0
        ? t('end.blockDate')
        : !read
          ? t('end.blockRead')
          : undefined;
  const end = async () => {
    if (!(await act(endMeeting, { meetingId: meeting.id, readBack: true }, t('end.ended')))) return;
    await clear();
    await navigate({ to: '/arenden/$caseId/plan', params });
  };
  return (
    <Card strong>
      <Stack>
        <h2 id="mote-follow-up">{t('end.title')}</h2>
        <Facts layout="above">
          <Fact term={t('end.owners')}>
            {unowned.length === 0 ? (
              <Status tone="ok">{t('end.allOwned')}</Status>
            ) : (
              <>
                <Status tone="stop">{t('end.missing', { count: unowned.length })}</Status>
                {unowned.map(({ recordId = '' }) => (
                  <div key={recordId}>
                    <a href={`#fangat-${recordId}`}>
                      <Written text={view.dossier.get(action, recordId)?.body.text ?? ''} />
                    </a>
                  </div>
                ))}
              </>
            )}
          </Fact>
          <Fact term={t('end.date')}>
            {followUp && lacking('follow-up-date').length === 0 ? (
              <Status tone="ok">{formatFullDay(followUp, language)}</Status>
            ) : (
              <Status tone="idle" icon="todo">
                {t('end.notChosen')}
              </Status>
            )}
          </Fact>
        </Facts>
        <FollowUpDay view={view} meeting={meeting} />
        <Facts layout="above">
          <Fact term={t('end.read')}>
            <Status tone={read ? 'ok' : 'idle'} icon={read ? undefined : 'todo'}>
              {read ? t('end.done') : t('end.notDone')}
            </Status>
          </Fact>
          <Fact term={t('end.paperOut')}>
            <PaperOut printed={printed} mark={reviewMark(planEntries(view.dossier))} />
          </Fact>
        </Facts>
        <Actions>
          <Link to="/arenden/$caseId/mote/las-upp" params={params} className={buttonClass('secondary', 's')}>
            <Icon name="voice" />
            {t('end.toRead')}
          </Link>
          <Link
            to="/arenden/$caseId/papper"
            params={params}
            search={{ plan: 'draft' }}
            className={buttonClass('secondary', 's')}
          >
            <Icon name="print" />
            {t('end.paper')}
          </Link>
        </Actions>
        {!roles && (
          <Link to="/arenden/$caseId/kalla" params={params}>
            {t('end.roles')}
          </Link>
        )}
        {note}
        <Actions>
          {meeting.body.status === 'planned' && meeting.unit === actor.unit ? (
            <Button kind="primary" onPress={() => void end()} blockedBy={blocked}>
              {t('end.end')}
            </Button>
          ) : (
            <Link to="/arenden/$caseId/plan" params={params} className={buttonClass('primary')}>
              {t('end.toPlan')}
            </Link>
          )}
        </Actions>
      </Stack>
    </Card>
  );
}

/** Whether the family's paper has left this device, and whether it still says what the plan does. It stops nothing. */
function PaperOut({ printed, mark }: { printed: PrintedPaper | undefined; mark: string }) {
  const t = useHoldWords();
  if (!printed)
    return (
      <Status tone="idle" icon="todo">
        {t('end.notPrinted')}
      </Status>
    );
  const time = formatTime(printed.at);
  if (printed.mark !== mark) return <Status tone="warn">{t('end.printedBefore', { time })}</Status>;
  return <Status tone="ok">{t('end.printed', { time })}</Status>;
}

/** The day of the follow-up, saved in the plan, which is begun with it where there is none. */
function FollowUpDay({ view, meeting }: { view: DossierView; meeting: Rec<Meeting> }) {
  const t = useHoldWords();
  const { act, note } = useAct(view.id, t('refused'));
  const { date, setDate } = useMeetingEnd(meeting.id);
  const [attempt, setAttempt] = useState(0);
  const { deadlines, originalHeldBy } = view.facts.profile;
  const fault = date === '' ? t('end.dateMissing') : date <= meeting.body.date ? t('end.datePast') : undefined;
  const save = async () => {
    setAttempt((last) => last + 1);
    if (fault) return;
    const plan = livingPlan(view.dossier);
    const changes = { followUpDate: { from: plan?.body.followUpDate ?? null, to: date } };
    const edit = { changes, conflictIds: { followUpDate: crypto.randomUUID() } };
    const begun = {
      overallResponsible: null,
      longTermAim: '',
      othersDoNothing: false,
      followUpDate: date,
      followUpTime: null,
      followUpPlace: '',
      followUpCaller: '',
      originalHolder: originalHeldBy,
    };
    const done = plan
      ? await act(editPlan, { planId: plan.id, ...edit }, t('end.dateSaved'))
      : await act(drawUpPlan, { planId: crypto.randomUUID(), plan: begun }, t('end.dateSaved'));
    if (!done) return;
    setDate('');
    setAttempt(0);
  };
  return (
    <>
      <ErrorSummary
        title={t('refused')}
        errors={attempt > 0 && fault ? [{ field: 'followUpDate', message: fault }] : []}
        attempt={attempt}
      />
      <DateField
        id="followUpDate"
        label={t('end.date')}
        hint={t('end.dateHint', { weeks: deadlines.firstFollowUpWeeks, max: deadlines.followUpMaxWeeks })}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
        error={attempt > 0 ? fault : undefined}
      />
      {note}
      <Actions>
        <Button size="s" onPress={() => void save()}>
          {t('end.saveDate')}
        </Button>
      </Actions>
    </>
  );
}
