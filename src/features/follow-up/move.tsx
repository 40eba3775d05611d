import { Link } from '@tanstack/react-router';
import { isProtected } from '#domain/blocks';
import { listed } from '#domain/listed';
import { latestMove } from '#domain/move';
import { Button, buttonClass } from '#ui/button';
import { formatFullDay } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { KeptWhile } from '#ui/kept-forms';
import { Note } from '#ui/note';
import { useOpenForm } from '#ui/open-forms';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { MoveForm } from './move-form';
import { useMoveWords } from './move-words';
import { type FollowUpView, useFollowUp } from './use-follow-up';

/** The child moves to another municipality: what goes along and by whose yes, who receives, and how the case ends here. */
export function MoveAway() {
  const seen = useFollowUp();
  return seen ? <MovePage seen={seen} /> : null;
}

function MovePage({ seen }: { seen: FollowUpView }) {
  const t = useMoveWords();
  const language = useLanguage();
  const [writing, write] = useOpenForm('move-again');
  const known = latestMove(seen.dossier)?.body;
  const params = { caseId: seen.caseId };
  const mayWrite = seen.coordinates && !seen.closed;
  if (isProtected(seen.view.facts))
    return (
      <Page title={t('title')}>
        <Note tone="guard" title={t('protected')}>
          <p>{t('protectedText')}</p>
        </Note>
      </Page>
    );
  return (
    <Page
      title={t('title')}
      lead={mayWrite ? t('lead') : t('leadOther', { unit: seen.unitName(seen.coordinatingUnit) })}
    >
      {known && !writing && (
        <Section title={t('noted')}>
          <Facts layout="above">
            <Fact term={t('on')}>{formatFullDay(known.on, language)}</Fact>
            <Fact term={t('municipality')}>{known.municipality}</Fact>
            <Fact term={t('receiver')} detail={known.receiverPhone}>
              {known.receiver || t('noReceiver')}
            </Fact>
            <Fact term={t('passedOn')} detail={known.consentNote}>
              {t(`ways.${known.passedOn}`)}
            </Fact>
            <Fact term={t('given')}>
              {listed(
                known.given.map((one) => t(`things.${one}`)),
                language,
              ) || t('nothingGiven')}
            </Fact>
          </Facts>
          {mayWrite && (
            <div>
              <Button size="s" icon="pen" onPress={() => write(true)}>
                {t('change')}
              </Button>
            </div>
          )}
        </Section>
      )}
      <KeptWhile id="move" when={mayWrite && (!known || writing)}>
        {() => <MoveForm seen={seen} known={known} onDone={() => write(false)} />}
      </KeptWhile>
      {mayWrite && (
        <>
          <Section id="ways" title={t('inside.title')}>
            <p>{t('inside.lead')}</p>
            <ol>
              <li>
                <Link to="/arenden/$caseId/verksamheter" params={params}>
                  {t('inside.invite')}
                </Link>
              </li>
              <li>
                <Link to="/arenden/$caseId/samtycke/nytt" params={params}>
                  {t('inside.consent')}
                </Link>
              </li>
              <li>
                <Link to="/arenden/$caseId/verksamheter" params={params}>
                  {t('inside.handOver')}
                </Link>
              </li>
            </ol>
            <Hint>{t('inside.then')}</Hint>
          </Section>
          <Section title={t('outside.title')}>
            <p>{t('outside.lead')}</p>
            <ol>
              <li>
                <Link to="/arenden/$caseId/papper" params={params}>
                  {t('outside.paper')}
                </Link>
              </li>
              <li>{t('outside.call')}</li>
            </ol>
            <Link
              to="/arenden/$caseId/avsluta"
              params={params}
              className={buttonClass(known && !writing ? 'primary' : 'secondary')}
            >
              {t('outside.close')}
            </Link>
          </Section>
        </>
      )}
    </Page>
  );
}
