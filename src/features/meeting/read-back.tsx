import { Link, useParams } from '@tanstack/react-router';
import { childFirstName } from '#domain/child';
import { latestVoice } from '#domain/child-voice';
import { crisisPlan } from '#domain/crisis-plan';
import { currentMeeting } from '#domain/current-meeting';
import { disagreement } from '#domain/disagreement';
import { livingPlan } from '#domain/plan';
import { planEntries } from '#domain/plan-content';
import { type MatrixAction, type MatrixGoal, planMatrix } from '#domain/plan-matrix';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useMeetingEnd } from '#storage/use-meeting-end';
import { buttonClass } from '#ui/button';
import { Checkbox } from '#ui/checkbox';
import { formatFullDay } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Icon } from '#ui/icon';
import { Page } from '#ui/page';
import { Voice } from '#ui/voice';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useHoldWords } from './hold-words';
import styles from './read-back.module.css';
import { responsibleWords } from './responsible-words';

/** What was arrived at, in sentences to be read aloud to the child and the family before the meeting ends. */
export function ReadBack() {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  const meeting = view && currentMeeting(view.dossier);
  return meeting ? <ReadBackPage view={view} meetingId={meeting.id} /> : null;
}

function ReadBackPage({ view, meetingId }: { view: DossierView; meetingId: string }) {
  const t = useHoldWords();
  const language = useLanguage();
  const { read, setRead } = useMeetingEnd(meetingId);
  const { dossier } = view;
  const child = childFirstName(dossier) || t('theChild');
  const voice = latestVoice(dossier)?.body.text;
  const matrix = planMatrix(planEntries(dossier));
  const disagreements = dossier.list(disagreement);
  const steps = dossier.list(crisisPlan);
  const date = livingPlan(dossier)?.body.followUpDate;
  const params = { caseId: view.id };
  return (
    <Page
      title={t('readBack.title', { child })}
      lead={t('readBack.hint')}
      action={
        <Link
          to="/arenden/$caseId/papper"
          params={params}
          search={{ plan: 'draft' }}
          className={buttonClass('secondary')}
        >
          <Icon name="print" />
          {t('readBack.print')}
        </Link>
      }
    >
      <div className={styles.aloud}>
        {voice && <Voice title={t('readBack.you', { child })}>{`”${voice}”`}</Voice>}
        {matrix.needs.length === 0 && <p>{t('readBack.nothing')}</p>}
        {matrix.needs.map(({ need, goals }) => (
          <section key={need?.id ?? 'none'}>
            {need && (
              <h2>
                <Written text={need.body.text} within={(gap) => t('readBack.need', { text: gap })} />
              </h2>
            )}
            {goals.map((one) => (
              <OneGoal key={one.goal?.id ?? 'loose'} one={one} />
            ))}
            {goals.length === 0 && <p>{t('readBack.noGoal')}</p>}
          </section>
        ))}
        {disagreements.length > 0 && (
          <section>
            <h2>{t('readBack.disagreements')}</h2>
            <ul>
              {disagreements.map(({ id, body }) => (
                <li key={id}>
                  <Written text={sentences([body.text, body.who, body.nextStep])} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {steps.length > 0 && (
          <section>
            <h2>{t('readBack.crisis')}</h2>
            <ul>
              {steps.map(({ id, body }) => (
                <li key={id}>
                  <Written
                    text={sentences([
                      body.sign,
                      body.then,
                      [body.contact, body.phone, body.hours].filter(Boolean).join(', '),
                    ])}
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
        <p>
          {date ? t('readBack.followUp', { date: formatFullDay(date, language) }) : <b>{t('readBack.noFollowUp')}</b>}
        </p>
      </div>
      <div className={styles.end}>
        <Checkbox label={t('end.read')} checked={read} onChange={(event) => setRead(event.currentTarget.checked)} />
        <Hint>{t('readBack.paper')}</Hint>
        <Link to="/arenden/$caseId/mote" params={params} hash="mote-follow-up" className={buttonClass('primary')}>
          {t('readBack.back')}
        </Link>
      </div>
    </Page>
  );
}

/** What was written, as sentences one after the other; whether somebody ended them with a stop or not. */
const sentences = (parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');

function OneGoal({ one: { goal, actions } }: { one: MatrixGoal }) {
  const t = useHoldWords();
  return (
    <>
      {goal && (
        <p className={styles.goal}>
          <Written text={goal.body.text} within={(gap) => t('readBack.goal', { text: gap })} />
        </p>
      )}
      {actions.length > 0 && (
        <ul>
          {actions.map((row) => (
            <OneAction key={row.entry.id} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

function OneAction({ row: { entry, unowned } }: { row: MatrixAction }) {
  const t = useHoldWords();
  const language = useLanguage();
  const { unit } = useMe();
  const { text, responsible, due, start } = entry.body;
  const when = due
    ? t('readBack.due', { date: formatFullDay(due, language) })
    : start
      ? t('readBack.from', { date: formatFullDay(start, language) })
      : t('readBack.undated');
  return (
    <li data-lacks={unowned || undefined}>
      <Written
        text={text}
        within={(gap) =>
          responsible
            ? t('readBack.action', { text: gap, who: responsibleWords(responsible, unit), due: when })
            : t('readBack.unowned', { text: gap })
        }
      />
    </li>
  );
}
