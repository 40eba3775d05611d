import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Basis } from '#domain/basis';
import { formAt } from '#domain/case-pages';
import { consent } from '#domain/consent';
import { consentVerification } from '#domain/consent-verification';
import { Refusal } from '#domain/refusal';
import { verifyConsent } from '#domain/verify-consent';
import type { DossierView } from '#storage/dossier-view';
import { useFlowGate } from '#storage/flow-gate';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { useOpenAsked } from '#ui/asked-form';
import { Button, buttonClass } from '#ui/button';
import { Card } from '#ui/card';
import { formatDate } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Kept, useKept } from '#ui/kept-forms';
import { Stack } from '#ui/stack';
import { Status, type Tone } from '#ui/status';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { AnswerFacts } from './answer-facts';
import { type ConsentState, isOver, standingOfBasis } from './consent-state';
import { giverName } from './exclusion-list';
import { LaterAnswer } from './later-answer';
import { useListWords } from './list-words';
import { RefusalNote } from './refusal-note';
import { leadsTo, RemedyLink } from './remedy-link';
import { SignedForms } from './signed-forms';
import { useTradeWords } from './trade-words';

const TONES: Record<ConsentState, Tone> = {
  valid: 'ok',
  'waiting-verification': 'warn',
  'waiting-answer': 'warn',
  refused: 'stop',
  'not-started': 'idle',
  ended: 'idle',
  withdrawn: 'stop',
  unsound: 'stop',
};

/** One consent or decision: how it stands, what it covers, who answered and who has verified, and what can be done. */
export function ConsentCard({ view, basis, title }: { view: DossierView; basis: Basis; title: string }) {
  const t = useListWords();
  const trade = useTradeWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const mutate = useMutate();
  const toast = useToast();
  const nameOf = (giver: string) => giverName(view, giver) ?? t('child');
  const [verificationId] = useState(() => crypto.randomUUID());
  const [answering, setAnswering] = useKept(`answer:${basis.id}`);
  const [refusal, setRefusal] = useState<Refusal>();
  const standing = standingOfBasis(view.facts, basis, now);
  const name = (id: string) => unit(id)?.name ?? id;
  const day = (at: string | number) => formatDate(at, language, { year: true });
  const mine = standing.unverified.includes(actor.unit) && !isOver(standing);
  const words = trade.decision(standing.decision);
  const verifications = view.dossier.list(consentVerification).filter((one) => one.body.consentId === basis.id);
  const canAnswer = !isOver(standing) && (basis.by === 'consent' || view.facts.guardians.length > 0);
  const gate = useFlowGate();
  useOpenAsked(formAt(basis.id), () => !mine && canAnswer && setAnswering(true));
  const verify = async () => {
    const may = await gate(view.id, [{ name: verifyConsent.name, args: verifying }]);
    if (may instanceof Refusal) return setRefusal(may);
    if (!may) return;
    const result = await mutate(view.id, verifyConsent, verifying);
    setRefusal(result.ok ? undefined : result.refusal);
    if (result.ok) toast({ message: t('verifyDone', { unit: name(actor.unit) }) });
  };
  const how = view.dossier.get(consent, basis.id)?.by === actor.person ? 'took-it-myself' : 'read-original';
  const verifying = { verificationId, consentId: basis.id, how } as const;
  const contacts = view.dossier.get(consent, basis.id)?.body.contactPersons ?? [];
  const ids = { caseId: view.id, consentId: basis.id };
  const about = (
    <HiddenText>
      <Written text={title} within={(gap) => t('about', { purpose: gap })} />
    </HiddenText>
  );
  return (
    <Card>
      <Stack>
        <h3 id={basis.id}>{basis.by === 'consent' ? <Written text={title} /> : title}</h3>
        <Status tone={TONES[standing.state]}>
          {t(`state.${standing.state}`)}
          {standing.partly && standing.state !== 'withdrawn' ? `. ${t('partly')}` : ''}
        </Status>
        {view.unsent.has(basis.id) && (
          <Status tone="idle" icon="laptop">
            {t('unsent')}
          </Status>
        )}
        {!standing.decision.ok && (
          <p>
            {words.sentence} {words.remedy} <RemedyLink caseId={view.id} remedy={elsewhere(standing.decision.remedy)} />{' '}
            <small>{words.source}</small>
          </p>
        )}
        <Facts>
          {contacts.length > 0 && (
            <Fact term={t('contacts')}>{contacts.map((one) => `${one.name}, ${name(one.unit)}`).join('. ')}</Fact>
          )}
          <Fact term={t('period')}>
            {basis.validTo
              ? t('periodText', { from: day(basis.validFrom), to: day(basis.validTo) })
              : t('periodOpen', { from: day(basis.validFrom) })}
          </Fact>
          <AnswerFacts view={view} basis={basis} />
          <Fact term={t('receives')}>
            {basis.receiving.map((to) => (
              <div key={to.unit}>
                <b>{name(to.unit)}</b>: {trade.kinds(to.kinds)}
              </div>
            ))}
          </Fact>
          <Fact term={t('plan')}>{t(basis.coversPlan ? 'planYes' : 'planNo')}</Fact>
          <Fact term={t('verified')}>
            {verifications.map((one) => (
              <div key={one.id}>
                <Status tone="ok">
                  {t('verifiedBy', { unit: name(one.unit), name: one.body.name, date: day(one.body.at) })}
                </Status>
              </div>
            ))}
            {standing.unverified.map((id) => (
              <div key={id}>
                <Status tone="warn">{t('notVerified', { unit: name(id) })}</Status>
              </div>
            ))}
          </Fact>
        </Facts>
        {basis.withdrawals.map((one) => (
          <Hint key={`${one.by}${one.at}`}>
            {one.part === 'whole'
              ? t('withdrawnWhole', { who: nameOf(one.by), date: day(one.at) })
              : t('withdrawnPart', {
                  who: nameOf(one.by),
                  date: day(one.at),
                  what: trade.list([
                    ...one.part.units.map(name),
                    ...one.part.kinds.map(trade.kind),
                    ...(one.part.plan ? [t('thePlan')] : []),
                  ]),
                })}
            {'. '}
            {t('withdrawnHow', { form: t(one.how), who: one.receivedBy })}
          </Hint>
        ))}
        {refusal && <RefusalNote title={t('refused')} refusal={refusal} />}
        {mine && <Hint>{t('verifyText', { unit: name(actor.unit) })}</Hint>}
        {answering && (
          <div id={mine ? undefined : formAt(basis.id)}>
            <Kept
              id={`answer:${basis.id}`}
              form={({ close }) => <LaterAnswer view={view} basis={basis} onDone={close} />}
            />
          </div>
        )}
        {basis.by === 'consent' && <SignedForms view={view} consentId={basis.id} title={title} />}
        <Actions>
          {mine && (
            <Button id={formAt(basis.id)} kind="primary" icon="check" onPress={() => void verify()}>
              {t('verify')}
              {about}
            </Button>
          )}
          {canAnswer && !answering && (
            <Button onPress={() => setAnswering(true)}>
              {t('addAnswer')}
              {about}
            </Button>
          )}
          {!isOver(standing) && basis.by === 'consent' && (
            <Link to="/arenden/$caseId/samtycke/$consentId/ta-tillbaka" params={ids} className={buttonClass()}>
              {t('takeBack')}
              {about}
            </Link>
          )}
        </Actions>
        <Actions>
          {!isOver(standing) && basis.by === 'consent' && (
            <Link to="/arenden/$caseId/samtycke/$consentId/papper" params={ids} className={buttonClass('quiet')}>
              {t('paper')}
              {about}
            </Link>
          )}
          {basis.by === 'consent' && standing.state !== 'withdrawn' && (
            <Link to="/arenden/$caseId/samtycke/$consentId/fornya" params={ids} className={buttonClass('quiet')}>
              {t('renew')}
              {about}
            </Link>
          )}
          {!isOver(standing) && basis.by === 'consent' && (
            <Link to="/arenden/$caseId/samtycke/$consentId/smalna-av" params={ids} className={buttonClass('quiet')}>
              {t('narrow')}
              {about}
            </Link>
          )}
        </Actions>
      </Stack>
    </Card>
  );
}

/** A remedy of this very page needs no way to it. */
const elsewhere = (remedy: string) => (leadsTo(remedy) === 'consents' ? '' : remedy);
