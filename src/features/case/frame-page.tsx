import { Link } from '@tanstack/react-router';
import { standingCalls } from '#domain/call';
import { replyTo } from '#domain/call-reply';
import { consent } from '#domain/consent';
import { frame } from '#domain/frame';
import { referral } from '#domain/referral';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { buttonClass } from '#ui/button';
import { formatFullDay } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Page } from '#ui/page';
import { PhoneLink } from '#ui/phone-link';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { useFramePageWords } from './frame-page-words';
import { InvitationReply } from './invitation-reply';
import { Referrals } from './referrals';

/** All that an invited service sees before a consent names it: a reference, whom to call, and what happens next. */
export function FramePage({ view }: { view: DossierView }) {
  const t = useFramePageWords();
  const language = useLanguage();
  const { unit } = useMe();
  const shown = view.dossier.list(frame)[0];
  // A service that is only referred to sees no frame: the referral is all there is.
  if (!shown) return view.dossier.list(referral).length > 0 ? <Referrals /> : null;
  const { reference, convener, phone, conveningUnit } = shown.body;
  const calls = standingCalls(view.dossier).filter((one) => !replyTo(view.dossier, one.id));
  const consents = view.dossier.list(consent);
  return (
    <Page title={t('title')} sub={t('reference', { reference })} lead={t('lead')}>
      <Section title={t('who')}>
        <Facts>
          <Fact term={t('convener')} detail={unit(conveningUnit)?.name}>
            {convener}
          </Fact>
          <Fact term={t('phone')}>
            <PhoneLink phone={phone} />
          </Fact>
          <Fact term={t('say')}>{reference}</Fact>
        </Facts>
      </Section>
      {calls.map((one) => (
        <Section key={one.id} title={t('called')}>
          <Stack>
            <p>{t('calledTo', { day: formatFullDay(one.body.date, language), time: one.body.start })}</p>
            <p>
              <Link to="/arenden/$caseId/kalla" params={{ caseId: view.id }} className={buttonClass('primary')}>
                {t('answerCall')}
              </Link>
            </p>
          </Stack>
        </Section>
      ))}
      {consents.length > 0 && (
        <Section title={t('consents')}>
          <Stack>
            <p>{t('consentsLead')}</p>
            <p>
              <Link to="/arenden/$caseId/samtycke" params={{ caseId: view.id }} className={buttonClass()}>
                {t('seeConsents')}
              </Link>
            </p>
          </Stack>
        </Section>
      )}
      <InvitationReply view={view} />
      <Section title={t('next')}>
        <ol>
          <li>{t('step1')}</li>
          <li>{t('step2')}</li>
          <li>{t('step3')}</li>
        </ol>
        <p>{t('duty')}</p>
      </Section>
    </Page>
  );
}
