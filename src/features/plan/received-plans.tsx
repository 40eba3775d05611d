import { receivedPlan } from '#domain/received-plan';
import { Card } from '#ui/card';
import { formatDay } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { useDifferenceWords } from './difference-words';
import { Differences } from './differences';
import { EntryList } from './entry-list';
import { useIssueWords } from './issue-words';
import type { PlanView } from './use-plan';

/** The copies that the viewer's unit received, newest first and open; the older ones can be unfolded. */
export function ReceivedPlans({ plan }: { plan: PlanView }) {
  const t = useIssueWords();
  const differs = useDifferenceWords();
  const language = useLanguage();
  const copies = plan.dossier
    .list(receivedPlan)
    .filter((copy) => copy.unit === plan.unit)
    .sort((a, b) => b.body.number - a.body.number);
  if (copies.length === 0) return null;
  return (
    <Section id="kopia" title={t('received.title')}>
      <Stack>
        {copies.map(({ id, body }, at) => (
          <Card key={id} strong={at === 0}>
            <details open={at === 0}>
              <summary>
                {t('received.from', {
                  number: body.number,
                  unit: plan.unitName(body.fromUnit),
                  day: formatDay(body.issuedAt, language, { year: true }),
                })}
              </summary>
              {copies[at + 1] && (
                <details>
                  <summary>{differs('show', { number: copies[at + 1]?.body.number ?? 0 })}</summary>
                  <Differences plan={plan} older={copies[at + 1]?.body.entries ?? []} newer={body.entries} />
                </details>
              )}
              <EntryList plan={plan} entries={body.entries} />
              <Hint>{t('received.contact', { name: body.contact.name, phone: body.contact.phone })}</Hint>
              <Hint>{t('received.own')}</Hint>
            </details>
          </Card>
        ))}
      </Stack>
    </Section>
  );
}
