import { Link } from '@tanstack/react-router';
import { INPUT_FORM_WORDS } from '#domain/choice-words';
import { isClosed } from '#domain/closing';
import { mayDrawUpPlan } from '#domain/consent-policy';
import { maySayNeed } from '#domain/need-of-input';
import type { Rec } from '#domain/record';
import { removeInput, shareInput } from '#domain/record-input';
import { lacksAssessor, type StructuredInput, shownInputs } from '#domain/structured-input';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { Card } from '#ui/card';
import { Empty } from '#ui/empty';
import { Icon } from '#ui/icon';
import { Note } from '#ui/note';
import { Opener } from '#ui/opener';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { Who } from '#ui/who';
import { useLanguage } from '#ui/words';
import { InputEntry } from './input-entry';
import { InputFacts } from './input-facts';
import { useInputWords } from './input-words';
import { RefusalNote } from './refusal-note';
import { useAct } from './use-act';
import { useCase } from './use-case';
import { WrittenBy } from './written-by';

/** What other work with children has shown, which may begin a SIP or feed one. */
export function Inputs() {
  const t = useInputWords();
  const view = useCase();
  const now = useNow();
  const open = !isClosed(view.dossier);
  const mayShare = open && mayDrawUpPlan(view.facts, now).ok;
  const all = shownInputs(view.dossier);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack>
        {all.length === 0 && <Empty title={t('none')}>{t('noneLead')}</Empty>}
        {all.map((one) => (
          <InputCard key={one.id} view={view} record={one} open={open} mayShare={mayShare} />
        ))}
        <Actions>
          {open && (
            <Opener id="input" icon="plus" label={t('add')}>
              {(close) => <InputEntry view={view} mayShare={mayShare} onClose={close} />}
            </Opener>
          )}
          <Link to="/underlag" className={buttonClass('quiet')}>
            {t('counted')}
          </Link>
          {all.length > 0 && (
            <Link to="/arenden/$caseId/underlag/papper" params={{ caseId: view.id }} className={buttonClass('quiet')}>
              <Icon name="print" />
              {t('print')}
            </Link>
          )}
        </Actions>
      </Stack>
    </Page>
  );
}

interface InputCardProps {
  view: DossierView;
  record: Rec<StructuredInput>;
  open: boolean;
  mayShare: boolean;
}

function InputCard({ view, record, open, mayShare }: InputCardProps) {
  const t = useInputWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const { act, refusal } = useAct(view.id);
  const { body } = record;
  const author = unit(record.unit);
  const isMine = record.unit === actor.unit;
  const name = INPUT_FORM_WORDS[body.form][language];
  const isOwn = record.audience === 'own';
  return (
    <Card id={record.id}>
      <Stack>
        <Who
          principal={author?.principal.kind ?? 'municipality'}
          name={name}
          letters={author?.short}
          sub={author?.name ?? ''}
        />
        <InputFacts view={view} input={body} />
        <Status tone={isOwn ? 'idle' : 'ok'} icon={isOwn ? 'lock' : 'people'}>
          {t(isOwn ? 'own' : 'shared')}
        </Status>
        {lacksAssessor(body) && (
          <Note tone="warn" title={t('nobody')}>
            <p>{t('nobodyLead')}</p>
            <Link to="/avvikelser/ny" search={{ arende: view.id, typ: 'unclear-responsibility' }}>
              {t('report')}
            </Link>
          </Note>
        )}
        {refusal && <RefusalNote refusal={refusal} />}
        <Actions>
          {maySayNeed(body) && mayShare && (
            <Link
              to="/arenden/$caseId/plan"
              params={{ caseId: view.id }}
              search={isMine ? { underlag: record.id } : {}}
              hash="need"
              className={buttonClass('secondary', 's')}
            >
              {t('asNeed')}
            </Link>
          )}
          {isMine && isOwn && mayShare && (
            <Button
              size="s"
              kind="quiet"
              onPress={() =>
                void act(shareInput, { inputId: record.id, sharedId: crypto.randomUUID() }, t('sharedNow'))
              }
            >
              {t('share')}
            </Button>
          )}
        </Actions>
        <WrittenBy
          named
          view={view}
          record={record}
          about={name}
          open={open}
          form={(close, lost) => (
            <InputEntry view={view} record={record} lost={lost} mayShare={mayShare} onClose={close} />
          )}
          onRemove={() => void act(removeInput, { inputId: record.id }, t('removed'), record.id)}
        />
      </Stack>
    </Card>
  );
}
