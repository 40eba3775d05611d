import { useMe } from '#storage/use-me';
import { Hint } from '#ui/hint';
import { NewTabLink } from '#ui/new-tab-link';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { useSupportWords } from './support-words';

/** Where Skolverket tells of every school unit by its number. */
const REGISTER = 'https://www.skolverket.se/skolutveckling/skolenhetsregistret';

/** The school units that have their number in the register, and the way there. Nothing is fetched from it. */
export function Schools() {
  const t = useSupportWords();
  const { units } = useMe();
  const schools = units.filter((unit) => unit.schoolUnitCode);
  if (schools.length === 0) return null;
  return (
    <Section title={t('schools')} count={schools.length}>
      <Hint>{t('schoolsLead')}</Hint>
      <Table
        caption={t('schools')}
        captionHidden
        rows={schools}
        rowKey={({ id }) => id}
        columns={[
          { id: 'school', head: t('school'), rowHeader: true, cell: ({ name }) => name },
          { id: 'code', head: t('code'), cell: ({ schoolUnitCode }) => schoolUnitCode },
        ]}
      />
      <p>
        <NewTabLink href={REGISTER} newTab={t('newTab')}>
          {t('register')}
        </NewTabLink>
      </p>
    </Section>
  );
}
