import { crisisPlan } from '#domain/crisis-plan';
import { disagreement } from '#domain/disagreement';
import type { MissingPart } from '#domain/missing-for-issue';
import { entriesOf } from '#domain/plan-content';
import { nextVersionNumber } from '#domain/plan-version';
import { situation } from '#domain/situation';
import { useMe } from '#storage/use-me';
import { formatDate, formatDateTime } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Section } from '#ui/section';
import { Status, type Tone } from '#ui/status';
import { useLanguage } from '#ui/words';
import { articlesAnswered } from './best-interests-section';
import { usePlanWords } from './plan-words';
import styles from './ready-aside.module.css';
import { recipientShares } from './recipient-shares';
import type { PlanView } from './use-plan';

const MATRIX: readonly MissingPart[] = ['goal', 'action', 'action-owner', 'action-date', 'others'];

/** The parts of the plan, each with what remains, and who carries it. */
export function ReadyAside({ plan }: { plan: PlanView }) {
  const t = usePlanWords();
  const language = useLanguage();
  const lacks = (...parts: MissingPart[]) => plan.missing.filter((one) => parts.includes(one.part)).length;
  const matrixLeft = lacks(...MATRIX);
  const articles = articlesAnswered(plan);
  const shares = recipientShares(plan);
  const followUp = plan.living?.body.followUpDate;
  const done = (is: boolean): [Tone, string] => (is ? ['ok', t('ready.done')] : ['warn', t('ready.missing')]);
  const parts: [string, string, [Tone, string]][] = [
    ['rost', t('ready.voice'), done(lacks('child-voice') === 0)],
    ['nulage', t('ready.situation'), done(entriesOf(plan.entries, situation).length > 0)],
    ['mal', t('ready.matrix'), matrixLeft ? ['warn', t('ready.left', { count: matrixLeft })] : done(true)],
    [
      'oenighet',
      t('ready.disagreement'),
      entriesOf(plan.entries, disagreement).length > 0 ? ['ok', t('ready.written')] : ['idle', t('ready.none')],
    ],
    ['kris', t('ready.crisis'), done(entriesOf(plan.entries, crisisPlan).length > 0)],
    [
      'barnets-basta',
      t('ready.bestInterests'),
      articles === 4 ? done(true) : ['warn', t('ready.answered', { count: articles })],
    ],
    ['ansvar', t('ready.responsible'), done(lacks('plan', 'overall-responsible') === 0)],
    ['ansvar', t('ready.followUp'), followUp ? ['ok', formatDate(followUp, language)] : done(false)],
  ];
  const given = shares.filter((one) => one.gets).length;
  // What a unit may not see is absent: to others than the planner, a part without content says nothing.
  if (!plan.coordinates) return <PlanFacts plan={plan} />;
  return (
    <Section title={t('ready.title')}>
      <ul role="list" className={styles.ready} aria-label={t('ready.parts')}>
        {parts.map(([id, name, [tone, word]]) => (
          <li key={name}>
            <a href={`#${id}`}>{name}</a>
            <Status tone={tone}>{word}</Status>
          </li>
        ))}
        <li>
          <span>{t('ready.copies')}</span>
          <Status tone="idle" icon="people">
            {t('ready.of', { count: given, all: shares.length })}
          </Status>
        </li>
      </ul>
      <PlanFacts plan={plan} />
    </Section>
  );
}

function PlanFacts({ plan }: { plan: PlanView }) {
  const t = usePlanWords();
  const language = useLanguage();
  const { colleagues, actor } = useMe();
  const newest = plan.view.records
    .filter((record) => plan.entries.some((entry) => entry.id === record.id))
    .reduce<(typeof plan.view.records)[number] | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
  const by =
    newest && (newest.by === actor.person ? actor.name : colleagues.find((one) => one.person === newest.by)?.name);
  return (
    <Facts layout="above">
      <Fact term={t('ready.overall')}>{plan.living?.body.overallResponsible?.name ?? t('ready.overallNone')}</Fact>
      {plan.coordinator && (
        <Fact term={t('ready.coordinator')} detail={plan.coordinator.phone}>
          {plan.coordinator.name}
        </Fact>
      )}
      <Fact
        term={t('ready.version')}
        detail={
          newest &&
          t('ready.lastChanged', {
            name: by ?? plan.unitName(newest.unit),
            when: formatDateTime(newest.at, language),
          })
        }
      >
        {t('ready.draftOf', { number: nextVersionNumber(plan.dossier) })}
      </Fact>
    </Facts>
  );
}
