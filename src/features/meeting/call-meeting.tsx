import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { timeAfter } from '#domain/agenda';
import { childFirstName } from '#domain/child';
import { MEETING_PURPOSE_WORDS } from '#domain/choice-words';
import { coordination } from '#domain/coordinatorship';
import { currentMeeting } from '#domain/current-meeting';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { buttonClass } from '#ui/button';
import { capital } from '#ui/capital';
import { formatFullDay, formatWeek } from '#ui/dates';
import { KeptWhile } from '#ui/kept-forms';
import { Page } from '#ui/page';
import { useLanguage } from '#ui/words';
import { CallParticipants } from './call-participants';
import { CallPreview } from './call-preview';
import { useCallWords } from './call-words';
import { CallsBehind } from './calls-behind';
import { CancelMeeting } from './cancel-meeting';
import { EndedCalls } from './ended-calls';
import { MeetingForm } from './meeting-form';
import { MyCalls } from './my-calls';

/** Plans the meeting and calls to it; for an invited unit, its call and its answer. */
export function CallMeeting() {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  const { actor } = useMe();
  if (!view) return null;
  return coordination(view.dossier)?.unit === actor.unit ? <PlanPage view={view} /> : <MyCalls view={view} />;
}

function PlanPage({ view }: { view: DossierView }) {
  const t = useCallWords();
  const language = useLanguage();
  const [questionMissing, setQuestionMissing] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const child = childFirstName(view.dossier) || t('theChild');
  const latest = currentMeeting(view.dossier);
  const record = latest?.body.status === 'planned' ? latest : undefined;
  const lead = record
    ? t('lead.planned', {
        purpose: capital(MEETING_PURPOSE_WORDS[record.body.purpose][language]),
        day: `${formatFullDay(record.body.date, language)} (${formatWeek(record.body.date, language)})`,
        start: record.body.start,
        end: timeAfter(record.body.start, record.body.minutes),
        place: record.body.place ? `, ${record.body.place}` : '',
      })
    : t('lead.none');
  return (
    <Page
      title={t('title')}
      lead={lead}
      action={
        record && (
          <Link to="/arenden/$caseId/mote" params={{ caseId: view.id }} className={buttonClass('secondary')}>
            {t('open')}
          </Link>
        )
      }
      aside={<CallPreview view={view} meeting={record} chosen={chosen} onChoose={setChosen} />}
      asideWidth="wide"
    >
      <CallsBehind view={view} />
      <KeptWhile key={record?.id ?? 'new'} id={`meeting:${record?.id ?? 'new'}`} when>
        {() => <MeetingForm view={view} child={child} record={record} questionMissing={questionMissing} />}
      </KeptWhile>
      <CallParticipants
        view={view}
        meeting={record}
        child={child}
        onLook={setChosen}
        onQuestionMissing={() => setQuestionMissing(true)}
      />
      <EndedCalls view={view} />
      {record && <CancelMeeting view={view} meetingId={record.id} />}
    </Page>
  );
}
