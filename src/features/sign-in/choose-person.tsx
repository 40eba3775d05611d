import type { Role } from '#domain/actor';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useSignInWords } from './sign-in-words';

/** One invented person to be, as the server lists them in practice mode. */
export interface PracticePerson {
  id: string;
  name: string;
  role: Role;
  unit: { id: string; name: string };
  about: { sv: string; en: string };
}

/**
 * The door in practice mode: who to be, in which unit, and what there is to meet.
 * `problem` is the sentence to show when signing in did not work.
 */
export function ChoosePerson(props: {
  people: readonly PracticePerson[];
  onChoose: (id: string) => void;
  problem?: string;
}) {
  const t = useSignInWords();
  const language = useLanguage();
  const units = byUnit(props.people);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {props.problem && (
        <Note tone="stop" title={props.problem} live>
          {t('tryAgain')}
        </Note>
      )}
      <Note tone="info" title={t('practice')}>
        {t('practiceDetail')}
      </Note>
      {[...units].map(([unit, people]) => (
        <Section key={unit} title={unit}>
          <Rows label={unit}>
            {people.map((person) => (
              <Row
                key={person.id}
                status={t(`role.${person.role}`)}
                what={
                  <Button kind="quiet" onPress={() => props.onChoose(person.id)}>
                    {person.name}
                  </Button>
                }
                detail={person.about[language]}
              />
            ))}
          </Rows>
        </Section>
      ))}
    </Page>
  );
}

function byUnit(people: readonly PracticePerson[]): Map<string, PracticePerson[]> {
  const units = new Map<string, PracticePerson[]>();
  for (const person of people) units.set(person.unit.name, [...(units.get(person.unit.name) ?? []), person]);
  return units;
}
