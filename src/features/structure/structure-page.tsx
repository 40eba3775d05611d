import { Link } from '@tanstack/react-router';
import { useCountyEditor } from '#storage/use-county';
import { Actions } from '#ui/actions';
import { buttonClass } from '#ui/button';
import { Empty } from '#ui/empty';
import { Icon } from '#ui/icon';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { TreeFigure } from '#ui/tree-figure';
import { GroupForm } from './group-form';
import { GroupList } from './group-list';
import styles from './structure-page.module.css';
import { useStructureWords } from './structure-words';
import { usePlaceWords } from './use-place-words';
import { useStructure } from './use-structure';

/** How cooperation is built: its groups, drawn and listed, and the ways on to units, to a matter's group and to files. */
export function StructurePage() {
  const t = useStructureWords();
  const placeOf = usePlaceWords();
  const editor = useCountyEditor();
  const { principals, units, groups } = useStructure();
  const isEmpty = principals.length + units.length + groups.length === 0;
  const county = <Link to="/lanet">{t('county')}</Link>;
  const links = (
    <Actions>
      <Link to="/lanet/samverkan/verksamheter" className={buttonClass()}>
        <Icon name="building" />
        {t('allUnits')}
      </Link>
      <Link to="/lanet/samverkan/fil" className={buttonClass()}>
        <Icon name="download" />
        {t('file')}
      </Link>
      <Link to="/lanet/samverkan/papper" className={buttonClass()}>
        <Icon name="print" />
        {t('paper')}
      </Link>
    </Actions>
  );
  if (isEmpty)
    return (
      <Page title={t('title')} lead={t('lead')} sub={county}>
        <Empty title={t('none')} action={editor && links}>
          {t(editor ? 'noneEditor' : 'noneLead')}
        </Empty>
      </Page>
    );
  return (
    <Page
      title={t('title')}
      sub={county}
      lead={t('lead')}
      action={
        <Link to="/lanet/samverkan/vart" className={buttonClass('primary')}>
          <Icon name="arrow" />
          {t('where')}
        </Link>
      }
    >
      {links}
      <Section title={t('groups')} count={groups.length}>
        <div className={styles.beside}>
          <TreeFigure
            label={t('figure')}
            nodes={groups.map(({ id, body }) => ({ id, name: body.name, note: placeOf(body), parent: body.reportsTo }))}
          />
          <GroupList groups={groups} of={null} label={t('tree')} />
        </div>
      </Section>
      {editor && (
        <Opener id="new-group" label={t('newGroup')} icon="plus">
          {(close) => <GroupForm onClose={close} />}
        </Opener>
      )}
    </Page>
  );
}
