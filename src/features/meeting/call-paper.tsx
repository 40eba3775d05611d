import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { timeAfter } from '#domain/agenda';
import { isToDangerous } from '#domain/awaited-calls';
import { isProtected, isSheltered } from '#domain/blocks';
import { type Call, call } from '#domain/call';
import { callRevision } from '#domain/call-change';
import { childFirstName } from '#domain/child';
import { guardianContact } from '#domain/guardian-contact';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useLogRead } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Button, buttonClass } from '#ui/button';
import { formatDate, formatFullDay, formatWeek } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Paper } from '#ui/paper';
import { PaperBlock } from '#ui/paper-block';
import { Segmented } from '#ui/segmented';
import { LETTER_WORDS, type LetterLanguage } from './call-paper-words';
import { useCallWords } from './call-words';
import styles from './meeting.module.css';
import { useRecipientWords } from './use-recipient-words';

/** A call on paper for somebody of the family, printed without a network. Never for whom it is dangerous to contact. */
export function CallPaper() {
  const t = useCallWords();
  const { caseId, callId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  const one = view?.dossier.get(call, callId ?? '');
  const isDangerous = view && one && isToDangerous(view.facts, one);
  if (view && one && one.body.recipient.type !== 'unit' && !isDangerous) return <Letter view={view} one={one} />;
  return (
    <Page
      title={t('letter.none')}
      lead={isDangerous ? t('who.dangerous') : t('letter.gone')}
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

function Letter({ view, one }: { view: DossierView; one: Rec<Call> }) {
  const t = useCallWords();
  const now = useNow();
  const { unit } = useMe();
  const logRead = useLogRead();
  const [language, setLanguage] = useState<LetterLanguage>('sv');
  const { body } = one;
  const { recipient } = body;
  const words = LETTER_WORDS[language];
  const { name } = useRecipientWords(view, childFirstName(view.dossier) || t('theChild'))(recipient);
  const hidesPlaces = isProtected(view.facts) || isSheltered(view.facts, now);
  const address =
    recipient.type === 'guardian' && !hidesPlaces
      ? view.dossier.list(guardianContact).find((each) => each.body.guardianId === recipient.guardianId)?.body.address
      : '';
  const from = unit(body.conveningUnit);
  const state = body.ended?.how ?? (callRevision(body) > 0 ? 'changed' : 'called');
  const place = isProtected(view.facts) ? '' : body.place;
  const full = (day: string) => `${formatFullDay(day, language)} (${formatWeek(day, language)})`;
  const print = async () => {
    await logRead(view.id, 'printed', `call ${recipient.type} ${state}`);
    window.print();
  };
  return (
    <Paper
      lang={language}
      foot={words.printed(formatDate(now, language, { year: true }))}
      toolbar={
        <>
          <Link to="/arenden/$caseId/kalla" params={{ caseId: view.id }}>
            {t('letter.back')}
          </Link>
          <Segmented
            label={t('letter.language')}
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'sv', label: 'Svenska' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Hint>{t('letter.hint')}</Hint>
          <Button kind="primary" icon="print" onPress={() => void print()}>
            {t('letter.print')}
          </Button>
        </>
      }
    >
      <header className={styles.envelope}>
        <p>{from?.name ?? body.conveningUnit}</p>
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
      {state === 'called' && <p>{words.invited}</p>}
      <Part title={words.when}>
        <p>
          <b>
            {full(body.date)}, {words.clock(body.start, timeAfter(body.start, body.minutes))}
          </b>
        </p>
      </Part>
      {body.ended ? (
        <>
          {body.ended.reason && (
            <Part title={words.reason}>
              <p lang="sv">{body.ended.reason}</p>
            </Part>
          )}
          <p>{words.ask(body.convener, body.phone)}</p>
        </>
      ) : (
        <>
          <Part title={words.where}>
            <p lang={place ? 'sv' : undefined}>{place || words.whereLater(body.phone)}</p>
          </Part>
          {body.link && (
            <Part title={words.link}>
              <p>{body.link}</p>
            </Part>
          )}
          {body.question && (
            <Part title={words.question}>
              <p lang="sv">{body.question}</p>
            </Part>
          )}
          <Part title={words.answer}>
            <p>{words.answerHow(formatFullDay(body.replyBy, language), body.convener, body.phone)}</p>
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
            <p className={styles.line}>{words.signature}</p>
          </Part>
        </>
      )}
      <p className={styles.quiet}>
        {words.reference}: {body.reference}
      </p>
    </Paper>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PaperBlock>
      <h2>{title}</h2>
      {children}
    </PaperBlock>
  );
}
