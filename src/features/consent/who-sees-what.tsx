import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { participants } from '#domain/audience';
import { KIND_WORDS } from '#domain/kind-words';
import { whoSeesWhat } from '#domain/who-sees-what';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { buttonClass } from '#ui/button';
import { capital } from '#ui/capital';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { SeenAnswer } from './seen-cell';
import { useSeenWords } from './seen-words';
import { KIND_ORDER, useTradeWords } from './trade-words';

/** The matrix of a case: each service and each kind of information, yes or no, and why. */
export function WhoSeesWhat() {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  return view ? <MatrixPage view={view} /> : null;
}

function MatrixPage({ view }: { view: DossierView }) {
  const t = useSeenWords();
  const trade = useTradeWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const all = participants(view.facts);
  const [from, setFrom] = useState(all.includes(actor.unit) ? actor.unit : (all[0] ?? actor.unit));
  const name = (id: string) => unit(id)?.name ?? id;
  const cells = whoSeesWhat(view.facts, from, now);
  const receivers = all.filter((id) => id !== from);
  const params = { caseId: view.id };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
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
            <Table
              caption={t('caption', { unit: name(from) })}
              rows={KIND_ORDER}
              rowKey={(kind) => kind}
              columns={[
                {
                  id: 'kind',
                  head: t('kind'),
                  rowHeader: true,
                  cell: (kind) => (
                    <>
                      {trade.kindHead(kind)}
                      <small>{capital(KIND_WORDS[kind].covers[language])}</small>
                    </>
                  ),
                },
                ...receivers.map((to) => ({
                  id: to,
                  head: name(to),
                  cell: (kind: (typeof KIND_ORDER)[number]) => {
                    const cell = cells.find((one) => one.unit === to && one.kind === kind);
                    return cell && <SeenAnswer caseId={view.id} cell={cell} />;
                  },
                })),
              ]}
            />
          </>
        )}
        <Hint>{t('preview')}</Hint>
      </Stack>
    </Page>
  );
}
