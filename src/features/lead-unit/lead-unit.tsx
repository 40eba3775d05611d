import { WithQueries } from '#storage/asked';
import { useMe } from '#storage/use-me';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { DevicesForm } from './devices-form';
import { useLeadUnitWords } from './lead-unit-words';
import { StaffList } from './staff-list';
import { UnitMailForm } from './unit-mail-form';

/** Where a manager keeps the unit in order: where calls are mailed, what its devices may keep, and who works there. Needs the network. */
export function LeadUnit() {
  const t = useLeadUnitWords();
  const { actor, unit } = useMe();
  const own = unit(actor.unit);
  const isManager = actor.role === 'manager';
  return (
    <Page
      title={t('title')}
      sub={own?.schoolUnitCode ? t('withCode', { name: own.name, code: own.schoolUnitCode }) : own?.name}
      lead={isManager ? t('lead') : undefined}
    >
      {isManager ? (
        <WithQueries>
          <UnitMailForm />
          <DevicesForm />
          <StaffList />
        </WithQueries>
      ) : (
        <Note tone="stop" title={t('managersOnly')}>
          <p>{t('askManager')}</p>
        </Note>
      )}
    </Page>
  );
}
