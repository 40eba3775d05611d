import { presentGuardians } from '#domain/adulthood';
import { child } from '#domain/child';
import { ageAt } from '#domain/civil-date';
import { decisionWords } from '#domain/decision-words';
import { withheldFromPaper } from '#domain/paper-content';
import type { FamilyReader } from '#domain/paper-reader';
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
        <p>{t('family')}</p>
        <Hint>{holder === 'family' ? t('original') : t('originalOwner')}</Hint>
      </div>
    </li>
  );
}
