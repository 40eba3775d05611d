import type { ReactNode } from 'react';
import { type Action, removeAction } from '#domain/action';
import { formAt } from '#domain/case-pages';
import { ACTION_STATUS_WORDS } from '#domain/choice-words';
import { disagreement } from '#domain/disagreement';
import { entriesOf } from '#domain/plan-content';
import type { MatrixAction } from '#domain/plan-matrix';
import { useOpenAsked } from '#ui/asked-form';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { formatDate, isoWeek } from '#ui/dates';
import { HiddenText } from '#ui/hidden-text';
import { useKept } from '#ui/kept-forms';
import { Status, type Tone } from '#ui/status';
import { Who } from '#ui/who';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { ActionForm } from './action-form';
import { ActionReports } from './action-reports';
import { Beside, proposalsAbout } from './beside';
import { DisagreementForm } from './disagreement-form';
import { useMatrixWords } from './matrix-words';
import styles from './need-card.module.css';
import { FormPlace } from './plan-kept';
import { usePlanWords } from './plan-words';
import { ProposalForm } from './proposal-form';
import { RemoveButton } from './remove-button';
import { ReportForm } from './report-form';
import type { PlanView } from './use-plan';

const TONE: Record<Action['status'], Tone> = {
  'not-started': 'idle',
  booked: 'ok',
  ongoing: 'info',
  done: 'ok',
  cancelled: 'idle',
};

/** One action: what, who, when and how far; what lacks stands in red with its two ways out. */
export function ActionRow({ plan, row }: { plan: PlanView; row: MatrixAction }) {
  const t = useMatrixWords();
  const words = usePlanWords();
  const language = useLanguage();
  const { entry } = row;
  const forms = useRowForms(entry.id);
  const { body } = entry;
  const mine = entry.unit === plan.unit;
  const answersFor = body.responsible?.type === 'unit' && body.responsible.unit === plan.unit;
  // Whoever wrote the action changes it, whoever answers for it reports; others propose.
  const asked: RowForm = mine ? 'edit' : answersFor ? 'report' : 'propose';
  useOpenAsked(formAt(entry.id), () => plan.mayWrite && !forms[asked].isOpen && forms[asked].toggle());
  const isWritten = ROW_FORMS.some((what) => forms[what].isOpen);
  const explained = entriesOf(plan.entries, disagreement).some((one) => one.body.aboutId === entry.id);
  const button = (what: RowForm, label: string) => (
    <Button kind="quiet" size="s" onPress={() => forms[what].toggle()}>
      <span>
        {label}{' '}
        <HiddenText>
          <Written text={body.text} />
        </HiddenText>
      </span>
    </Button>
  );
  const status = ACTION_STATUS_WORDS[row.status][language];
  const lacks = (row.unowned || row.undated) && !explained;
  const beside = row.report !== null || proposalsAbout(plan, entry.id).length > 0;
  return (
    <>
      <tr id={entry.id} data-lacks={lacks || undefined}>
        <th scope="row">
          <Written text={body.text} />
          {body.indicator && (
            <small>
              <Written text={body.indicator} within={(gap) => t('see', { text: gap })} />
            </small>
          )}
          {!mine && <small>{t('from', { unit: plan.unitName(entry.unit) })}</small>}
          {plan.view.unsent.has(entry.id) && (
            <Status tone="idle" icon="laptop">
              {words('unsent')}
            </Status>
          )}
          {plan.mayWrite && (
            <div className={styles.acts}>
              {mine && button('edit', words('form.edit'))}
              {!mine && answersFor && button('report', t('report.open'))}
              {!mine && button('propose', t('proposal.open'))}
              {mine && (
                <RemoveButton
                  caseId={plan.caseId}
                  what={<Written text={body.text} />}
                  mutation={removeAction}
                  args={{ actionId: entry.id }}
                />
              )}
            </div>
          )}
        </th>
        <td data-label={t('table.who')}>
          {body.responsible ? (
            <>
              <Responsible plan={plan} responsible={body.responsible} />
              {body.keptBecause && (
                <small>
                  <Written text={body.keptBecause} within={(gap) => t('table.kept', { why: gap })} />
                </small>
              )}
            </>
          ) : (
            <Lacking says={explained ? t('table.explained') : t('table.unowned')} settled={explained}>
              {plan.mayWrite && mine && !explained && (
                <>
                  {button('edit', t('table.decide'))}
                  {t('table.or')}
                  {button('disagree', t('table.write'))}
                </>
              )}
            </Lacking>
          )}
        </td>
        <td data-label={t('table.when')}>
          {row.undated ? (
            <Lacking says={t('table.undated')} settled={explained}>
              {plan.mayWrite && mine && !explained && button('edit', t('table.setDate'))}
            </Lacking>
          ) : (
            <When start={body.start} due={body.due} />
          )}
        </td>
        <td data-label={t('table.state')}>
          {lacks ? (
            <Status tone="warn">{t('table.mustSolve')}</Status>
          ) : (
            <Status tone={TONE[row.status]}>{capital(status)}</Status>
          )}
        </td>
      </tr>
      {(beside || isWritten) && (
        <tr className={styles.beside} id={isWritten ? formAt(entry.id) : undefined}>
          <td colSpan={4}>
            <ActionReports plan={plan} actionId={entry.id} />
            <Beside plan={plan} recordId={entry.id} owner={entry.unit} />
            {forms.edit.isOpen && (
              <FormPlace id={forms.edit.id} form={(kept) => <ActionForm {...kept} entry={entry} />} />
            )}
            {forms.disagree.isOpen && (
              <FormPlace id={forms.disagree.id} form={(kept) => <DisagreementForm {...kept} about={entry} />} />
            )}
            {forms.report.isOpen && (
              <FormPlace
                id={forms.report.id}
                form={(kept) => <ReportForm {...kept} entry={entry} status={row.status} />}
              />
            )}
            {forms.propose.isOpen && (
              <FormPlace
                id={forms.propose.id}
                form={(kept) => (
                  <ProposalForm {...kept} about="action" recordId={entry.id} what={body.text} to={entry.unit} />
                )}
              />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

const ROW_FORMS = ['edit', 'disagree', 'propose', 'report'] as const;
type RowForm = (typeof ROW_FORMS)[number];

/** The forms of one action: one of them opens at a time. */
function useRowForms(actionId: string) {
  const ids = ROW_FORMS.map((what) => `${what}:${actionId}`);
  const states = [useKept(ids[0]!), useKept(ids[1]!), useKept(ids[2]!), useKept(ids[3]!)] as const;
  const form = (at: 0 | 1 | 2 | 3) => {
    const [isOpen] = states[at];
    const toggle = () => states.forEach(([is, set], one) => is !== (one === at && !isOpen) && set(!is));
    return { id: ids[at]!, isOpen, toggle };
  };
  return { edit: form(0), disagree: form(1), propose: form(2), report: form(3) } satisfies Record<RowForm, unknown>;
}

function Lacking({ says, settled, children }: { says: string; settled: boolean; children?: ReactNode }) {
  return (
    <>
      <Status tone={settled ? 'warn' : 'stop'}>{says}</Status>
      {children && <div className={styles.acts}>{children}</div>}
    </>
  );
}

function Responsible({ plan, responsible }: { plan: PlanView; responsible: NonNullable<Action['responsible']> }) {
  const t = useMatrixWords();
  if (responsible.type === 'unit')
    return (
      <>
        <Who
          principal={plan.principalOf(responsible.unit)}
          name={plan.unitName(responsible.unit)}
          letters={plan.view.facts.unit(responsible.unit)?.short}
          sub={responsible.person}
        />
        {!responsible.person.trim() && <Status tone="warn">{t('table.unnamed')}</Status>}
      </>
    );
  if (responsible.type === 'family')
    return <Who principal="family" name={responsible.who} sub={t('table.familyAction')} />;
  return <Who principal="family" name={responsible.name} sub={t('action.other')} />;
}

/** "30 nov–11 dec" with the weeks, "från 30 nov" or "senast 11 dec". */
function When({ start, due }: { start: string | null; due: string | null }) {
  const t = useMatrixWords();
  const language = useLanguage();
  const day = (date: string) => formatDate(date, language);
  if (start && due && start !== due) {
    const [from, to] = [isoWeek(start), isoWeek(due)];
    return (
      <>
        {`${day(start)}–${day(due)}`}
        <small>{from === to ? t('table.week', { week: from }) : t('table.weeks', { from, to })}</small>
      </>
    );
  }
  const only = due ?? start ?? '';
  return (
    <>
      {due ? t('table.due', { day: day(only) }) : t('table.start', { day: day(only) })}
      <small>{t('table.week', { week: isoWeek(only) })}</small>
    </>
  );
}
