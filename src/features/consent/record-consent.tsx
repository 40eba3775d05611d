import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { civilDate } from '#domain/civil-date';
import { recordConsent } from '#domain/record-consent';
import { Refusal } from '#domain/refusal';
import { consentWithdrawal, withdrawConsent } from '#domain/withdraw-consent';
import type { DossierView } from '#storage/dossier-view';
import { useFlowGate } from '#storage/flow-gate';
import { useDossier } from '#storage/use-dossiers';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { Checkbox } from '#ui/checkbox';
import { useCheckedForm } from '#ui/checked-form';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { AskAloud } from './ask-aloud';
import { answerFaults, argsSoFar, type ConsentForm, consentArgs, emptyConsentForm, fieldOf } from './consent-form';
import { ConsentOutcomes } from './consent-outcomes';
import { ConsentPeriod } from './consent-period';
import { consentResult } from './consent-result';
import { ConsentScope } from './consent-scope';
import { useConsentWords } from './consent-words';
import { ContactPersons } from './contact-persons';
import { ExclusionList } from './exclusion-list';
import { GiverList } from './giver-list';
import { PreviousScope } from './previous-scope';
import { RefusalNote } from './refusal-note';
import { type Follows, whoNarrows, withdrawalOf, withoutReplaced } from './replaced-consent';
import { WithdrawnMeanwhile } from './withdrawn-meanwhile';

/** Records what the family was asked and answered, and says while one writes what will follow from it. */
export function RecordConsent() {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  return view ? <ConsentFormPage view={view} /> : null;
}

/** Asks anew for a consent that ends. Nothing is ticked from the one before; it stands beside, to be read aloud. */
export const RenewConsent = () => <Following how="renew" />;

/** Records a narrower consent that takes the place of another from now. */
export const NarrowConsent = () => <Following how="narrow" />;

function Following({ how }: { how: 'renew' | 'narrow' }) {
  const { caseId, consentId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  const [basis] = useState(() => view?.facts.bases.find((one) => one.id === consentId && one.by === 'consent'));
  return view && basis ? <ConsentFormPage view={view} follows={{ basis, how }} /> : null;
}

function ConsentFormPage({ view, follows }: { view: DossierView; follows?: Follows }) {
  const t = useConsentWords();
  const { actor, unit } = useMe();
  const now = useNow();
  const mutate = useMutate();
  const navigate = useNavigate();
  const toast = useToast();
  const uuid = () => crypto.randomUUID();
  const fresh = () => emptyConsentForm(now, view, uuid);
  const key = follows ? `${follows.how}Consent:${follows.basis.id}` : `recordConsent:${view.id}`;
  const draft = useDraft<ConsentForm>(key, useState(fresh)[0]);
  const form = draft.value;
  const [answerIds] = useState(() => new Map<string, string>());
  const [refusal, setRefusal] = useState<{ refusal: Refusal; attempt: number }>();
  const change = (patch: Partial<ConsentForm>) => draft.set({ ...form, ...patch });
  const answerIdOf = (giver: string) => {
    const id = answerIds.get(giver) ?? uuid();
    answerIds.set(giver, id);
    return id;
  };
  const words = {
    purpose: t('missing.purpose'),
    validFrom: t('missing.validFrom'),
    validTo: t('missing.validTo'),
    'givers.*.form': t('missing.form'),
    'givers.*.on': t('missing.on'),
    'givers.*.receivedBy': t('missing.receivedBy'),
  };
  const checked = useCheckedForm({
    schema: recordConsent.args,
    args: () => consentArgs(form, actor.unit, now),
    words: wordsByGiver(form, words),
    nameOf: (path) => fieldOf(form, path),
  });
  const result = useMemo(() => {
    const soFar = argsSoFar(form, actor.unit, now);
    const ctx = { actor, now, unit };
    return soFar && consentResult(withoutReplaced(view.dossier, form, follows, ctx), soFar, ctx);
  }, [form, view, actor, now, unit, follows]);
  const gate = useFlowGate();
  const missing = stillMissing(form, follows, civilDate(now));
  const own = checked.attempt > 0 ? missing : {};
  const wordsOf = (field: string) => {
    const key = own[field];
    return key ? t(`missing.${key}`) : checked.errors.of(field);
  };
  const errors = [
    ...Object.keys(own).map((field) => ({ field, message: wordsOf(field) ?? '' })),
    ...checked.errors.list.filter(({ field }) => !own[field]),
  ];
  const save = async () => {
    const args = checked.check();
    if (!args || Object.keys(missing).length > 0) return setRefusal(undefined);
    const refuse = (no: Refusal) => setRefusal((last) => ({ refusal: no, attempt: (last?.attempt ?? 0) + 1 }));
    // A new one that its rules refuse takes nothing back.
    const back = withdrawalOf(form, follows, now);
    if (back && result?.refusal) return refuse(result.refusal);
    const taking = back ? [{ name: withdrawConsent.name, args: back }] : [];
    const may = await gate(view.id, [...taking, { name: recordConsent.name, args }]);
    if (may instanceof Refusal) return refuse(may);
    if (!may) return;
    // The one before is taken back first: cut off between the two, less is shared and not more.
    if (back && !view.dossier.get(consentWithdrawal, back.withdrawalId)) {
      const taken = await mutate(view.id, withdrawConsent, back);
      if (!taken.ok) return refuse(taken.refusal);
    }
    const said = await mutate(view.id, recordConsent, args);
    if (!said.ok) return refuse(said.refusal);
    await draft.clear();
    toast({ message: t('saved') });
    await navigate({ to: '/arenden/$caseId/samtycke', params: { caseId: view.id } });
  };
  return (
    <Page
      title={t(follows ? `follows.${follows.how}` : 'title')}
      lead={t(follows ? `follows.${follows.how}Lead` : 'lead')}
      aside={
        <>
          {follows && <PreviousScope follows={follows} form={form} />}
          <ConsentOutcomes result={result} />
        </>
      }
      asideWidth="wide"
      asideSticky={!follows}
    >
      {follows && (
        <WithdrawnMeanwhile view={view} consentId={follows.basis.id} ownId={form.withdrawalId ?? form.consentId} />
      )}
      <ErrorSummary title={t('errorTitle', { count: errors.length })} errors={errors} attempt={checked.attempt} />
      {refusal && <RefusalNote title={t('refused')} {...refusal} />}
      {draft.restored && (
        <Actions>
          <Hint>{t('restored')}</Hint>
          <Button kind="quiet" size="s" onPress={() => draft.set(fresh())}>
            {t('startOver')}
          </Button>
        </Actions>
      )}
      <Section title={t('givers.title')} id="givers">
        <GiverList view={view} form={form} onChange={change} fault={wordsOf} answerIdOf={answerIdOf} />
      </Section>
      <Section title={t('purpose.title')}>
        <Stack>
          <AskAloud about="purpose" />
          <TextArea
            id="purpose"
            label={t('purpose.label')}
            hint={t('purpose.hint')}
            value={form.purpose}
            onChange={(event) => change({ purpose: event.currentTarget.value })}
            error={wordsOf('purpose')}
          />
          <Checkbox
            label={t('purpose.plan')}
            description={t('purpose.planHint')}
            checked={form.coversPlan}
            onChange={(event) => change({ coversPlan: event.currentTarget.checked })}
          />
        </Stack>
      </Section>
      <Section title={t('scope.title')}>
        <AskAloud about="scope" />
        <ConsentScope view={view} form={form} onChange={change} fault={wordsOf} />
        <ContactPersons form={form} onChange={change} />
      </Section>
      <Section title={t('exclusions.title')}>
        <AskAloud about="exclusions" />
        <Checkbox
          label={t('exclusions.asked')}
          checked={form.exclusionsAsked}
          onChange={(event) => change({ exclusionsAsked: event.currentTarget.checked })}
        />
        <ExclusionList view={view} />
      </Section>
      <Section title={t('period.title')}>
        <AskAloud about="period" />
        <ConsentPeriod view={view} form={form} onChange={change} fault={wordsOf} />
      </Section>
      <Stack gap="s">
        <Actions>
          <Button kind="primary" onPress={() => void save()}>
            {t('save')}
          </Button>
          <Link to="/arenden/$caseId/samtycke" params={{ caseId: view.id }} className={buttonClass('secondary')}>
            {t('later')}
          </Link>
        </Actions>
        {draft.savedAt !== null && <Hint>{t('draft')}</Hint>}
      </Stack>
    </Page>
  );
}

type Lack = 'purpose' | 'releasing' | 'receiving' | 'informed' | 'journal' | 'onAhead' | 'answer';

/** What the rules ask for beside the schema, marked at its field before anything is tried; `today` is a civil date. */
function stillMissing(form: ConsentForm, follows: Follows | undefined, today: string) {
  const missing: Record<string, Lack> = {};
  if (follows?.how === 'narrow' && !whoNarrows(form)) missing.givers = 'answer';
  for (const [giver, given] of Object.entries(form.givers))
    for (const [field, fault] of answerFaults(given, today)) missing[`givers.${giver}.${field}`] = fault;
  if (form.purpose.trim() === '') missing.purpose = 'purpose';
  if (!Object.values(form.kinds).some((kinds) => kinds.length > 0)) missing.receiving = 'receiving';
  if (form.releasing.length === 0) missing.releasing = 'releasing';
  if (form.told.length < 3) missing.informed = 'informed';
  return missing;
}

/** The wording of `givers.*.field` for each giver that the form holds. */
function wordsByGiver(form: ConsentForm, words: Record<string, string>): Record<string, string> {
  const all = { ...words };
  for (const giver of Object.keys(form.givers))
    for (const [key, word] of Object.entries(words))
      if (key.startsWith('givers.*.')) all[key.replace('*', giver)] = word;
  return all;
}
