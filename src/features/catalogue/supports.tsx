import { Link } from '@tanstack/react-router';
import { type DecisionSupport, decisionSupport, SUPPORT_LEVELS } from '#domain/decision-support';
import { listed } from '#domain/listed';
import type { Rec } from '#domain/record';
import { SUPPORT_LEVEL_WORDS } from '#domain/responsibility-words';
import { capital } from '#ui/capital';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { CatalogueList } from './catalogue-list';
import { Schools } from './schools';
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
  const words = {
    title: t('title'),
    lead: t('lead'),
    none: t('none'),
    noneLead: t('noneLead'),
    readInLead: t('readInLead'),
    readIn: t('readIn'),
    add: t('add'),
  };
  return (
    <CatalogueList
      entity={decisionSupport.name}
      words={words}
      paper="/lanet/kunskapsstod/papper"
      fetch={fetchShipped}
      list={(found) => <Areas supports={found as unknown as Rec<DecisionSupport>[]} />}
      form={(close) => <SupportForm onClose={close} />}
    >
      <Schools />
    </CatalogueList>
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
