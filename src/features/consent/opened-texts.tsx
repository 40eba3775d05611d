import { Link, useParams } from '@tanstack/react-router';
import { unconfirmedTexts } from '#domain/unconfirmed-texts';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { buttonClass } from '#ui/button';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { ConfirmForm } from './confirm-form';
import { ConfirmedList } from './confirmed-list';
import { ExclusionList } from './exclusion-list';
import { useOpenedTextsWords } from './opened-texts-words';

/** What of the unit's own texts can be read under weaker secrecy though nobody has confirmed it, and what is confirmed. */
export function OpenedTexts() {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  return view ? <TextsPage view={view} /> : null;
}

function TextsPage({ view }: { view: DossierView }) {
  const t = useOpenedTextsWords();
  const { actor } = useMe();
  const texts = unconfirmedTexts(view.dossier, view.facts, actor.unit, useNow());
  const params = { caseId: view.id };
  return (
    <Page
      title={t('title')}
      lead={texts.length > 0 ? t('lead', { count: texts.length }) : t('leadNone')}
      action={
        <Link to="/arenden/$caseId/samtycke" params={params} className={buttonClass('secondary')}>
          {t('back')}
        </Link>
      }
    >
      <Section id="texter" title={t('toRead')} count={texts.length}>
        {texts.length === 0 && <Empty title={t('nothing')}>{t('nothingText')}</Empty>}
        {texts.length > 0 && <ConfirmForm view={view} texts={texts} />}
      </Section>
      {texts.length > 0 && (
        <Section title={t('hide')}>
          <Stack>
            <Hint>{t('hideText')}</Hint>
            <ExclusionList view={view} />
            <p>
              <Link to="/arenden/$caseId/plan" params={params}>
                {t('toPlan')}
              </Link>
            </p>
          </Stack>
        </Section>
      )}
      <ConfirmedList view={view} />
    </Page>
  );
}
