import { Link } from '@tanstack/react-router';
import { presentGuardians } from '#domain/adulthood';
import { child } from '#domain/child';
import { PAPER_HOW_WORDS } from '#domain/choice-words';
import { ageAt } from '#domain/civil-date';
import { decisionWords } from '#domain/decision-words';
import { withheldFromPaper } from '#domain/paper-content';
import { paperIssue } from '#domain/paper-issue';
import type { FamilyReader } from '#domain/paper-reader';
import { planVersions } from '#domain/plan-version';
import { isDangerousToAsk } from '#domain/standing-of';
import { formatDay } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Status } from '#ui/status';
import { Who } from '#ui/who';
import { useLanguage } from '#ui/words';
import { useIssueWords } from './issue-words';
import styles from './recipients.module.css';
import type { PlanView } from './use-plan';

/** Everyone in the family who gets a paper of their own: each with custody until the child is 18, and the child. */
export function familyReaders(
  plan: PlanView,
): { key: string; name: string; age: number | null; reader: FamilyReader }[] {
  const guardians = presentGuardians(plan.dossier, plan.now);
  const children = plan.dossier.list(child);
  return [
    ...guardians.map(({ id, body }) => ({ key: id, name: body.name, age: null, reader: { guardian: id } })),
    ...children.map(({ id, body }) => ({
      key: id,
      name: body.firstName,
      age: ageAt(body.birthDate, plan.now),
      reader: { child: true } as const,
    })),
  ];
}

/** Each guardian and the child: they get the plan on paper, but for what a block keeps from that one reader. */
export function FamilyRecipients({ plan }: { plan: PlanView }) {
  const t = useIssueWords();
  return (
    <>
      {familyReaders(plan).map(({ key, name, age, reader }) => (
        <FamilyMember
          key={key}
          plan={plan}
          name={name}
          sub={age === null ? t('guardian') : t('childAge', { age })}
          reader={reader}
        />
      ))}
    </>
  );
}

function FamilyMember(props: { plan: PlanView; name: string; sub: string; reader: FamilyReader }) {
  const { plan, name, sub, reader } = props;
  const t = useIssueWords();
  const language = useLanguage();
  const { coordinator, view, entries, now } = plan;
  const contact = {
    unit: coordinator?.unit ?? plan.unit,
    name: coordinator?.name ?? '',
    phone: coordinator?.phone ?? '',
  };
  const withheld = withheldFromPaper({ entries, contact, version: null }, view.facts, reader, now);
  const whys = [...new Set(withheld.map(({ decision }) => decisionWords(decision, language).sentence))].join(' ');
  const holder = plan.living?.body.originalHolder ?? view.facts.profile.originalHeldBy;
  return (
    <li className={styles.recipient}>
      <Who principal="family" name={name} sub={sub} />
      <div>
        {withheld.length === 0 ? (
          <p>{t('paper')}</p>
        ) : (
          <Status tone="warn">{t('paperLess', { count: withheld.length, why: whys })}</Status>
        )}
      </div>
      <div className={styles.why}>
        <Handed plan={plan} reader={'child' in reader ? 'child' : reader.guardian} />
        <p>{t('family')}</p>
        <Hint>{holder === 'family' ? t('original') : t('originalOwner')}</Hint>
      </div>
    </li>
  );
}

/** Whether this reader got the newest version on paper, and the way to where it is printed and noted. */
function Handed({ plan, reader }: { plan: PlanView; reader: string }) {
  const t = useIssueWords();
  const language = useLanguage();
  const version = planVersions(plan.dossier).at(-1);
  if (!version) return null;
  const { number } = version.body;
  const given = plan.dossier
    .list(paperIssue)
    .filter(({ body }) => body.versionId === version.id && body.reader === reader)
    .at(-1)?.body;
  if (given)
    return (
      <Status tone="ok">
        {t('handed.got', { number, how: PAPER_HOW_WORDS[given.how][language], day: formatDay(given.on, language) })}
      </Status>
    );
  // No list leads anybody to contact a guardian whom it is dangerous to ask (C8).
  if (isDangerousToAsk(plan.view.facts, reader)) return <Status tone="stop">{t('handed.dangerous')}</Status>;
  return (
    <>
      <Status tone="warn">{t('handed.not', { number })}</Status>
      <p>
        <Link to="/arenden/$caseId/papper" params={{ caseId: plan.caseId }} search={{ reader } as never}>
          {t('handed.note')}
        </Link>
      </p>
    </>
  );
}
