import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { callMeeting } from '#domain/call';
import { withdrawCall } from '#domain/call-change';
import { answeredBefore, replyTo } from '#domain/call-reply';
import { formAt } from '#domain/case-pages';
import { CALL_REPLY_WORDS } from '#domain/choice-words';
import { addDays, civilDate } from '#domain/civil-date';
import type { Meeting } from '#domain/meeting';
import { preparation, unwantedAt } from '#domain/preparation';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { useOpenAsked } from '#ui/asked-form';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { Checkbox } from '#ui/checkbox';
import { DateField } from '#ui/date-field';
import { formatDate } from '#ui/dates';
import { ErrorSummary } from '#ui/error-summary';
import { Fieldset } from '#ui/fieldset';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Kept, useKept } from '#ui/kept-forms';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { CallCalendar } from './call-calendar';
import { CallMailState } from './call-mail-state';
import { CallOther } from './call-other';
import { CallReplyForm } from './call-reply-form';
import { useCallWords } from './call-words';
import { LetterLink } from './letter-link';
import styles from './meeting.module.css';
import { type Candidate, candidates } from './recipients';
import { useAct } from './use-act';
import { useRecipientWords } from './use-recipient-words';

interface CallParticipantsProps {
  view: DossierView;
  meeting: Rec<Meeting> | undefined;
  child: string;
  /** Shows the call to this recipient in the preview. */
  onLook(key: string): void;
  onQuestionMissing(): void;
}

/** Who is called, who has answered, and the calls that are still to be made. */
export function CallParticipants({ view, meeting, child, onLook, onQuestionMissing }: CallParticipantsProps) {
  const t = useCallWords();
  const language = useLanguage();
  const now = useNow();
  const { actor } = useMe();
  const { act, note } = useAct(view.id, t('refusedCall'));
  const all = candidates(view.dossier, view.facts, meeting?.id ?? '', now);
  const unwanted = unwantedAt(view.dossier);
  const prepared = view.dossier.list(preparation).find((one) => one.unit === actor.unit)?.body;
  // Nobody is called but by a choice; whom the family does not want there only by one of their own.
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [replyBy, setReplyBy] = useState<string>();
  const open = all.filter((one) => !one.called && !one.dangerous && !one.gated);
  const ticked = open.filter((one) => chosen.includes(one.key));
  const wanted = open.filter(({ recipient }) => recipient.type !== 'unit' || !unwanted.has(recipient.unit));
  // A guardian who is dangerous to ask, or left untold, is neither awaited nor counted.
  const called = all.filter((one) => one.called && !one.dangerous && !one.untold);
  const answered = called.filter((one) => one.called && replyTo(view.dossier, one.called.id));
  const lastDay = called[0]?.called?.body.replyBy;
  const by = replyBy ?? defaultReplyBy(meeting, now);
  const errors =
    attempt === 0
      ? []
      : [
          ...(meeting && meeting.body.question === '' ? [{ field: 'question', message: t('question.missing') }] : []),
          ...(ticked.length === 0 ? [{ field: 'recipients', message: t('who.nobody') }] : []),
          ...(by === '' ? [{ field: 'replyBy', message: t('who.missingReplyBy') }] : []),
        ];
  const send = async () => {
    setAttempt((last) => last + 1);
    if (!meeting || meeting.body.question === '') return onQuestionMissing();
    if (ticked.length === 0 || by === '') return;
    const calls = ticked.map(({ recipient }) => ({ callId: crypto.randomUUID(), recipient }));
    const args = { meetingId: meeting.id, replyBy: by, calls };
    if (await act(callMeeting, args, t('who.sent', { count: calls.length }))) setAttempt(0);
  };
  return (
    <Section
      title={t('who.section')}
      aside={
        lastDay &&
        t('who.answered', {
          answered: answered.length,
          called: called.length,
          date: formatDate(lastDay, language),
        })
      }
    >
      <Stack>
        <ErrorSummary title={t('refusedCall')} errors={errors} attempt={attempt} />
        <Hint>{t('who.hint')}</Hint>
        {prepared?.wanted && (
          <Hint>
            {t('who.wanted')} <Written text={prepared.wanted} />
          </Hint>
        )}
        <Fieldset
          legend={t('who.legend')}
          id="recipients"
          error={errors.find((e) => e.field === 'recipients')?.message}
        >
          <ul role="list" className={styles.people}>
            {all.map((one) => (
              <Person
                key={one.key}
                view={view}
                one={one}
                child={child}
                isUnwanted={one.recipient.type === 'unit' && unwanted.has(one.recipient.unit)}
                isTicked={chosen.includes(one.key)}
                onTick={(isOn) => {
                  setChosen(isOn ? [...chosen, one.key] : chosen.filter((key) => key !== one.key));
                  onLook(one.key);
                }}
                onLook={() => onLook(one.key)}
              />
            ))}
          </ul>
        </Fieldset>
        {wanted.length > 1 && (
          <Actions>
            <Button kind="quiet" size="s" icon="check" onPress={() => setChosen(wanted.map(({ key }) => key))}>
              {t('who.all', { count: wanted.length })}
            </Button>
          </Actions>
        )}
        <Link to="/arenden/$caseId/verksamheter" params={{ caseId: view.id }}>
          {t('who.invite')}
        </Link>
        {meeting && <CallOther view={view} meeting={meeting} replyBy={by} />}
        {open.length > 0 && (
          <>
            <DateField
              id="replyBy"
              label={t('who.replyBy')}
              value={by}
              onChange={(event) => setReplyBy(event.currentTarget.value)}
              error={errors.find((e) => e.field === 'replyBy')?.message}
            />
            {note}
            <Actions>
              <Button
                kind={meeting ? 'primary' : 'secondary'}
                icon="send"
                onPress={() => void send()}
                blockedBy={meeting ? undefined : t('who.saveFirst')}
              >
                {t('who.send')}
              </Button>
            </Actions>
          </>
        )}
      </Stack>
    </Section>
  );
}

/** Two days before the meeting, but never in the past. */
function defaultReplyBy(meeting: Rec<Meeting> | undefined, now: number): string {
  if (!meeting) return '';
  const today = civilDate(now);
  const wanted = addDays(meeting.body.date, -2);
  return wanted < today ? today : wanted;
}

interface PersonProps {
  view: DossierView;
  one: Candidate;
  child: string;
  /** The family has said that it does not want this service at the meeting. */
  isUnwanted: boolean;
  isTicked: boolean;
  onTick(isOn: boolean): void;
  onLook(): void;
}

function Person({ view, one, child, isUnwanted, isTicked, onTick, onLook }: PersonProps) {
  const t = useCallWords();
  const language = useLanguage();
  const { act, note } = useAct(view.id, t('refused'));
  const { name, sub } = useRecipientWords(view, child)(one.recipient);
  const { called } = one;
  const replyId = `reply:${called?.id ?? name}`;
  const [replying, setReplying] = useKept(replyId);
  const reply = called && replyTo(view.dossier, called.id);
  useOpenAsked(called && formAt(called.id), () => setReplying(true));
  if (one.dangerous || one.untold)
    return (
      <li className={styles.person}>
        <div>
          <b>{name}</b> <Status tone="guard">{t(one.dangerous ? 'who.dangerous' : 'who.untold')}</Status>
        </div>
      </li>
    );
  if (!called && one.gated)
    return (
      <li className={styles.person}>
        <div>
          <b>{name}</b> <Status tone="warn">{t('who.gated')}</Status>
          <Hint>{t('who.gatedWhy')}</Hint>
          <Link
            to="/arenden/$caseId/remiss"
            params={{ caseId: view.id }}
            search={(one.recipient.type === 'unit' ? { till: one.recipient.unit } : {}) as never}
          >
            {t('who.refer')} <HiddenText>{name}</HiddenText>
          </Link>
        </div>
      </li>
    );
  if (!called)
    return (
      <li className={styles.person} onFocus={onLook}>
        <Checkbox
          label={name}
          description={isUnwanted ? [sub, t('who.unwanted')].filter(Boolean).join('. ') : sub}
          checked={isTicked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      </li>
    );
  return (
    <li className={styles.person} id={called.id}>
      <div className={styles.answer}>
        <span>
          <b>{name}</b> <small>{t('who.called', { date: formatDate(called.body.sentAt, language) })}</small>
        </span>
        {reply ? (
          <Status tone={reply.body.answer === 'cannot' ? 'warn' : 'ok'}>
            {[capital(CALL_REPLY_WORDS[reply.body.answer][language]), reply.body.name, reply.body.note]
              .filter(Boolean)
              .join(', ')}
          </Status>
        ) : (
          <Status tone="idle" icon="clock">
            {t(answeredBefore(view.dossier, called.id) ? 'who.waitingAnew' : 'who.waiting')}
          </Status>
        )}
        <CallMailState view={view} one={called} />
        <span className={styles.does}>
          <CallCalendar view={view} one={called} who={name} />
          <LetterLink view={view} one={called} who={name} />
          <Button kind="quiet" size="s" onPress={() => setReplying(!replying)}>
            {t('reply.note')} <HiddenText>{t('reply.noteFor', { who: name })}</HiddenText>
          </Button>
          <Button
            kind="quiet"
            size="s"
            onPress={() => void act(withdrawCall, { callId: called.id }, t('who.takenBack'))}
          >
            {t('who.takeBack')} <HiddenText>{` (${name})`}</HiddenText>
          </Button>
        </span>
      </div>
      {note}
      {replying && (
        <div id={formAt(called.id)}>
          <Kept id={replyId} form={({ close }) => <CallReplyForm view={view} one={called} onDone={close} />} />
        </div>
      )}
    </li>
  );
}
