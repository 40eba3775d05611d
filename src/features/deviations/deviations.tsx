import { Link } from '@tanstack/react-router';
import { buttonClass } from '#ui/button';
import { Icon } from '#ui/icon';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { DeviationTable } from './deviation-table';
import { useDeviationsWords } from './deviations-words';
import { MatterTable } from './matter-table';

/** What one's unit has reported or answers for, and the matters of a forum that one is in or has raised something to. */
export function Deviations() {
  const t = useDeviationsWords();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        <Link to="/avvikelser/ny" className={buttonClass('primary')}>
          <Icon name="flag" />
          {t('report')}
        </Link>
      }
    >
      <Stack gap="l">
        <DeviationTable />
        <MatterTable />
        <p>
          <Link to="/avvikelser/genomgang">{t('yearly')}</Link>
        </p>
      </Stack>
    </Page>
  );
}
