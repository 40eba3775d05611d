import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { childFirstName } from '#domain/child';
import { latestVoice } from '#domain/child-voice';
import { MEETING_PURPOSE_WORDS } from '#domain/choice-words';
import { mayDrawUpPlan } from '#domain/consent-policy';
import { currentMeeting } from '#domain/current-meeting';
import { decisionWords } from '#domain/decision-words';
import { type Meeting, meeting } from '#domain/meeting';
import { preparation } from '#domain/preparation';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useNow } from '#storage/use-now';
import { buttonClass } from '#ui/button';
import { capital } from '#ui/capital';
import { formatDayWeek, formatTime } from '#ui/dates';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Icon } from '#ui/icon';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Voice } from '#ui/voice';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { AgendaList, meetingStart } from './agenda-list';
import { AttendanceList } from './attendance-list';
import { BeforeEnding } from './before-ending';
import { Capture } from './capture';
import { CrisisPart } from './crisis-part';
import { Disagreements } from './disagreements';
import styles from './hold-meeting.module.css';
import { useHoldWords } from './hold-words';
import { MinutesPart } from './minutes-part';

/** The meeting while it is held: the child first, who is here, what is said, decided and taken on. Works offline. */
export function HoldMeeting() {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  const t = useHoldWords();
  const current = view && currentMeeting(view.dossier);
  const [at, stay] = useState(current?.id);
  // The meeting that one sits in stays, though a colleague calls it off or plans another one meanwhile.
  if (!at && current) stay(current.id);
  if (!view) return null;
  const record = (at && view.dossier.get(meeting, at)) || current;
  if (record) return <MeetingPage view={view} held={record} />;
  return (
    <Page title={t('none')}>
      <Empty
        title={t('none')}
        action={
          <Link to="/arenden/$caseId/kalla" params={{ caseId: view.id }} className={buttonClass('primary')}>
            {t('plan')}
          </Link>
        }
      >
        {t('noneText')}
      </Empty>
    </Page>
  );
}

function MeetingPage({ view, held }: { view: DossierView; held: Rec<Meeting> }) {
  const t = useHoldWords();
  const language = useLanguage();
  const now = useNow();
  const child = childFirstName(view.dossier) || t('theChild');
  const { body } = held;
  const voice = latestVoice(view.dossier);
  const gate = mayDrawUpPlan(view.facts, now);
  const why = gate.ok ? undefined : decisionWords(gate, language);
  const asked = view.dossier.list(preparation).at(-1)?.body.question;
  const purpose = MEETING_PURPOSE_WORDS[body.purpose][language];
  return (
    <Page
      title={t('title', {
        purpose: capital(purpose),
        day: formatDayWeek(body.date, language),
      })}
      lead={body.status === 'held' ? t('held') : t('lead', { child })}
      sub={<Clock meeting={body} />}
      action={
        <Link to="/arenden/$caseId" params={{ caseId: view.id }} className={buttonClass('quiet')}>
          {t('leave')}
        </Link>
      }
    >
      <div className={styles.live}>
        <div className={styles.middle}>
          <div id="mote-child" className={styles.first}>
            {voice?.body.text ? (
              <Voice title={t('voice.title', { child })}>{`”${voice.body.text}”`}</Voice>
            ) : (
              <Note tone="warn" title={t('voice.none')}>
                <Link to="/arenden/$caseId/forbered" params={{ caseId: view.id }}>
                  {t('voice.write')}
                </Link>
              </Note>
            )}
            {asked && (
              <Section title={t('familyQuestion', { child })}>
                <p>
                  <Written text={asked} />
                </p>
              </Section>
            )}
            {body.question && (
              <Section title={t('question')}>
                <p>
                  <Written text={body.question} />
                </p>
              </Section>
            )}
          </div>
          {body.status === 'cancelled' && <Note tone="stop" live title={t('cancelled')} />}
          {why && (
            <Note tone="stop" title={t('gate')}>
              <p>
                {why.sentence} {why.remedy}
              </p>
              <Hint>{why.source}</Hint>
              <Link to="/arenden/$caseId/samtycke" params={{ caseId: view.id }}>
                {t('toConsent')}
              </Link>
            </Note>
          )}
          <MinutesPart view={view} meetingId={held.id} />
          <Capture view={view} />
          <Disagreements view={view} />
          <CrisisPart view={view} />
        </div>
        <div className={styles.side}>
          <AgendaList meeting={held} child={child} />
          <AttendanceList view={view} meeting={held} child={child} />
        </div>
        <div className={styles.ending}>
          <BeforeEnding view={view} meeting={held} />
        </div>
      </div>
    </Page>
  );
}

/** The time of day, and how much of the meeting is left. Quiet: it is no countdown. */
function Clock({ meeting }: { meeting: Meeting }) {
  const t = useHoldWords();
  const now = useNow();
  const end = meetingStart(meeting) + meeting.minutes * 60_000;
  const left = Math.ceil((end - now) / 60_000);
  const running = left <= meeting.minutes && left > -180;
  return (
    <span className={styles.clock}>
      <Icon name="clock" /> <b>{formatTime(now)}</b>{' '}
      {running && <span>{left > 0 ? t('left', { minutes: left }) : t('over')}</span>}
    </span>
  );
}
