import { versionsOf } from '#domain/county-version';
import type { Dossier } from '#domain/dossier';
import { yearPoint } from '#domain/year-wheel';
import { POINT_FIELD_WORDS } from '#domain/year-wheel-words';
import { Fold } from '#ui/fold';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { History } from './history';
import { usePointTexts } from './use-point-texts';
import { useYearWords } from './year-words';

/** The points that have been changed, each folded with its changes. Nothing where none has. */
export function YearHistory({ dossier }: { dossier: Dossier }) {
  const t = useYearWords();
  const texts = usePointTexts();
  const changed = dossier.list(yearPoint).filter(({ id }) => versionsOf(dossier, id).length > 0);
  if (changed.length === 0) return null;
  return (
    <Section title={t('history')}>
      <Stack gap="s">
        {changed.map((point) => (
          <Fold key={point.id} title={point.body.what} sum={texts.rule(point.body)}>
            <History
              dossier={dossier}
              record={point}
              fields={POINT_FIELD_WORDS}
              tell={(field, body) => {
                if (field === 'when') return texts.rule(body);
                if (field === 'forWhom') return texts.forWhom(body);
                if (field === 'leadDays') return texts.lead(body);
                if (field === 'about') return t(`about.${body.about}`);
                return body[field];
              }}
            />
          </Fold>
        ))}
      </Stack>
    </Section>
  );
}
