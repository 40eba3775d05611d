import { useState } from 'react';
import { boardDecision, endDecision } from '#domain/board-decision';
import { decisionHolds } from '#domain/decision-holds';
import { Refusal } from '#domain/refusal';
import type { DossierView } from '#storage/dossier-view';
import { useFlowGate } from '#storage/flow-gate';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { useOpenAsked } from '#ui/asked-form';
import { Button } from '#ui/button';
import { formatDate } from '#ui/dates';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { useOpenForm } from '#ui/open-forms';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { BoardDecisionForm } from './board-decision-form';
import { ConsentCard } from './consent-card';
import { useDecisionWords } from './decision-form-words';
import { RefusalNote } from './refusal-note';

/** Decisions taken elsewhere that change what may be shared: the board's, the clinic's, a manager's. */
export function BoardDecisions({ view }: { view: DossierView }) {
  const t = useDecisionWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const mutate = useMutate();
  const toast = useToast();
  const [adding, setAdding] = useOpenForm('decision');
  useOpenAsked('decision', () => setAdding(true));
  const [refusal, setRefusal] = useState<Refusal>();
  const all = view.dossier.list(boardDecision);
  const standing = view.facts.bases.filter((basis) => basis.by === 'decision' && !basis.ended);
  const day = (at: string | number) => formatDate(at, language, { year: true });
  const gate = useFlowGate();
  const end = async (decisionId: string) => {
    const may = await gate(view.id, [{ name: endDecision.name, args: { decisionId } }]);
    if (may instanceof Refusal) return setRefusal(may);
    if (!may) return;
    const result = await mutate(view.id, endDecision, { decisionId });
    setRefusal(result.ok ? undefined : result.refusal);
    if (result.ok) toast({ message: t('ended') });
  };
  return (
    <Section title={t('title')} count={all.length}>
      <Stack>
        <Hint>{t('hint')}</Hint>
        {all.length > 0 && (
          <Rows label={t('title')}>
            {all.map((one) => (
              <Row
                key={one.id}
                status={
                  <Status tone={decisionHolds(one, now) ? 'info' : 'idle'}>
                    {t(decisionHolds(one, now) ? 'holds' : 'over')}
                  </Status>
                }
                what={t(`types.${one.body.type}`)}
                detail={
                  <>
                    {t('by', {
                      name: one.body.delegate.name,
                      title: one.body.delegate.title,
                      unit: unit(one.unit)?.name ?? one.unit,
                      reference: one.body.reference,
                    })}{' '}
                    {one.unit === actor.unit && one.body.endedAt === null && (
                      <Button kind="quiet" size="s" onPress={() => void end(one.id)}>
                        {t('end')}
                        <HiddenText>{` ${t(`types.${one.body.type}`)}`}</HiddenText>
                      </Button>
                    )}
                  </>
                }
                when={one.body.to ? t('until', { date: day(one.body.to) }) : t('from', { date: day(one.body.from) })}
              />
            ))}
          </Rows>
        )}
        {standing.map((basis) => (
          <ConsentCard key={basis.id} view={view} basis={basis} title={t('inPlaceOf')} />
        ))}
        {refusal && <RefusalNote title={t('refused')} refusal={refusal} />}
        {adding ? (
          <div id="decision">
            <BoardDecisionForm view={view} onDone={() => setAdding(false)} />
          </div>
        ) : (
          <Actions>
            <Button size="s" icon="plus" onPress={() => setAdding(true)}>
              {t('add')}
            </Button>
          </Actions>
        )}
      </Stack>
    </Section>
  );
}
