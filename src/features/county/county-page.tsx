import { Link } from '@tanstack/react-router';
import { useMe } from '#storage/use-me';
import { Page } from '#ui/page';
import { Row, Rows } from '#ui/rows';
import { useCountyWords } from './county-words';

/** What the county shares, room by room. */
export function CountyPage() {
  const t = useCountyWords();
  const { followsUp } = useMe();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Rows label={t('rooms')}>
        <Row what={<Link to="/lanet/ansvar">{t('duties')}</Link>} detail={t('dutiesAbout')} />
        <Row what={<Link to="/lanet/kunskapsstod">{t('support')}</Link>} detail={t('supportAbout')} />
        <Row what={<Link to="/lanet/handlingsplan">{t('plan')}</Link>} detail={t('planAbout')} />
        <Row what={<Link to="/lanet/arshjul">{t('year')}</Link>} detail={t('yearAbout')} />
        <Row what={<Link to="/lanet/arendegang">{t('ways')}</Link>} detail={t('waysAbout')} />
        <Row what={<Link to="/lanet/samverkan">{t('structure')}</Link>} detail={t('structureAbout')} />
        {followsUp && <Row what={<Link to="/arsoversyn">{t('october')}</Link>} detail={t('octoberAbout')} />}
      </Rows>
    </Page>
  );
}
