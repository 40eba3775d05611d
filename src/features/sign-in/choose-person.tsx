import type { Role } from '#domain/actor';
import { Button } from '#ui/button';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Table } from '#ui/table';
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
      <Table
        caption={t('people')}
        captionHidden
        rows={[...props.people]}
        rowKey={(person) => person.id}
        columns={[
          {
            id: 'name',
            head: t('person'),
            rowHeader: true,
            cell: (person) => (
              <Button kind="quiet" onPress={() => props.onChoose(person.id)}>
                {person.name}
              </Button>
            ),
          },
          { id: 'role', head: t('roleHead'), cell: (person) => t(`role.${person.role}`) },
          { id: 'unit', head: t('unit'), cell: (person) => person.unit.name },
          { id: 'about', head: t('about'), cell: (person) => person.about[language] },
        ]}
      />
    </Page>
  );
}
