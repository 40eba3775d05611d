import { useState } from 'react';
import { audience, participants, type Seer } from '#domain/audience';
import { decisionWords } from '#domain/decision-words';
import { KINDS, type Kind } from '#domain/kind';
import { KIND_WORDS } from '#domain/kind-words';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useServicesWords } from './services-words';

const SHAREABLE = KINDS.filter((kind) => kind !== 'SOURCE' && kind !== 'COUNSELLING');

/** For one kind of information of one writer: each service, yes or no, with the reason, the way on, and the rule. */
export function WhoSeesKind({ view }: { view: DossierView }) {
  const t = useServicesWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const [kind, setKind] = useState<Kind>('PLAN_ACTION');
  const all = participants(view.facts);
  const [from, setFrom] = useState(all.includes(actor.unit) ? actor.unit : (all[0] ?? actor.unit));
  const nameOf = (id: string) => unit(id)?.name ?? id;
  const seers = audience(view.facts, kind, now, from).filter((seer) => seer.unit !== from);
  const why = ({ decision }: Seer) => {
    const words = decisionWords(decision, language);
    return (
      <>
        {words.sentence} {words.warning} {words.remedy}
        <br />
        <small>{words.source}</small>
      </>
    );
  };
  return (
    <Section title={t('matrix')}>
      <Stack>
        <SelectField
          label={t('matrixKind')}
          width="short"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
          options={SHAREABLE.map((value) => ({ value, label: capital(KIND_WORDS[value].name[language]) }))}
          hint={capital(KIND_WORDS[kind].covers[language])}
        />
        <SelectField
          label={t('matrixFrom')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          options={all.map((value) => ({ value, label: nameOf(value) }))}
        />
        <Table
          caption={t('matrixCaption', { kind: KIND_WORDS[kind].name[language], unit: nameOf(from) })}
          rows={seers}
          rowKey={(seer) => seer.unit}
          columns={[
            { id: 'unit', head: t('columns.unit'), rowHeader: true, cell: (seer) => nameOf(seer.unit) },
            {
              id: 'sees',
              head: t('columns.sees'),
              cell: ({ decision }) => (
                <Status tone={decision.ok ? 'ok' : 'stop'}>{t(decision.ok ? 'sees' : 'seesNot')}</Status>
              ),
            },
            { id: 'why', head: t('columns.why'), cell: why },
          ]}
        />
      </Stack>
    </Section>
  );
}
