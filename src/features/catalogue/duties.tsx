import { Link } from '@tanstack/react-router';
import type { Rec } from '#domain/record';
import { DUTY_SECTORS, type Responsibility, responsibility } from '#domain/responsibility';
import { DUTY_SECTOR_WORDS } from '#domain/responsibility-words';
import { capital } from '#ui/capital';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { CatalogueList } from './catalogue-list';
import { DutyForm } from './duty-form';
import { DutyState } from './duty-state';
import { useDutyWords } from './duty-words';

const fetchShipped = async () => ({
  responsibilities: [...(await import('#domain/shipped-duties')).SHIPPED_DUTIES],
  supports: [],
});

/** Who does what by the county's agreement: by sector, searched, and for its editor written here. */
export function Duties() {
  const t = useDutyWords();
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
      entity={responsibility.name}
      words={words}
      paper="/lanet/ansvar/papper"
      fetch={fetchShipped}
      list={(found) => <BySector duties={found as unknown as Rec<Responsibility>[]} />}
      form={(close) => <DutyForm onClose={close} />}
    />
  );
}

function BySector({ duties }: { duties: readonly Rec<Responsibility>[] }) {
  const language = useLanguage();
  return DUTY_SECTORS.map((sector) => {
    const own = duties.filter(({ body }) => body.sector === sector);
    const title = capital(DUTY_SECTOR_WORDS[sector][language]);
    if (own.length === 0) return null;
    return (
      <Section key={sector} title={title} count={own.length}>
        <Rows label={title}>
          {own.map((duty) => (
            <Row
              key={duty.id}
              what={
                <Link to="/lanet/ansvar/$dutyId" params={{ dutyId: duty.id }} lang="sv">
                  {duty.body.text}
                </Link>
              }
              detail={<span lang="sv">{[duty.body.place, duty.body.statute].filter(Boolean).join('. ')}</span>}
              when={<DutyState duty={duty.body} />}
            />
          ))}
        </Rows>
      </Section>
    );
  });
}
