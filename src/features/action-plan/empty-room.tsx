import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { useCountyEditor } from '#storage/use-county';
import { Empty } from '#ui/empty';
import { Page } from '#ui/page';
import { ReadIn } from '#ui/read-in';

interface EmptyRoomProps<Shipped> extends Pick<ComponentProps<typeof ReadIn<Shipped>>, 'icon' | 'fetch' | 'write'> {
  words: (key: 'title' | 'lead' | 'county' | 'empty' | 'emptyEditor' | 'emptyOther' | 'readIn') => string;
  /** How its editor writes the first of one's own. */
  add: ReactNode;
}

/** A room of the plan in which nothing is written yet. */
export function EmptyRoom<Shipped>({ words: t, add, icon, fetch, write }: EmptyRoomProps<Shipped>) {
  const isEditor = useCountyEditor();
  return (
    <Page title={t('title')} lead={t('lead')} sub={<Link to="/lanet">{t('county')}</Link>}>
      {isEditor ? (
        <ReadIn
          title={t('empty')}
          lead={t('emptyEditor')}
          button={t('readIn')}
          kind="secondary"
          icon={icon}
          fetch={fetch}
          write={write}
        />
      ) : (
        <Empty title={t('empty')}>{t('emptyOther')}</Empty>
      )}
      {add}
    </Page>
  );
}
