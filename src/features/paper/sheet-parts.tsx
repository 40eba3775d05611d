import type { PaperAction, PaperContent } from '#domain/paper-content';
import { paperDate, paperDay, paperMeetingDay } from '#domain/paper-dates';
import { PAPER_SETTINGS, type PaperLanguage } from '#domain/paper-language';
import { kindsOnPaper, PAPER_WORDS, principalOnPaper, serviceOnPaper } from '#domain/paper-words';
import { useNow } from '#storage/use-now';
import { PaperBlock } from '#ui/paper-block';
import styles from './sheet.module.css';
import { Swedish } from './swedish';

interface Part {
  form: PaperLanguage;
  content: PaperContent;
}

/** A date in the form's language, with the Swedish date under it where the form is not written in Latin letters. */
export function When({ form, action }: { form: PaperLanguage; action: PaperAction }) {
  const now = useNow();
  const own = whenWords(form, action, now);
  return (
    <>
      {own}
      {!PAPER_SETTINGS[form].latin && (action.start || action.due) && (
        <small>
          <Swedish>{whenWords('sv', action, now)}</Swedish>
        </small>
      )}
    </>
  );
}

function whenWords(form: PaperLanguage, { start, due }: PaperAction, now: number): string {
  const words = PAPER_WORDS[form].frame;
  if (start && due) return words.between(paperDay(form, start, now), paperDay(form, due, now));
  if (start) return words.from(paperDay(form, start, now));
  return due ? words.by(paperDay(form, due, now)) : words.noDate;
}

/** Who does it: a person and a unit, the family, someone else, or plainly nobody yet. */
export function WhoDoes({ form, action }: { form: PaperLanguage; action: PaperAction }) {
  const { who } = action;
  switch (who.type) {
    case 'unit':
      return (
        <>
          {who.name ? (
            <Swedish>{[who.person, who.name].filter(Boolean).join(', ')}</Swedish>
          ) : (
            <>
              {who.person && <Swedish>{who.person}, </Swedish>}
              {serviceOnPaper(form, who.sector)}
            </>
          )}
        </>
      );
    case 'family':
      return who.who ? <Swedish>{who.who}</Swedish> : PAPER_WORDS[form].frame.family;
    case 'other':
      return <Swedish>{who.name}</Swedish>;
    default:
      return PAPER_WORDS[form].frame.noOwner;
  }
}

/** Whom to call. Without a telephone under protected identity, where the family has the number by another way. */
export function Contact({ form, content }: Part) {
  const words = PAPER_WORDS[form].frame;
  const { name, phone, unit } = content.contact;
  return (
    <PaperBlock framed>
      <h2>{words.call(name)}</h2>
      <p>
        {words.coordinator}
        {PAPER_SETTINGS[form].dir === 'rtl' && (
          <>
            : <Swedish>{name}</Swedish>
          </>
        )}
      </p>
      {phone && (
        <p className={styles.phone}>
          <bdi dir="ltr">{phone}</bdi>
        </p>
      )}
      {unit && (
        <p>
          <Swedish>{unit}</Swedish>
        </p>
      )}
    </PaperBlock>
  );
}

/** When the family and the services meet next, and who calls. */
export function NextMeeting({ form, content }: Part) {
  const words = PAPER_WORDS[form].frame;
  const { next } = content;
  return (
    <PaperBlock framed>
      <h2>{words.meetAgain}</h2>
      {next ? (
        <>
          <p>
            <b>{paperMeetingDay(form, next.date)}</b>
            {!PAPER_SETTINGS[form].latin && (
              <small>
                <Swedish>{paperMeetingDay('sv', next.date)}</Swedish>
              </small>
            )}
          </p>
          {(next.time || next.place) && <p>{words.meetAt(next.time ?? '', next.place ?? '')}</p>}
          {next.caller && <p>{words.calls(next.caller)}</p>}
        </>
      ) : (
        <p>{words.notSet}</p>
      )}
    </PaperBlock>
  );
}

/** One run of its own, for a telephone number between Swedish words changes places on a page that runs from the right. */
function WhomToCall({ step: { contact, phone, hours } }: { step: PaperContent['crisis'][number] }) {
  if (!contact && !phone) return null;
  return (
    <>
      <br />
      <Swedish>{[contact, phone, hours && `(${hours})`].filter(Boolean).join(' ')}</Swedish>
    </>
  );
}

/** The principal with the overall responsibility: its name, what sort it is, or plainly nobody yet. */
export function Overall({ form, overall }: { form: PaperLanguage; overall: NonNullable<PaperContent['overall']> }) {
  if (overall.type === 'nobody') return PAPER_WORDS[form].frame.noOwner;
  return overall.name ? <Swedish>{overall.name}</Swedish> : principalOnPaper(form, overall.kind);
}

/** With whom the original is. */
export function Original({ form, content }: Part) {
  const words = PAPER_WORDS[form].frame;
  const holder = content.originalHolder;
  if (holder === 'family') return <p>{words.original}</p>;
  return (
    <p>
      {words.originalWith} {holder.name ? <Swedish>{holder.name}</Swedish> : serviceOnPaper(form, holder.sector)}.
    </p>
  );
}

/** What to do when it does not work, ending with the number for danger to life. */
export function IfItFails({ form, content }: Part) {
  const words = PAPER_WORDS[form].frame;
  return (
    <PaperBlock>
      <h2>{words.crisis}</h2>
      <ul>
        {content.crisis.map((step) => (
          <li key={step.sign}>
            <Swedish>
              {step.sign}
              {step.then && `: ${step.then}`}
            </Swedish>
            <WhomToCall step={step} />
          </li>
        ))}
        <li>{words.danger}</li>
      </ul>
    </PaperBlock>
  );
}

/** What the family has said yes to, until when, and how to say no. */
export function SaidYesTo({ form, content }: Part) {
  const words = PAPER_WORDS[form].frame;
  const { until } = content.consent;
  const recipients = sameForAll(content.consent.recipients);
  return (
    <PaperBlock framed>
      <h2>{words.consent}</h2>
      {recipients.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.consentTo}</th>
              <th scope="col">{words.consentWhat}</th>
            </tr>
          </thead>
          <tbody>
            {recipients.map((one, index) => (
              <tr key={index}>
                <th scope="row">
                  {one.to.map((to, at) => (
                    <span key={at} className={styles.recipient}>
                      {to.unit ? <Swedish>{to.unit}</Swedish> : serviceOnPaper(form, to.sector)}
                    </span>
                  ))}
                </th>
                <td>{kindsOnPaper(form, one.kinds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{words.noConsent}</p>
      )}
      <p>
        {until && <b>{words.consentUntil(paperDate(form, until))} </b>}
        {words.withdraw}
      </p>
    </PaperBlock>
  );
}

type Recipient = PaperContent['consent']['recipients'][number];

/** Recipients that get the same kinds stand together, so that the family reads each list once. */
function sameForAll(recipients: readonly Recipient[]): { to: Recipient[]; kinds: Recipient['kinds'] }[] {
  const rows = new Map<string, { to: Recipient[]; kinds: Recipient['kinds'] }>();
  for (const one of recipients) {
    const key = one.kinds.join();
    rows.set(key, { to: [...(rows.get(key)?.to ?? []), one], kinds: one.kinds });
  }
  return [...rows.values()];
}
