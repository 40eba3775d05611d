import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { presentGuardians } from '#domain/adulthood';
import { isProtected } from '#domain/blocks';
import { caseRecord } from '#domain/case';
import { childFirstName } from '#domain/child';
import type { FamilyReader } from '#domain/paper-reader';
import { seenForFamily } from '#domain/seen-line';
import { WithQueries } from '#storage/asked';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useLogPage } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { AskedState } from '#ui/asked-state';
import { Button, buttonClass } from '#ui/button';
import { formatDate } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Paper } from '#ui/paper';
import { SelectField } from '#ui/select-field';
import { useLanguage } from '#ui/words';
import { SeenTable } from './seen-table';
import { useSeenLogWords } from './seen-words';
import { useWholeSeen } from './use-seen';

/** The extract of the log for one reader of the family, on paper: services, never who at work; without what is kept; every line. */
export function SeenPaper() {
  const { caseId = '' } = useParams({ strict: false }) as { caseId?: string };
  const view = useDossier(caseId);
  const t = useSeenLogWords();
  if (!view)
    return (
      <Page title={t('paper.missing')} lead={t('paper.missingLead')}>
        {null}
      </Page>
    );
  return (
    <WithQueries>
      <Extract view={view} />
    </WithQueries>
  );
}

function Extract({ view }: { view: DossierView }) {
  const t = useSeenLogWords();
  const language = useLanguage();
  const now = useNow();
  const { actor } = useMe();
  const printPage = useLogPage(view.id, 'vem-har-last/papper');
  const { lines: all, asked } = useWholeSeen(view.id);
  const [readerId, setReaderId] = useState('child');
  const guardians = presentGuardians(view.dossier, now);
  const reader: FamilyReader = readerId === 'child' ? { child: true } : { guardian: readerId };
  const lines = seenForFamily(all ?? [], view.facts, reader, actor.unit, now);
  const name = isProtected(view.facts) ? t('paper.child') : childFirstName(view.dossier) || t('paper.child');
  return (
    <Paper
      lang={language}
      foot={t('paper.foot', { date: formatDate(now, language, { year: true }) })}
      toolbar={
        <>
          <Link to="/arenden/$caseId/vem-har-last" params={{ caseId: view.id }} className={buttonClass('quiet')}>
            {t('back')}
          </Link>
          <SelectField
            label={t('paper.reader')}
            value={readerId}
            onChange={(event) => setReaderId(event.target.value)}
            options={[
              { value: 'child', label: t('paper.theChild') },
              ...guardians.map((one) => ({ value: one.id, label: one.body.name })),
            ]}
          />
          <Hint>{t('paper.hint')}</Hint>
          <AskedState
            asked={asked}
            words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }}
          />
          {all && (
            <Button
              kind="primary"
              icon="print"
              onPress={() => void printPage(`log ${readerId === 'child' ? 'child' : 'guardian'}`)}
            >
              {t('paper.print')}
            </Button>
          )}
        </>
      }
    >
      <h1>{t('paper.title', { name })}</h1>
      <p>{t('paper.reference', { reference: caseRecord(view.dossier)?.body.reference ?? '' })}</p>
      <p>{t('paper.intro')}</p>
      {all && lines.length === 0 && <p>{t('paper.empty')}</p>}
      {lines.length > 0 && <SeenTable lines={lines} named={false} />}
    </Paper>
  );
}
