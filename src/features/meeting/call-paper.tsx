import { Link, useParams } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useState } from 'react';
import { timeAfter } from '#domain/agenda';
import { isOutOfReach } from '#domain/awaited-calls';
import { type Call, call } from '#domain/call';
import { callRevision } from '#domain/call-change';
import { callForReader } from '#domain/call-reader';
import { childFirstName } from '#domain/child';
import { guardianContact } from '#domain/guardian-contact';
import { paperDate, paperMeetingDay } from '#domain/paper-dates';
import { PAPER_CHOICES, PAPER_SETTINGS, type PaperLanguage } from '#domain/paper-language';
import { translators } from '#domain/paper-translation';
import { frameCheck, PAPER_WORDS, translatedLine } from '#domain/paper-words';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useLogPage } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Button, buttonClass } from '#ui/button';
import { isoWeek } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Paper } from '#ui/paper';
import { PaperBlock, PaperSignatures } from '#ui/paper-block';
import { Segmented } from '#ui/segmented';
import { useCallWords } from './call-words';
import styles from './meeting.module.css';
import { useRecipientWords } from './use-recipient-words';

interface CallPaperProps {
  /** Who translated what of a printed record, with the form by which it is noted: papers have it in common. */
  TranslatedBy: ComponentType<{ view: DossierView; recordId: string; language: PaperLanguage; since: number }>;
}

/** A call on paper for somebody of the family, printed without a network. Never for whom it is dangerous to contact. */
export function CallPaper({ TranslatedBy }: CallPaperProps) {
  const t = useCallWords();
  const { caseId, callId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  const one = view?.dossier.get(call, callId ?? '');
  const isKept = view && one && isOutOfReach(view.facts, one);
  if (view && one && one.body.recipient.type !== 'unit' && !isKept)
    return <Letter view={view} one={one} TranslatedBy={TranslatedBy} />;
  return (
    <Page
      title={t('letter.none')}
      lead={t(one?.body.untold ? 'who.untold' : isKept ? 'who.dangerous' : 'letter.gone')}
      action={
        <Link to="/" className={buttonClass('primary')}>
          {t('letter.home')}
        </Link>
      }
    >
      {null}
    </Page>
  );
}

function Letter({ view, one, TranslatedBy }: { view: DossierView; one: Rec<Call> } & CallPaperProps) {
  const t = useCallWords();
  const now = useNow();
  const { unit } = useMe();
  const printPage = useLogPage(view.id, `kallelse/${one.id}`);
  const [language, setLanguage] = useState<PaperLanguage>('sv');
  const { body } = one;
  const { recipient } = body;
  const { letter: words, frame } = PAPER_WORDS[language];
  const setting = PAPER_SETTINGS[language];
  const { name } = useRecipientWords(view, childFirstName(view.dossier) || t('theChild'))(recipient);
  const tells = callForReader(one, view.facts, now);
  const address =
    recipient.type === 'guardian' && tells.place
      ? view.dossier.list(guardianContact).find((each) => each.body.guardianId === recipient.guardianId)?.body.address
      : '';
  const from = unit(body.conveningUnit);
  const state = body.ended?.how ?? (callRevision(body) > 0 ? 'changed' : 'called');
  const phone = unbroken(body.phone);
  const place = tells.place ? body.place : '';
  const full = (day: string) => `${paperMeetingDay(language, day)} (${words.week(isoWeek(day))})`;
  const since = body.changedAt ?? body.sentAt;
  const translated = translators(view.dossier, one.id, language, since);
  const print = () => printPage(`call ${recipient.type} ${state}`);
  return (
    <Paper
      size={setting.size}
      lang={setting.lang}
      dir={setting.dir}
      foot={PAPER_WORDS.sv.letter.printed(paperDate('sv', now))}
      toolbar={
        <>
          <Link to="/arenden/$caseId/kalla" params={{ caseId: view.id }}>
            {t('letter.back')}
          </Link>
          <Segmented label={t('letter.language')} value={language} onChange={setLanguage} options={PAPER_CHOICES} />
          <Hint>
            {t('letter.hint')} {!setting.verified && !translated.frame && t('letter.unchecked')}
          </Hint>
          <Button kind="primary" icon="print" onPress={() => void print()}>
            {t('letter.print')}
          </Button>
          {setting.lang !== 'sv' && (
            <TranslatedBy key={language} view={view} recordId={one.id} language={language} since={since} />
          )}
        </>
      }
    >
      <header className={styles.envelope}>
        <p>
          {tells.place && <bdi lang="sv">{from?.name ?? body.conveningUnit}</bdi>}
          <small>
            {words.reference}: {body.reference}
          </small>
        </p>
        <p className={styles.addressee}>
          {name}
          {address && (
            <>
              <br />
              {address}
            </>
          )}
        </p>
      </header>
      <h1>{words.heading[state]}</h1>
      {setting.lang !== 'sv' && (
        <small>
          {frame.swedishText} {frameCheck(language, translated.frame)}
        </small>
      )}
      {state === 'called' && <p>{words.invited}</p>}
      <Part title={words.when}>
        <p>
          <b>
            {full(body.date)}
            {setting.comma}
            {words.clock(body.start, timeAfter(body.start, body.minutes))}
          </b>
          {!setting.latin && (
            <small>
              <bdi lang="sv" dir="ltr">
                {paperMeetingDay('sv', body.date)}
              </bdi>
            </small>
          )}
        </p>
      </Part>
      {body.ended ? (
        <>
          {body.ended.reason && (
            <Part title={words.reason}>
              <p>
                <bdi lang="sv">{body.ended.reason}</bdi>
              </p>
            </Part>
          )}
          <p>{words.ask(body.convener, phone)}</p>
        </>
      ) : (
        <>
          <Part title={words.where}>
            <p>{place ? <bdi lang="sv">{place}</bdi> : words.whereLater(phone)}</p>
          </Part>
          {tells.place && body.link && (
            <Part title={words.link}>
              <p>
                <bdi dir="ltr">{body.link}</bdi>
              </p>
            </Part>
          )}
          {tells.question && body.question && (
            <Part title={words.question}>
              <p>
                <bdi lang="sv">{body.question}</bdi>
              </p>
            </Part>
          )}
          <Part title={words.answer}>
            <p>{words.answerHow(paperMeetingDay(language, body.replyBy), body.convener, phone)}</p>
          </Part>
          <Part title={words.own}>
            <ul>
              {words.ownList.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Part>
          <Part title={words.reply}>
            <ul role="list" className={styles.boxes}>
              {words.replies.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {setting.lang === 'sv' ? (
              <p className={styles.line}>{words.signature}</p>
            ) : (
              <PaperSignatures
                lines={[words.signature, frame.interpreter, translatedLine(language, translated['free-text'])]}
              />
            )}
          </Part>
        </>
      )}
    </Paper>
  );
}

/** A telephone number that stays on one line: in a line from the right its two halves would change places. */
const unbroken = (phone: string) => phone.replaceAll(' ', '\u00a0').replaceAll('-', '-\u2060');

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PaperBlock>
      <h2>{title}</h2>
      {children}
    </PaperBlock>
  );
}
