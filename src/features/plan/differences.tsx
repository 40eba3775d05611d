import type { Responsible } from '#domain/action';
import { type Action } from '#domain/action';
import { ACTION_STATUS_WORDS } from '#domain/choice-words';
import type { PlanEntry } from '#domain/plan-content';
import { planVersions } from '#domain/plan-version';
import { recordText } from '#domain/record-text';
import { type EntryChange, type FieldChange, versionDifference } from '#domain/version-difference';
import { wordDifference } from '#domain/word-difference';
import { capital } from '#ui/capital';
import { formatDay } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { WordPieces } from '#ui/word-pieces';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useDifferenceWords } from './difference-words';
import styles from './differences.module.css';
import { useIssueWords } from './issue-words';
import { partsOf } from './plan-parts';
import type { PlanView } from './use-plan';

/** What differs between two contents of the plan, part by part, as a person reads it. */
export function Differences(props: { plan: PlanView; older: readonly PlanEntry[]; newer: readonly PlanEntry[] }) {
  const { plan, older, newer } = props;
  const t = useDifferenceWords();
  const issue = useIssueWords();
  const changes = versionDifference(older, newer);
  if (changes.length === 0) return <Hint>{t('none')}</Hint>;
  return (
    <Facts layout="above">
      {partsOf(changes.map((one) => one.entry)).map((part) => (
        <Fact key={part} term={capital(issue(`part.${part}`))}>
          {changes
            .filter((one) => one.entry.entity === part)
            .map((one) => (
              <OneChange key={one.entry.id} plan={plan} change={one} all={[...newer, ...older]} />
            ))}
        </Fact>
      ))}
    </Facts>
  );
}

/** What the plan says now that its last issued version does not; nothing where there is none or nothing changed. */
export function ChangedSinceLast({ plan }: { plan: PlanView }) {
  const t = useDifferenceWords();
  const last = planVersions(plan.dossier).at(-1)?.body;
  if (!last || versionDifference(last.entries, plan.entries).length === 0) return null;
  return (
    <Section id="andrat" title={t('title', { number: last.number })}>
      <Differences plan={plan} older={last.entries} newer={plan.entries} />
    </Section>
  );
}

interface OneChangeProps {
  plan: PlanView;
  change: EntryChange;
  /** All entries of both contents, for the names of what a record belongs to. */
  all: readonly PlanEntry[];
}

function OneChange({ plan, change, all }: OneChangeProps) {
  const t = useDifferenceWords();
  const { what, entry } = change;
  const name = recordText(entry).split('\n')[0] || plan.unitName(String(entry.body.unit ?? entry.unit));
  if (what !== 'changed')
    return (
      <div className={styles.change}>
        <Status tone={what === 'added' ? 'ok' : 'stop'} icon={what === 'added' ? 'plus' : 'x'}>
          {t(what)}
        </Status>{' '}
        {what === 'added' ? <Written text={name} /> : <del lang="sv">{name}</del>}
      </div>
    );
  const isRenamed = change.fields.some(
    ({ field }) => typeof entry.body[field] === 'string' && name === entry.body[field],
  );
  return (
    <div className={styles.change}>
      <Status tone="info" icon="pen">
        {t('changed')}
      </Status>{' '}
      {!isRenamed && <Written text={name} />}
      {wordsFirst(change.fields).map((one) => (
        <OneField key={one.field} plan={plan} change={one} all={all} />
      ))}
    </div>
  );
}

const LONG: ReadonlySet<string> = new Set(
  'text indicator keptBecause longTermAim strengths needs ongoing description wishes nextStep sign then article2 article3 article6 article12 reason'.split(
    ' ',
  ),
);
const KNOWN =
  'needId goalId longTerm responsible start due targetDate status overallResponsible followUpDate followUpTime followUpPlace followUpCaller othersDoNothing who contact phone hours contactPerson'.split(
    ' ',
  );

/** What was written stands before dates and names. */
const wordsFirst = (fields: readonly FieldChange[]) =>
  [...fields].sort((a, b) => Number(LONG.has(b.field)) - Number(LONG.has(a.field)));

type KnownField = Parameters<ReturnType<typeof useDifferenceWords>>[0] & `field.${string}`;
const fieldKey = (field: string) => `field.${field}` as KnownField;

function OneField({
  plan,
  change: { field, from, to },
  all,
}: { plan: PlanView; change: FieldChange } & Pick<OneChangeProps, 'all'>) {
  const t = useDifferenceWords();
  const language = useLanguage();
  if (LONG.has(field))
    return (
      <>
        {field !== 'text' && field !== 'sign' && <Hint>{t(fieldKey(field))}</Hint>}
        <WordPieces
          pieces={wordDifference(String(from ?? ''), String(to ?? ''))}
          addedLabel={t('cameIn')}
          removedLabel={t('wentOut')}
        />
      </>
    );
  if (!KNOWN.includes(field)) return <p>{t('other')}</p>;
  const said = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('nothing');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (field === 'status') return ACTION_STATUS_WORDS[value as Action['status']][language];
    if (field === 'needId' || field === 'goalId') {
      const found = all.find((one) => one.id === value);
      return found ? `”${recordText(found).split('\n')[0]}”` : t('nothing');
    }
    if (['start', 'due', 'targetDate', 'followUpDate'].includes(field)) return formatDay(String(value), language);
    if (field === 'overallResponsible') return String((value as { name: string }).name);
    const who = field === 'responsible' ? (value as Responsible) : undefined;
    if (who?.type === 'unit') return [who.person, plan.unitName(who.unit)].filter(Boolean).join(', ');
    if (who) return who.type === 'family' ? who.who : who.name;
    return String(value);
  };
  const change = (before: string, after: string) => t('fromTo', { field: t(fieldKey(field)), from: before, to: after });
  // What a record belongs to is told by its own words.
  if (field === 'needId' || field === 'goalId')
    return (
      <p>
        <Written text={[said(from), said(to)]} within={change} />
      </p>
    );
  return <p>{change(said(from), said(to))}</p>;
}
