import { useDeferredValue, useState } from 'react';
import type { EntityName } from '#domain/kinds';
import type { AnyRec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { search } from '#storage/search';
import { TextField } from '#ui/text-field';
import { useCatalogueWords } from './catalogue-words';

/** A field to search a list by, and which of the records of an entity it finds: all of them while nothing is asked. */
export function useSearchField(view: DossierView | undefined, entity: EntityName, title: string) {
  const t = useCatalogueWords();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const all = view?.records.filter((record) => record.entity === entity) ?? [];
  const found: AnyRec[] =
    asked === '' || !view
      ? all
      : search([view], asked)
          .map(({ record }) => record)
          .filter((record) => record.entity === entity);
  const field = (
    <form role="search" aria-label={title} onSubmit={(event) => event.preventDefault()}>
      <TextField
        type="search"
        label={t('search')}
        hint={t('searchHint')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p role="status">{asked === '' ? '' : t('shown', { count: found.length })}</p>
    </form>
  );
  return { field, found, asked };
}
