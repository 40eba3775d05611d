import { KIND_WORDS } from '#domain/kind-words';
import { editNeed, type Need, nameNeed, need, removeNeed } from '#domain/need';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { BesideNeed } from '#ui/suggests';
import { Task, TaskList } from '#ui/task-list';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { CaseForm, useCaseFields } from './case-form';
import { KindSelect } from './kind-select';
import { useNeedWords } from './need-words';
import { RefusalNote } from './refusal-note';
import { useAct } from './use-act';
import { WrittenBy } from './written-by';

/** The needs that goals will answer to, each with what it is about; `open` where one may write now. */
export function NeedList({ view, open }: { view: DossierView; open: boolean }) {
  const t = useNeedWords();
  const language = useLanguage();
  const { act, refusal } = useAct(view.id);
  const needs = view.dossier.list(need);
  return (
    <Section title={t('needs')} count={needs.length}>
      <Stack>
        {refusal && <RefusalNote refusal={refusal} />}
        {needs.length === 0 && <Hint>{t('noNeeds')}</Hint>}
        {needs.length > 0 && (
          <TaskList label={t('needs')}>
            {needs.map((one) => (
              <Task
                key={one.id}
                id={one.id}
                what={<Written text={one.body.text} />}
                detail={
                  <>
                    {t('about', { kind: KIND_WORDS[one.kind].name[language] })}
                    <WrittenBy
                      view={view}
                      record={one}
                      about={one.body.text}
                      open={open}
                      form={(close, lost) => <NeedForm view={view} record={one} lost={lost} onClose={close} />}
                      onRemove={() => void act(removeNeed, { needId: one.id }, t('removed'), one.id)}
                    />
                  </>
                }
              />
            ))}
          </TaskList>
        )}
        {open && (
          <Actions>
            <Opener id="need" icon="plus" label={t('addNeed')}>
              {(close) => <NeedForm view={view} onClose={close} />}
            </Opener>
          </Actions>
        )}
      </Stack>
    </Section>
  );
}

interface NeedFormProps {
  view: DossierView;
  record?: Rec<Need>;
  /** The need was removed while it was written about: the words become a new one. */
  lost?: boolean;
  onClose: () => void;
}

function NeedForm({ view, record, lost, onClose }: NeedFormProps) {
  const t = useNeedWords();
  const toast = useToast();
  const form = useChangeForm(
    view.id,
    `need:${view.id}:${record?.id ?? 'new'}`,
    { text: record?.body.text ?? '', kind: (record?.kind ?? '') as string },
    ({ text, kind }, seen, idOf) => {
      if (!record || lost) return [formChange('add', nameNeed, { needId: idOf('need'), kind, need: { text } })];
      const edit = changedFields<{ text: string }>(seen, { text }, ['text'], idOf);
      return edit ? [formChange('edit', editNeed, { needId: record.id, ...edit }, { settles: ['text'] })] : [];
    },
  );
  const fields = useCaseFields(form);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('needSaved') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('addNeed')} save={t('saveNeed')} onClose={close}>
      <TextArea label={t('needText')} hint={t('needHint')} rows={3} {...fields.text('text')} />
      <BesideNeed text={form.values.text} />
      {!record && <KindSelect view={view} {...fields.text('kind')} />}
    </CaseForm>
  );
}
