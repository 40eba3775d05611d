import { Link, useParams } from '@tanstack/react-router';
import { COUNTY_DOSSIER } from '#domain/county';
import { countyMatter, type MatterStepName, moveCountyMatter, nextSteps } from '#domain/county-matter';
import { movesOfCountyMatter, placeNow } from '#domain/matter-way';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useCounty, useCountyEditor } from '#storage/use-county';
import { useMe } from '#storage/use-me';
import { formatDate } from '#ui/dates';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { DeviationForm, useDeviationFields } from './deviation-form';
import { TrackedWay } from './tracked-way';
import { useWayWords } from './way-words';

/** One of the county's own matters: the question, its way so far, and the next step for whoever takes it. */
export function CountyMatterPage() {
  const { matterId = '' } = useParams({ strict: false }) as { matterId?: string };
  const t = useWayWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const isEditor = useCountyEditor();
  const county = useCounty();
  const found = county?.dossier.get(countyMatter, matterId);
  if (!county || !found)
    return (
      <Page title={t('gone')} lead={t('goneLead')}>
        <Link to="/lanet/arendegang">{t('all')}</Link>
      </Page>
    );
  const moves = movesOfCountyMatter(county.dossier, matterId);
  const next = nextSteps(county.dossier, matterId);
  const isRaiser = found.unit === actor.unit && (actor.role === 'manager' || unit(actor.unit)?.forum !== undefined);
  const mine = next.filter((step) => (step === 'taken-home' ? isRaiser : isEditor));
  const place = placeNow(moves)?.station;
  const raiser = unit(found.unit)?.name ?? '';
  const waits = place === 'preparers' || place === 'strategigrupp' || place === 'home' ? place : undefined;
  return (
    <Page
      title={found.body.title}
      sub={<Link to="/lanet/arendegang">{t('all')}</Link>}
      lead={t('matterLead', {
        name: found.body.name,
        unit: raiser,
        date: formatDate(found.at, language, { year: true }),
      })}
    >
      <Stack gap="l">
        <p>{found.body.question}</p>
        <TrackedWay moves={moves} />
        <Section title={t('next')}>
          <p>{next.length === 0 ? t('over') : waits && t(`waits.${waits}`, { unit: raiser })}</p>
          {mine.map((step) => (
            <Opener key={step} id={`step:${matterId}:${step}`} label={t(`steps.${step}`)}>
              {(close) => <StepForm matterId={matterId} step={step} onClose={close} />}
            </Opener>
          ))}
        </Section>
      </Stack>
    </Page>
  );
}

function StepForm({ matterId, step, onClose }: { matterId: string; step: MatterStepName; onClose: () => void }) {
  const t = useWayWords();
  const form = useChangeForm(
    COUNTY_DOSSIER,
    `moveCountyMatter:${matterId}:${step}`,
    { text: '' },
    ({ text }, _seen, idOf) => [
      formChange('move', moveCountyMatter, { stepId: idOf('step'), step: { matterId, step, text } }),
    ],
  );
  const fields = useDeviationFields(form);
  return (
    <DeviationForm form={form} fields={fields} label={t(`steps.${step}`)} save={t('save')} onClose={onClose}>
      <TextArea label={t(`stepText.${step}`)} rows={4} {...fields.text('text')} />
    </DeviationForm>
  );
}
