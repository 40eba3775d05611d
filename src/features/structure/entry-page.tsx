import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AnyRec, Rec } from '#domain/record';
import type { StructureSort } from '#domain/structure';
import { useCounty, useCountyEditor } from '#storage/use-county';
import { formatDate } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { RemoveEntry } from './remove-entry';
import { useStructureWords } from './structure-words';

const LISTS = { unit: '/lanet/samverkan/verksamheter', group: '/lanet/samverkan' } as const;

interface EntryPageProps {
  sort: Exclude<StructureSort, 'principal'>;
  /** Undefined where there is none of that id, or not here. */
  record: Rec<{ name: string }> | undefined;
  lead: string;
  form: (close: () => void) => ReactNode;
  children: ReactNode;
}

/** The page of one unit or group: when it was changed last and, for the county's editor, its form. */
export function EntryPage({ sort, record, lead, form, children }: EntryPageProps) {
  const t = useStructureWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const editor = useCountyEditor();
  const view = useCounty();
  const back = <Link to={LISTS[sort]}>{t(sort === 'unit' ? 'units' : 'back')}</Link>;
  if (!record)
    return (
      <Page title={t('gone')} lead={t('goneLead')}>
        {back}
      </Page>
    );
  const { name } = record.body;
  return (
    <Page title={name} sub={back} lead={lead}>
      {children}
      <Stack>
        {editor && (
          <Opener id={`change-${record.id}`} label={t('change')} about={name} icon="pen">
            {form}
          </Opener>
        )}
        {editor && (
          <RemoveEntry sort={sort} id={record.id} name={name} onGone={() => void navigate({ to: LISTS[sort] })} />
        )}
        <Hint>{changedWords(record as AnyRec, view?.unsent.has(record.id) ?? false)}</Hint>
      </Stack>
    </Page>
  );

  function changedWords({ at }: AnyRec, unsent: boolean): string {
    return unsent ? t('unsent') : t('changed', { date: formatDate(at, language, { year: true }) });
  }
}
