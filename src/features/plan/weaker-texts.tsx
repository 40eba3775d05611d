import { ENTITY_WORDS } from '#domain/entity-words';
import type { EntityName } from '#domain/kinds';
import { capital } from '#ui/capital';
import { Checkbox } from '#ui/checkbox';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useIssueWords } from './issue-words';
import styles from './recipients.module.css';
import type { PlanView } from './use-plan';
import type { Review } from './use-review';

/** Every free text that would reach units with weaker secrecy, to be confirmed one by one before the plan is issued. */
export function WeakerTexts({ plan, review }: { plan: PlanView; review: Review }) {
  const t = useIssueWords();
  const language = useLanguage();
  const { texts } = review;
  if (texts.length === 0) return null;
  const count = texts.filter(review.isConfirmed).length;
  const names = (units: readonly string[]) => [...new Set(units)].map(plan.unitName).join(', ');
  return (
    <Section
      title={t('weaker.title')}
      aside={
        <Status tone={review.allConfirmed ? 'ok' : 'warn'}>{t('weaker.count', { count, all: texts.length })}</Status>
      }
    >
      <p>{t('weaker.hint', { units: names(texts.flatMap((text) => text.receivers)) })}</p>
      <ul role="list" className={styles.texts}>
        {texts.map((one) => (
          <li key={one.entry.id}>
            <div>
              <p className={styles.text}>{one.text}</p>
              <Hint>
                {t('weaker.readBy', {
                  what: capital(ENTITY_WORDS[one.entry.entity as EntityName][language]),
                  units: names(one.receivers),
                })}
              </Hint>
            </div>
            <Checkbox
              label={
                <>
                  {t('weaker.confirm')}
                  <HiddenText>: {one.text}</HiddenText>
                </>
              }
              checked={review.isConfirmed(one)}
              onChange={(event) => review.confirm(one, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
