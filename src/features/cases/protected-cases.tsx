import { Link } from '@tanstack/react-router';
import { useDossiers } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { buttonClass } from '#ui/button';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { useCaseListWords } from './case-list-words';
import { protectedRows } from './case-row';
import { CaseTable } from './case-table';

/** The cases under protected identity of whoever is named for them: reached from here alone, by number and never by name. */
export function ProtectedCases() {
  const t = useCaseListWords();
  const rows = protectedRows(useDossiers(), useMe().actor, useNow());
  return (
    <Page title={t('secret.title')} lead={t('secret.lead')}>
      {rows.length === 0 ? (
        <Empty
          title={t('secret.empty')}
          action={
            <Link to="/arenden" className={buttonClass()}>
              {t('secret.toCases')}
            </Link>
          }
        >
          {t('secret.emptyLead')}
        </Empty>
      ) : (
        <Stack>
          <CaseTable rows={rows} caption={t('secret.title')} />
          <Hint>{t('secret.hint')}</Hint>
        </Stack>
      )}
    </Page>
  );
}
