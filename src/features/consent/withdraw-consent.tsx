import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Basis } from '#domain/basis';
import { civilDate } from '#domain/civil-date';
import type { Refusal } from '#domain/refusal';
import { withdrawConsent } from '#domain/withdraw-consent';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Button, buttonClass } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { FullStop } from '#ui/full-stop';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { answeredAt } from './consent-form';
import { useGivers } from './exclusion-list';
import { RefusalNote } from './refusal-note';
import { useTradeWords } from './trade-words';
import { useWithdrawWords } from './withdraw-words';
import { afterWithdrawal } from './withdrawal-result';
import { WithdrawnMeanwhile } from './withdrawn-meanwhile';

/** Takes back a consent, whole or in part: what will happen first, then one decision. There is no undo. */
export function WithdrawConsent() {
  const { caseId, consentId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  const basis = view?.facts.bases.find((one) => one.id === consentId);
  return view && basis ? <WithdrawPage view={view} basis={basis} /> : null;
}

type What = '' | 'whole' | 'units' | 'kinds' | 'plan';

function WithdrawPage({ view, basis }: { view: DossierView; basis: Basis }) {
  const t = useWithdrawWords();
  const trade = useTradeWords();
  const { actor, unit } = useMe();
  const now = useNow();
  const mutate = useMutate();
  const navigate = useNavigate();
  const toast = useToast();
  const whose = useGivers(view);
  const [empty] = useState(() => ({
    withdrawalId: crypto.randomUUID(),
    by: '',
    what: '' as What,
    units: [] as string[],
    kinds: [] as string[],
    how: '',
    on: civilDate(now),
    receivedBy: '',
  }));
  const draft = useDraft(`withdrawConsent:${basis.id}`, empty);
  const { withdrawalId, by, what, units, kinds, how, on, receivedBy } = draft.value;
  const put = (part: Partial<typeof empty>) => draft.set({ ...draft.value, ...part });
  const [refusal, setRefusal] = useState<{ refusal: Refusal; attempt: number }>();
  const name = (id: string) => unit(id)?.name ?? id;
  const part =
    what === 'whole'
      ? 'whole'
      : what === ''
        ? undefined
        : { units: what === 'units' ? units : [], kinds: what === 'kinds' ? kinds : [], plan: what === 'plan' };
  const args = () => ({
    withdrawalId,
    withdrawal: { consentId: basis.id, by, how, at: answeredAt(on, now), receivedBy, part },
  });
  const checked = useCheckedForm({
    schema: withdrawConsent.args,
    args,
    words: {
      by: t('missing.by'),
      how: t('missing.how'),
      at: t('missing.on'),
      receivedBy: t('missing.receivedBy'),
      part: t(what === '' ? 'missing.what' : 'missing.part'),
    },
    nameOf: (path) => path.replace(/^withdrawal\./, '').replace(/^part\..*/, 'part'),
  });
  const { of } = checked.errors;
  const ready = withdrawConsent.args.safeParse({
    withdrawalId,
    withdrawal: { consentId: basis.id, by: 'child', how: 'oral', at: now, receivedBy: '-', part },
  });
  const result = ready.success ? afterWithdrawal(view.dossier, ready.data, { actor, now, unit }) : undefined;
  const others = [...new Set([...basis.releasing, ...basis.receiving.map((one) => one.unit)])];
  const allKinds = [...new Set(basis.receiving.flatMap((one) => one.kinds))];
  const who = whose.find((one) => one.value === by)?.label;
  const back = { to: '/arenden/$caseId/samtycke', params: { caseId: view.id } } as const;
  const save = async () => {
    const complete = checked.check();
    if (!complete) return;
    const said = await mutate(view.id, withdrawConsent, complete);
    if (!said.ok) return setRefusal((last) => ({ refusal: said.refusal, attempt: (last?.attempt ?? 0) + 1 }));
    await draft.clear();
    toast({ message: t('done') });
    await navigate(back);
  };
  return (
    <FullStop
      icon="sign"
      title={who ? t('titleWho', { who }) : t('title')}
      actions={
        <>
          <Button kind="primary" onPress={() => void save()}>
            {t('withdraw')}
          </Button>
          <Link {...back} className={buttonClass('secondary')}>
            {t('goBack')}
          </Link>
        </>
      }
    >
      <WithdrawnMeanwhile view={view} consentId={basis.id} ownId={withdrawalId} />
      <p>{t('atOnce')}</p>
      <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
      <ChoiceGroup
        type="radio"
        id="by"
        name="by"
        legend={t('by')}
        options={whose}
        value={by}
        onValue={([one]) => put({ by: one ?? '' })}
        error={of('by')}
      />
      <ChoiceGroup
        type="radio"
        id="part"
        name="part"
        legend={t('what')}
        options={[
          { value: 'whole', label: t('whole'), description: basis.coversPlan ? t('wholePlan') : undefined },
          { value: 'units', label: t('units'), description: t('rest') },
          { value: 'kinds', label: t('kinds'), description: t('rest') },
          ...(basis.coversPlan ? [{ value: 'plan', label: t('plan'), description: t('planText') }] : []),
        ]}
        value={what}
        onValue={([one]) => put({ what: one as What })}
        error={of('part')}
      />
      {what === 'units' && (
        <ChoiceGroup
          type="checkbox"
          name="units"
          legend={t('whichUnits')}
          options={others.map((id) => ({ value: id, label: name(id) }))}
          value={units}
          onValue={(some) => put({ units: some })}
        />
      )}
      {what === 'kinds' && (
        <ChoiceGroup
          type="checkbox"
          name="kinds"
          legend={t('whichKinds')}
          options={allKinds.map((kind) => ({ value: kind, label: trade.kindHead(kind) }))}
          value={kinds}
          onValue={(some) => put({ kinds: some })}
        />
      )}
      {result && (
        <div aria-live="polite">
          <p>
            <strong>{t('happens')}</strong>
          </p>
          <ul>
            {result.planLost && <li>{t('planLost')}</li>}
            {result.loses.map(({ unit: id, kinds: lost, left }) => (
              <li key={id}>{t(left ? 'losesPart' : 'losesAll', { unit: name(id), kinds: trade.kinds(lost) })}</li>
            ))}
            {result.loses.length > 0 && <li>{t('keeps')}</li>}
            {result.untouched.length > 0 && (
              <li>{t('untouched', { units: trade.list(result.untouched.map(name)) })}</li>
            )}
            <li>{t('noUndo')}</li>
          </ul>
        </div>
      )}
      <ChoiceGroup
        type="radio"
        id="how"
        name="how"
        legend={t('how')}
        options={[
          { value: 'oral', label: t('oral') },
          { value: 'written', label: t('written') },
        ]}
        value={how}
        onValue={([one]) => put({ how: one ?? '' })}
        error={of('how')}
      />
      <DateField
        id="at"
        label={t('on')}
        value={on}
        onChange={(e) => put({ on: e.currentTarget.value })}
        error={of('at')}
      />
      <TextField
        id="receivedBy"
        label={t('receivedBy')}
        value={receivedBy}
        onChange={(event) => put({ receivedBy: event.currentTarget.value })}
        error={of('receivedBy')}
      />
      {refusal && <RefusalNote title={t('refused')} {...refusal} />}
    </FullStop>
  );
}
