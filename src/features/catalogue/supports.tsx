import { Link } from '@tanstack/react-router';
import { type DecisionSupport, decisionSupport, SUPPORT_LEVELS } from '#domain/decision-support';
import { listed } from '#domain/listed';
import type { Rec } from '#domain/record';
import { SUPPORT_LEVEL_WORDS } from '#domain/responsibility-words';
import { useCounty, useCountyEditor } from '#storage/use-county';
import { Actions } from '#ui/actions';
import { buttonClass } from '#ui/button';
import { capital } from '#ui/capital';
import { Empty } from '#ui/empty';
import { Icon } from '#ui/icon';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useCatalogueWords } from './catalogue-words';
import { ReadIn } from './read-in';
import { Schools } from './schools';
import { useSearchField } from './search-field';
import { SupportForm } from './support-form';
import { SupportState } from './support-state';
import { useSupportWords } from './support-words';

const fetchShipped = async () => ({
  responsibilities: [],
  supports: [...(await import('#domain/shipped-supports')).SHIPPED_SUPPORTS],
});

/** The county's decision support, area by area; for its editor written here. */
export function Supports() {
  const t = useSupportWords();
  const words = useCatalogueWords();
  const isEditor = useCountyEditor();
  const county = useCounty();
  const { field, found, asked } = useSearchField(county, decisionSupport.name, t('title'));
  const isEmpty = found.length === 0 && asked === '';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      sub={<Link to="/lanet">{words('county')}</Link>}
      action={
        !isEmpty && (
          <Link to="/lanet/kunskapsstod/papper" className={buttonClass('secondary')}>
            <Icon name="print" />
            {words('print')}
          </Link>
        )
      }
    >
      {isEmpty && !isEditor && <Empty title={t('none')}>{t('noneLead')}</Empty>}
      {isEmpty && isEditor && (
        <ReadIn title={t('none')} lead={t('readInLead')} button={t('readIn')} fetch={fetchShipped} />
      )}
      {!isEmpty && field}
      {found.length === 0 && asked !== '' && (
        <Empty title={words('nothing', { query: asked })}>{words('nothingLead')}</Empty>
      )}
      {found.length > 0 && <Areas supports={found as unknown as Rec<DecisionSupport>[]} />}
      {isEditor && (
        <Actions>
          <Opener id="support" icon="plus" label={t('add')}>
            {(close) => <SupportForm onClose={close} />}
          </Opener>
        </Actions>
      )}
      <Schools />
    </Page>
  );
}

function Areas({ supports }: { supports: readonly Rec<DecisionSupport>[] }) {
  const t = useSupportWords();
  const language = useLanguage();
  const levelsOf = ({ steps }: DecisionSupport) =>
    SUPPORT_LEVELS.filter((level) => steps.some((one) => one.level === level)).map(
      (level) => SUPPORT_LEVEL_WORDS[level][language],
    );
  return (
    <Section title={t('areas')} count={supports.length}>
      <Rows label={t('areas')}>
        {supports.map(({ id, body }) => (
          <Row
            key={id}
            what={
              <Link to="/lanet/kunskapsstod/$supportId" params={{ supportId: id }} lang="sv">
                {body.area}
              </Link>
            }
            detail={capital(listed(levelsOf(body), language))}
            when={<SupportState support={body} />}
          />
        ))}
      </Rows>
    </Section>
  );
}
