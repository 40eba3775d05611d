import { Link, useSearch } from '@tanstack/react-router';
import { caseLabel } from '#domain/case-label';
import { formAt } from '#domain/case-pages';
import { child } from '#domain/child';
import { REFERRAL_WORDS } from '#domain/choice-words';
import { guardian } from '#domain/guardian';
import { listed } from '#domain/listed';
import type { Rec } from '#domain/record';
import { type Referral, referral } from '#domain/referral';
import { answerTo, type ReferralReply, repliesTo } from '#domain/referral-reply';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { capital } from '#ui/capital';
import { formatDayWeek } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status, type Tone } from '#ui/status';
import { Task, TaskList } from '#ui/task-list';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { AnswerForm, PermitForm, SendForm } from './referral-forms';
import { useReferralWords } from './referral-words';
import { useCase } from './use-case';

type State = 'permitted' | 'sent' | ReferralReply['step'];
const TONES: Record<State, Tone> = {
  permitted: 'warn',
  sent: 'idle',
  confirmed: 'info',
  accepted: 'ok',
  declined: 'stop',
};

/** Referrals to services without contact: from the family's permission to the answer. */
export function Referrals() {
  const t = useReferralWords();
  const language = useLanguage();
  const view = useCase();
  const { actor, unit, units } = useMe();
  const { till } = useSearch({ strict: false }) as { till?: unknown };
  const all = view.dossier.list(referral);
  const name = (id: string) => unit(id)?.name ?? id;
  const day = (date: string) => formatDayWeek(date, language);
  const records = view.dossier.all();
  // A service that is only referred to knows no child and no family: it has nobody to ask for a permission.
  const { frameOnly } = caseLabel(view, useNow());
  const stateOf = (one: Rec<Referral>): State => {
    if (one.body.sentOn === null) return 'permitted';
    return answerTo(records, one.id) ?? (repliesTo(records, one.id).length > 0 ? 'confirmed' : 'sent');
  };
  const givers = (one: Rec<Referral>) =>
    one.body.permission.by
      .map((id) => view.dossier.get(guardian, id)?.body.name ?? view.dossier.get(child, id)?.body.firstName ?? '')
      .filter(Boolean);
  return (
    <Page title={t('title')} lead={t(frameOnly ? 'received.lead' : 'lead')}>
      <Section title={t('list')} count={all.length}>
        <Stack>
          {!frameOnly && <Hint>{t('notHere')}</Hint>}
          {all.length === 0 && <Hint>{t('none')}</Hint>}
          {all.length > 0 && (
            <TaskList label={t('list')}>
              {all.map((one) => {
                const { permission, sentOn, channel, reference } = one.body;
                const state = stateOf(one);
                const isMine = one.unit === actor.unit;
                const isOpen = state === 'sent' || state === 'confirmed';
                const other = name(isMine ? one.body.toUnit : one.unit);
                const given = { day: day(permission.on), form: t(permission.form).toLocaleLowerCase(language) };
                const who = listed(givers(one), language);
                return (
                  <Task
                    key={one.id}
                    what={isMine ? other : t('received.from', { unit: other })}
                    detail={
                      <>
                        {who ? t('permission', { ...given, who }) : t('received.permission', given)}{' '}
                        {isMine && permission.journalRef && t('ref', { ref: permission.journalRef })}{' '}
                        {sentOn &&
                          t('sentWords', {
                            day: day(sentOn),
                            channel: [channel, reference].filter(Boolean).join(' '),
                          })}{' '}
                        {repliesTo(records, one.id).map(({ body: reply }) => (
                          <span key={`${reply.step}${reply.on}`}>
                            {t('reply', { what: capital(REFERRAL_WORDS[reply.step][language]), day: day(reply.on) })}{' '}
                            <Written text={reply.note} />{' '}
                          </span>
                        ))}
                        {state === 'accepted' && isMine && (
                          <Link to="/arenden/$caseId/verksamheter" params={{ caseId: view.id }}>
                            {t('invite')}
                          </Link>
                        )}
                        <Actions>
                          {state === 'permitted' && isMine && (
                            <Opener id={`send:${one.id}`} form={formAt(one.id)} label={t('send')} about={other}>
                              {(close) => <SendForm view={view} sent={one} onClose={close} />}
                            </Opener>
                          )}
                          {isOpen && (
                            <Opener id={`answer:${one.id}`} form={formAt(one.id)} label={t('answer')} about={other}>
                              {(close) => <AnswerForm view={view} sent={one} onClose={close} />}
                            </Opener>
                          )}
                        </Actions>
                      </>
                    }
                    status={
                      <Status tone={TONES[state]}>
                        {t(isOpen && !isMine ? `received.state.${state}` : `state.${state}`)}
                      </Status>
                    }
                  />
                );
              })}
            </TaskList>
          )}
          {!frameOnly && (
            <div>
              <Opener id="referral" kind="primary" icon="plus" label={t('add')}>
                {(close) => (
                  <PermitForm
                    view={view}
                    till={units.some((one) => one.id === till) ? String(till) : ''}
                    onClose={close}
                  />
                )}
              </Opener>
            </div>
          )}
        </Stack>
      </Section>
    </Page>
  );
}
