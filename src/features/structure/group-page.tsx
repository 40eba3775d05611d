import { Link, useParams } from '@tanstack/react-router';
import { listed } from '#domain/listed';
import { GROUP_KIND_LONG, GROUP_KIND_WORDS, LEVEL_OF_GROUP_WORDS, MATTER_WORDS } from '#domain/structure-words';
import { Fact, Facts } from '#ui/facts';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { EntryPage } from './entry-page';
import { GroupForm } from './group-form';
import { GroupList, groupsUnder } from './group-list';
import { ReachFacts } from './reach-facts';
import { useStructureWords } from './structure-words';
import { UnitTable } from './unit-table';
import { useStructure } from './use-structure';

/** One group: its mandate, what it takes up, whom it reports to and who reports to it, and who is in it. */
export function GroupPage() {
  const { groupId = '' } = useParams({ strict: false }) as { groupId?: string };
  const t = useStructureWords();
  const language = useLanguage();
  const { units, groups } = useStructure();
  const record = groups.find(({ id }) => id === groupId);
  const body = record?.body;
  const above = groups.find(({ id }) => id === body?.reportsTo);
  const members = units.filter(({ id }) => body?.unitIds.includes(id));
  return (
    <EntryPage
      sort="group"
      record={record}
      lead={body ? (GROUP_KIND_LONG[body.kind] ?? GROUP_KIND_WORDS[body.kind])[language] : ''}
      form={(close) => record && <GroupForm record={record} onClose={close} />}
    >
      {body && (
        <>
          <Facts>
            {body.mandate && <Fact term={t('mandate')}>{body.mandate}</Fact>}
            <Fact term={t('takesUp')}>
              {body.takesUp.length === 0
                ? t('takesUpNothing')
                : listed(
                    body.takesUp.map((matter) => MATTER_WORDS[matter][language]),
                    language,
                  )}
            </Fact>
            <Fact term={t('level')}>{LEVEL_OF_GROUP_WORDS[body.level][language]}</Fact>
            <ReachFacts body={body} />
            <Fact term={t('reportsTo')}>
              {above ? (
                <Link to="/lanet/samverkan/grupper/$groupId" params={{ groupId: above.id }}>
                  {above.body.name}
                </Link>
              ) : (
                t('top')
              )}
            </Fact>
            {body.inSamplan && <Fact term={t('inSamplan')}>{t('isForum')}</Fact>}
          </Facts>
          <Section title={t('members')}>
            {body.functions && (
              <ul aria-label={t('functions')}>
                {body.functions.split('\n').map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            )}
            {members.length > 0 && <UnitTable caption={t('members')} units={members} />}
          </Section>
          {groupsUnder(groups, groupId).length > 0 && (
            <Section title={t('under')}>
              <GroupList groups={groups} of={groupId} label={t('under')} />
            </Section>
          )}
        </>
      )}
    </EntryPage>
  );
}
