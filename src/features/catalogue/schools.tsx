import { countyUnit } from '#domain/structure';
import { useCounty } from '#storage/use-county';
import { useMe } from '#storage/use-me';
import { Hint } from '#ui/hint';
import { NewTabLink } from '#ui/new-tab-link';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { useSupportWords } from './support-words';

/** Where Skolverket tells of every school unit by its number. */
const REGISTER = 'https://www.skolverket.se/skolutveckling/skolenhetsregistret';

/**
 * The school units that have their number in the register, and the way there: those that work in Samplan, and those that the
 * county's structure names beside them. Nothing is fetched from the register.
 */
export function Schools() {
  const t = useSupportWords();
  const { units } = useMe();
  const here = units.flatMap(({ id, name, schoolUnitCode: code }) => (code ? [{ id, name, code }] : []));
  const named = (useCounty()?.dossier.list(countyUnit) ?? []).flatMap(({ id, body: { name, schoolUnitCode: code } }) =>
    code !== '' && here.every((one) => one.code !== code) ? [{ id, name, code }] : [],
  );
  const { compare } = new Intl.Collator('sv', { numeric: true });
  const schools = [...here, ...named].sort((a, b) => compare(a.name, b.name));
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
          { id: 'code', head: t('code'), cell: ({ code }) => code },
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
