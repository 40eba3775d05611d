import { ENTITY_WORDS } from '#domain/entity-words';
import type { EntityName } from '#domain/kinds';
import { listed } from '#domain/listed';
import { capital } from '#ui/capital';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { TextBoxes } from '#ui/text-boxes';
import { useLanguage } from '#ui/words';
import { useIssueWords } from './issue-words';
import type { PlanView } from './use-plan';
import type { Review } from './use-review';

/** Every free text that would reach units with weaker secrecy, to be confirmed one by one before the plan is issued. */
export function WeakerTexts({ plan, review }: { plan: PlanView; review: Review }) {
  const t = useIssueWords();
  const language = useLanguage();
  const { texts } = review;
  if (texts.length === 0) return null;
  const count = texts.filter(review.isConfirmed).length;
  const names = (units: readonly string[]) => listed([...new Set(units)].map(plan.unitName), language);
  return (
    <Section
      title={t('weaker.title')}
      aside={
        <Status tone={review.allConfirmed ? 'ok' : 'warn'}>{t('weaker.count', { count, all: texts.length })}</Status>
      }
    >
      <p>{t('weaker.hint', { units: names(texts.flatMap((text) => text.receivers)) })}</p>
      <TextBoxes
        texts={texts.map((one) => ({
          id: `text-${one.entry.id}`,
          text: one.text,
          about: t('weaker.readBy', {
            what: capital(ENTITY_WORDS[one.entry.entity as EntityName][language]),
            units: names(one.receivers),
          }),
          checked: review.isConfirmed(one),
          of: one,
        }))}
        label={t('weaker.confirm')}
        onCheck={({ of }, is) => review.confirm(of, is)}
      />
    </Section>
  );
}
