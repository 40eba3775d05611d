import { Link, useParams } from '@tanstack/react-router';
import { SERVICE_TYPE_WORDS } from '#domain/structure-words';
import { useMe } from '#storage/use-me';
import { Fact, Facts } from '#ui/facts';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { EntryPage } from './entry-page';
import { ReachFacts } from './reach-facts';
import { useStructureWords } from './structure-words';
import { UnitForm } from './unit-form';
import { usePlaceWords } from './use-place-words';
import { useStructure } from './use-structure';

/** One unit: what it is, whose, how one reaches it, and the groups that it is in. */
export function UnitPage() {
  const { unitId = '' } = useParams({ strict: false }) as { unitId?: string };
  const t = useStructureWords();
  const language = useLanguage();
  const placeOf = usePlaceWords();
  const { unit } = useMe();
  const { principals, units, groups } = useStructure();
  const record = units.find(({ id }) => id === unitId);
  const principal = principals.find(({ id }) => id === record?.body.principalId);
  const inGroups = groups.filter(({ body }) => body.unitIds.includes(unitId));
  const known = record && unit(record.body.inSamplan)?.name;
  return (
    <EntryPage
      sort="unit"
      record={record}
      lead={record ? SERVICE_TYPE_WORDS[record.body.service][language] : ''}
      form={(close) => record && <UnitForm record={record} onClose={close} />}
    >
      {record && (
        <>
          <Facts>
            <Fact term={t('principal')}>{principal?.body.name ?? '–'}</Fact>
            <ReachFacts body={record.body} />
            {record.body.schoolUnitCode && <Fact term={t('code')}>{record.body.schoolUnitCode}</Fact>}
            <Fact term={t('inSamplan')}>{known ? t('inSamplanYes', { name: known }) : t('inSamplanNo')}</Fact>
          </Facts>
          <Section title={t('memberOf')} count={inGroups.length}>
            {inGroups.length === 0 ? (
              <p>{t('noGroups')}</p>
            ) : (
              <Rows label={t('memberOf')}>
                {inGroups.map(({ id, body }) => (
                  <Row
                    key={id}
                    what={
                      <Link to="/lanet/samverkan/grupper/$groupId" params={{ groupId: id }}>
                        {body.name}
                      </Link>
                    }
                    detail={placeOf(body)}
                  />
                ))}
              </Rows>
            )}
          </Section>
        </>
      )}
    </EntryPage>
  );
}
