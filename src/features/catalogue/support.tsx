import { Link, useParams } from '@tanstack/react-router';
import { civilDate } from '#domain/civil-date';
import { type DecisionSupport, decisionSupport, isReviewLate } from '#domain/decision-support';
import { useCounty, useCountyEditor } from '#storage/use-county';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { formatDate } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Note } from '#ui/note';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useCatalogueWords } from './catalogue-words';
import { History } from './history';
import { SupportForm } from './support-form';
import { SupportLinks } from './support-links';
import { ReviewLate, SupportState } from './support-state';
import { SupportSteps } from './support-steps';
import { useSupportWords } from './support-words';

/** One area of the decision support: when it applies, who does what when, where to read more, and its history. */
export function Support() {
  const { supportId = '' } = useParams({ strict: false }) as { supportId?: string };
  const t = useSupportWords();
  const words = useCatalogueWords();
  const county = useCounty();
  const isEditor = useCountyEditor();
  const support = county?.dossier.get(decisionSupport, supportId);
  const all = <Link to="/lanet/kunskapsstod">{t('all')}</Link>;
  if (!county || !support)
    return (
      <Page title={words('gone')} lead={words('goneLead')}>
        {all}
      </Page>
    );
  const { body } = support;
  return (
    <Page
      title={<Written text={body.area} />}
      sub={all}
      lead={body.about && <Written text={body.about} />}
      action={body.isExample ? <ReviewLate support={body} /> : <SupportState support={body} />}
    >
      {body.isExample && (
        <Note tone="info" title={t('example')}>
          <p>{t('exampleLead')}</p>
        </Note>
      )}
      <SupportSteps support={body} />
      {body.links.length > 0 && (
        <Section title={t('links')}>
          <SupportLinks support={body} />
        </Section>
      )}
      <AboutSupport support={body} unsent={county.unsent.has(support.id)} />
      {isEditor && (
        <Actions>
          <Opener id={`support:${support.id}`} icon="pen" label={t('change')}>
            {(close) => <SupportForm support={support} onClose={close} />}
          </Opener>
        </Actions>
      )}
      <History view={county} entry={support} />
    </Page>
  );
}

function AboutSupport({ support, unsent }: { support: DecisionSupport; unsent: boolean }) {
  const t = useSupportWords();
  const words = useCatalogueWords();
  const language = useLanguage();
  const today = civilDate(useNow());
  const { edition, reviewOn, words: leading } = support;
  const date = reviewOn && formatDate(reviewOn, language, { year: true });
  return (
    <Section title={t('facts')} aside={unsent ? words('unsent') : undefined}>
      <Facts>
        <Fact term={t('edition')}>{edition ? <Written text={edition} /> : t('noEdition')}</Fact>
        <Fact term={t('reviewOn')} detail={date && isReviewLate(support, today) && t('late', { date })}>
          {date || t('noReview')}
        </Fact>
        {leading && (
          <Fact term={t('words')}>
            <Written text={leading} />
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
