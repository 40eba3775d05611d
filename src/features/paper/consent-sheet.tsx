import { presentGuardians } from '#domain/adulthood';
import type { Basis } from '#domain/basis';
import { childRecord } from '#domain/child';
import { paperDate } from '#domain/paper-dates';
import { PAPER_SETTINGS, type PaperLanguage } from '#domain/paper-language';
import { type FamilyReader, mayTellPlace } from '#domain/paper-reader';
import { frameCheck, kindsOnPaper, PAPER_WORDS, serviceOnPaper, translatedLine } from '#domain/paper-words';
import { isWeaker } from '#domain/receiver-conditions';
import { isDangerousToAsk } from '#domain/standing-of';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { PaperBlock, PaperSignatures } from '#ui/paper-block';
import styles from './sheet.module.css';
import type { Translated } from './sheet-head';
import { Swedish } from './swedish';

interface ConsentSheetProps {
  view: DossierView;
  basis: Basis;
  form: PaperLanguage;
  /** Who translated what, as far as it is noted. */
  translated: Translated;
}

/** The consent as the family is asked for it: what for, who, what, how long, what one should know, and lines to sign. */
export function ConsentSheet({ view, basis, form, translated }: ConsentSheetProps) {
  const words = PAPER_WORDS[form].consent;
  const frame = PAPER_WORDS[form].frame;
  const { unit } = useMe();
  const now = useNow();
  const child = childRecord(view.dossier)?.body;
  // One form for all who sign: where a place is kept from any of them, or from everybody, a service stands by its kind alone.
  const readers: FamilyReader[] = [
    { child: true },
    ...presentGuardians(view.dossier, now).map(({ id }) => ({ guardian: id })),
  ];
  const secret = readers.some((reader) => !mayTellPlace(view.facts, reader, now).ok);
  const service = (id: string) =>
    secret ? serviceOnPaper(form, unit(id)?.sector ?? null) : <Swedish>{unit(id)?.name ?? id}</Swedish>;
  const weaker = ({ unit: to, kinds }: Basis['receiving'][number]) =>
    basis.releasing.some((from) => kinds.some((kind) => isWeaker(view.facts, { from, to, kind })));
  const check = frameCheck(form, translated.frame);
  const separator = PAPER_SETTINGS[form].comma;
  return (
    <>
      <header className={styles.head}>
        <p>{words.kicker}</p>
        <h1>{words.title}</h1>
        {child && (
          <p className={styles.meta}>
            <Swedish>{`${child.firstName} ${child.lastName}`}</Swedish>
            {separator}
            {frame.born(child.birthDate.slice(0, 4))}
          </p>
        )}
      </header>
      {(frame.swedishText || check) && (
        <p className={styles.about}>
          {frame.swedishText} {check}
        </p>
      )}
      <PaperBlock>
        <h2>{words.purpose}</h2>
        <p>
          <Swedish>{basis.purpose}</Swedish>
        </p>
        <p>{words.plan(basis.coversPlan)}</p>
      </PaperBlock>
      <PaperBlock>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {basis.receiving.map((one) => (
              <tr key={one.unit}>
                <th scope="row">{service(one.unit)}</th>
                <td>
                  {kindsOnPaper(form, one.kinds)}
                  {weaker(one) && <small>{words.weaker}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.period}>
          <b>{words.period(paperDate(form, basis.validFrom), paperDate(form, basis.validTo ?? basis.validFrom))}</b>
        </p>
      </PaperBlock>
      <PaperBlock>
        <h2>{words.releases}</h2>
        <ul>
          {basis.releasing.map((id) => (
            <li key={id}>{service(id)}</li>
          ))}
        </ul>
        <p>{words.checks}</p>
      </PaperBlock>
      <PaperBlock framed>
        <h2>{words.know}</h2>
        <ul>
          <li>{words.voluntary}</li>
          <li>{words.takeBack}</li>
          <li>{words.already}</li>
        </ul>
      </PaperBlock>
      <PaperBlock>
        <h2>{words.not}</h2>
        <PaperSignatures lines={[words.notHint]} />
      </PaperBlock>
      <PaperBlock>
        <h2>{frame.signatures}</h2>
        <PaperSignatures
          lines={[
            ...askable(view, now).map(words.sign),
            words.child(child?.firstName ?? ''),
            words.received,
            ...(PAPER_SETTINGS[form].lang === 'sv'
              ? []
              : [frame.interpreter, translatedLine(form, translated['free-text'])]),
          ]}
        />
      </PaperBlock>
    </>
  );
}

/** Who is asked to sign: everyone with custody until the child is 18, except where asking is marked dangerous. */
function askable(view: DossierView, now: number): string[] {
  return presentGuardians(view.dossier, now)
    .filter(({ id }) => !isDangerousToAsk(view.facts, id))
    .map(({ body }) => body.name);
}
