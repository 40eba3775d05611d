import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { COUNTY_DOSSIER } from '#domain/county';
import type { EntityName } from '#domain/kinds';
import { readInCatalogue, type ShippedCatalogue } from '#domain/read-in-catalogue';
import type { AnyRec } from '#domain/record';
import { refusalWords } from '#domain/refusal-words';
import { useCounty, useCountyEditor } from '#storage/use-county';
import { useMutate } from '#storage/use-mutate';
import { Actions } from '#ui/actions';
import { buttonClass } from '#ui/button';
import { Empty } from '#ui/empty';
import { Icon } from '#ui/icon';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { ReadIn } from '#ui/read-in';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useCatalogueWords } from './catalogue-words';
import { useSearchField } from './search-field';

interface CatalogueListProps {
  entity: EntityName;
  words: Record<'title' | 'lead' | 'none' | 'noneLead' | 'readInLead' | 'readIn' | 'add', string>;
  paper: '/lanet/ansvar/papper' | '/lanet/kunskapsstod/papper';
  /** What ships with the app. */
  fetch: () => Promise<ShippedCatalogue>;
  /** The entries that were found, or all. */
  list: (found: readonly AnyRec[]) => ReactNode;
  form: (close: () => void) => ReactNode;
  /** What stands below it. */
  children?: ReactNode;
}

/** A catalogue of the county: searched and printed by everybody; its editor begins it and writes in it here. */
export function CatalogueList({ entity, words: own, paper, fetch, list, form, children }: CatalogueListProps) {
  const words = useCatalogueWords();
  const language = useLanguage();
  const mutate = useMutate();
  const toast = useToast();
  const isEditor = useCountyEditor();
  const { field, found, asked } = useSearchField(useCounty(), entity, own.title);
  const isEmpty = found.length === 0 && asked === '';
  const write = async (shipped: ShippedCatalogue) => {
    const result = await mutate(COUNTY_DOSSIER, readInCatalogue, shipped);
    if (!result.ok) return refusalWords(result.refusal, language);
    toast({ message: words('readInDone') });
    return undefined;
  };
  return (
    <Page
      title={own.title}
      lead={own.lead}
      sub={<Link to="/lanet">{words('county')}</Link>}
      action={
        !isEmpty && (
          <Link to={paper} className={buttonClass('secondary')}>
            <Icon name="print" />
            {words('print')}
          </Link>
        )
      }
    >
      {isEmpty && !isEditor && <Empty title={own.none}>{own.noneLead}</Empty>}
      {isEmpty && isEditor && (
        <ReadIn title={own.none} lead={own.readInLead} button={own.readIn} fetch={fetch} write={write} />
      )}
      {!isEmpty && field}
      {found.length === 0 && asked !== '' && (
        <Empty title={words('nothing', { query: asked })}>{words('nothingLead')}</Empty>
      )}
      {found.length > 0 && list(found)}
      {isEditor && (
        <Actions>
          <Opener id={entity} icon="plus" label={own.add}>
            {form}
          </Opener>
        </Actions>
      )}
      {children}
    </Page>
  );
}
