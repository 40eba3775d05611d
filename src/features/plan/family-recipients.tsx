import { child } from '#domain/child';
import { ageAt } from '#domain/civil-date';
import { decisionWords } from '#domain/decision-words';
import { guardian } from '#domain/guardian';
import { withheldFromPaper } from '#domain/paper-content';
import type { FamilyReader } from '#domain/paper-reader';
import { Hint } from '#ui/hint';
import { Status } from '#ui/status';
import { Who } from '#ui/who';
import { useLanguage } from '#ui/words';
import { useIssueWords } from './issue-words';
import styles from './recipients.module.css';
import type { PlanView } from './use-plan';

/** Each guardian and the child: they get the plan on paper, but for what a block keeps from that one reader. */
export function FamilyRecipients({ plan }: { plan: PlanView }) {
  const t = useIssueWords();
  const guardians = plan.dossier.list(guardian).filter((one) => one.body.custody !== 'none');
  const theChild = plan.dossier.list(child)[0];
  return (
    <>
      {guardians.map((one) => (
        <FamilyMember key={one.id} plan={plan} name={one.body.name} sub={t('guardian')} reader={{ guardian: one.id }} />
      ))}
      {theChild && (
        <FamilyMember
          plan={plan}
          name={theChild.body.firstName}
          sub={t('childAge', { age: ageAt(theChild.body.birthDate, plan.now) })}
          reader={{ child: true }}
        />
      )}
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
