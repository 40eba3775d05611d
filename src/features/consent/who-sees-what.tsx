import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { participants } from '#domain/audience';
import { whoSeesWhat } from '#domain/who-sees-what';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { buttonClass } from '#ui/button';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { useNarrow } from '#ui/narrow';
import { Page } from '#ui/page';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { SeenGroups } from './seen-groups';
import { SeenTable } from './seen-table';
import { useSeenWords } from './seen-words';

/** The matrix of a case: each service and each kind of information, yes or no, and why. */
export function WhoSeesWhat() {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  return view ? <MatrixPage view={view} /> : null;
}

function MatrixPage({ view }: { view: DossierView }) {
  const t = useSeenWords();
  const { actor, unit } = useMe();
  const now = useNow();
  const all = participants(view.facts);
  const [from, setFrom] = useState(all.includes(actor.unit) ? actor.unit : (all[0] ?? actor.unit));
  const name = (id: string) => unit(id)?.name ?? id;
  const isNarrow = useNarrow();
  const receivers = all.filter((id) => id !== from);
  const seen = { caseId: view.id, from: name(from), receivers, cells: whoSeesWhat(view.facts, from, now) };
  const params = { caseId: view.id };
  return (
    <Page
      title={t('title')}
      lead={t(isNarrow ? 'leadNarrow' : 'lead')}
      action={
        <Link to="/arenden/$caseId/verksamheter" params={params} className={buttonClass()}>
          {t('people')}
        </Link>
      }
    >
      <Stack>
        {receivers.length === 0 ? (
          <Empty
            title={t('alone')}
            action={
              <Link to="/arenden/$caseId/verksamheter" params={params} className={buttonClass('secondary', 's')}>
                {t('invite')}
              </Link>
            }
          />
        ) : (
          <>
            <SelectField
              label={t('from')}
              hint={t('fromHint')}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
              options={all.map((value) => ({ value, label: name(value) }))}
            />
            {isNarrow ? <SeenGroups {...seen} /> : <SeenTable {...seen} />}
          </>
        )}
        <Hint>{t('preview')}</Hint>
      </Stack>
    </Page>
  );
}
