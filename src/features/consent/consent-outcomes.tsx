import type { ReactNode } from 'react';
import { refusalWords } from '#domain/refusal-words';
import type { Unit } from '#domain/unit';
import { useMe } from '#storage/use-me';
import { Card } from '#ui/card';
import { Hint } from '#ui/hint';
import { Status, type Tone } from '#ui/status';
import { useLanguage } from '#ui/words';
import styles from './consent.module.css';
import type { ConsentResult, Outcome } from './consent-result';
import { useResultWords } from './result-words';
import { useTradeWords } from './trade-words';

/** What follows from the consent as it stands, one sentence a receiver, the reason last and small. */
export function ConsentOutcomes({ result }: { result: ConsentResult | undefined }) {
  const t = useResultWords();
  const language = useLanguage();
  const trade = useTradeWords();
  const refused = result?.refusal && refusalWords(result.refusal, language);
  const { unit } = useMe();
  const shown = result?.outcomes.filter((one) => one.isNamed || one.sees) ?? [];
  const unnamed = result?.outcomes.filter((one) => !one.isNamed && !one.sees) ?? [];
  const plan = result && trade.decision(result.plan);
  return (
    // It scrolls by itself beside a long form, so those without a mouse must be able to reach it.
    <section className={styles.result} tabIndex={0} aria-labelledby="consent-result">
      <Card strong>
        <h2 id="consent-result">{t('title')}</h2>
        <Hint>{t('hint')}</Hint>
        <div aria-live="polite">
          {!result && <p>{t('noDates')}</p>}
          {result && (
            <ul role="list" className={styles.outcomes}>
              {result.outcomes.length === 0 && (
                <Line tone="idle" head={t('nobody')}>
                  {t('nobodyWhy')}
                </Line>
              )}
              {shown.map((outcome) => (
                <OutcomeLine key={outcome.unit} outcome={outcome} />
              ))}
              {unnamed.length > 0 && (
                <Line
                  tone="stop"
                  head={t('seesNothing', { who: trade.list(unnamed.map(({ unit: id }) => unit(id)?.name ?? id)) })}
                  why={t('notNamedWhy')}
                >
                  {t('notNamed')}
                </Line>
              )}
              <Line
                tone={result.plan.ok ? 'ok' : 'stop'}
                head={t(result.plan.ok ? 'planYes' : 'planNo')}
                why={result.plan.ok ? plan?.source : `${plan?.sentence} ${plan?.source}`}
              >
                {result.plan.ok ? undefined : plan?.remedy}
              </Line>
              {refused && (
                <Line tone="warn" head={t('notYet')} why={refused.source}>
                  {`${refused.sentence} ${refused.remedy}`.trim()}
                </Line>
              )}
            </ul>
          )}
        </div>
      </Card>
    </section>
  );
}

function OutcomeLine({ outcome }: { outcome: Outcome }) {
  const t = useResultWords();
  const trade = useTradeWords();
  const { unit } = useMe();
  const name = (id: string) => nameOf(unit(id), id);
  const { kinds } = trade;
  const from = (list: readonly string[]) => trade.list(list.map(name));
  const { sees, later, stopped, warns, isNamed } = outcome;
  const who = name(outcome.unit);
  const first = stopped[0];
  const words = first && trade.decision({ ok: false, because: first.rule, remedy: first.remedy });
  const verify = trade.decision({ ok: false, because: 'NOT_VERIFIED', remedy: 'verify-consent' });
  const warning = sees && warns ? trade.decision({ ok: true, because: sees.rule, warns }).warning : '';
  if (!isNamed && sees)
    return (
      <Line tone="info" head={t('seesStill', { who, kinds: kinds(sees.kinds) })} why={t('seesStillWhy')}>
        {t('from', { units: from(sees.from) })}
      </Line>
    );
  if (!sees && !later)
    return (
      <Line tone="stop" head={t('seesNothing', { who })} why={words ? `${words.sentence} ${words.source}` : undefined}>
        {words?.remedy ?? t('noneReleases')}
      </Line>
    );
  const tone: Tone = later || stopped.length > 0 || warning ? 'warn' : 'ok';
  return (
    <Line
      tone={tone}
      half={tone === 'warn'}
      head={sees ? t('sees', { who, kinds: kinds(sees.kinds) }) : t('seesLater', { who })}
      why={[
        later ? `${verify.sentence} ${verify.source}` : '',
        first && words ? `${words.sentence} ${words.source}` : '',
      ].join(' ')}
    >
      {[
        sees ? t('from', { units: from(sees.from) }) : '',
        later ? t('later', { kinds: kinds(later.kinds), units: from(later.from) }) : '',
        first ? t('notThese', { kinds: kinds(first.kinds) }) : '',
        warning,
      ]
        .filter(Boolean)
        .join(' ')}
    </Line>
  );
}

const nameOf = (unit: Unit | undefined, id: string) => unit?.name ?? id;

function Line(props: { tone: Tone; half?: boolean; head: ReactNode; why?: string; children?: ReactNode }) {
  return (
    <li className={styles.outcome}>
      <p>
        <Status tone={props.tone} icon={props.half ? 'half' : undefined}>
          <strong>{props.head}</strong>
        </Status>
      </p>
      {(props.children || props.why?.trim()) && (
        <p>
          {props.children}
          {props.why?.trim() && <span className={styles.why}>{props.why.trim()}</span>}
        </p>
      )}
    </li>
  );
}
