import { KIND_WORDS } from '#domain/kind-words';
import type { Rec } from '#domain/record';
import { describeSituation, editSituation, removeSituation, type Situation, situation } from '#domain/situation';
import type { DossierView } from '#storage/dossier-view';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Card } from '#ui/card';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { Who } from '#ui/who';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { CaseForm, useCaseFields } from './case-form';
import { KindSelect } from './kind-select';
import { useNeedWords } from './need-words';
import { RefusalNote } from './refusal-note';
import { useAct } from './use-act';
import { WrittenBy } from './written-by';

const FIELDS = ['strengths', 'needs', 'ongoing'] as const;

/** The situation as each service sees it. A service writes its own only; a text of another kind is a text of its own. */
export function SituationList({ view, open }: { view: DossierView; open: boolean }) {
  const t = useNeedWords();
  const language = useLanguage();
  const { unit } = useMe();
  const { act, refusal } = useAct(view.id);
  const all = view.dossier.list(situation);
  const words = { strengths: t('strengths'), needs: t('hard'), ongoing: t('ongoing') };
  return (
    <Section title={t('situation')} count={all.length}>
      <Stack>
        {refusal && <RefusalNote refusal={refusal} />}
        {all.length === 0 && <Hint>{t('noSituation')}</Hint>}
        {all.map((one) => {
          const author = unit(one.unit);
          return (
            <Card key={one.id} id={one.id}>
              <Stack>
                <Who
                  principal={author?.principal.kind ?? 'municipality'}
                  name={author?.name ?? ''}
                  letters={author?.short}
                  sub={t('about', { kind: KIND_WORDS[one.kind].name[language] })}
                />
                <Facts>
                  {FIELDS.filter((field) => one.body[field]).map((field) => (
                    <Fact key={field} term={words[field]}>
                      <Written text={one.body[field]} />
                    </Fact>
                  ))}
                </Facts>
                <WrittenBy
                  named
                  view={view}
                  record={one}
                  about={t('situation')}
                  open={open}
                  form={(close, lost) => <SituationForm view={view} record={one} lost={lost} onClose={close} />}
                  onRemove={() => void act(removeSituation, { situationId: one.id }, t('removed'), one.id)}
                />
              </Stack>
            </Card>
          );
        })}
        {open && (
          <Actions>
            <Opener id="situation" icon="plus" label={t('addSituation')}>
              {(close) => <SituationForm view={view} onClose={close} />}
            </Opener>
          </Actions>
        )}
      </Stack>
    </Section>
  );
}

interface SituationFormProps {
  view: DossierView;
  record?: Rec<Situation>;
  /** The text was removed while it was written in: the words become a new one. */
  lost?: boolean;
  onClose: () => void;
}

function SituationForm({ view, record, lost, onClose }: SituationFormProps) {
  const t = useNeedWords();
  const toast = useToast();
  const empty: Situation = { strengths: '', needs: '', ongoing: '' };
  const form = useChangeForm(
    view.id,
    `situation:${view.id}:${record?.id ?? 'new'}`,
    { ...empty, ...record?.body, kind: (record?.kind ?? '') as string },
    ({ kind, ...now }, seen, idOf) => {
      if (!record || lost)
        return [formChange('add', describeSituation, { situationId: idOf('situation'), kind, situation: now })];
      const edit = changedFields<Situation>(seen, now, FIELDS, idOf);
      return edit ? [formChange('edit', editSituation, { situationId: record.id, ...edit }, { settles: FIELDS })] : [];
    },
  );
  const fields = useCaseFields(form);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('situationSaved') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('addSituation')} save={t('saveSituation')} onClose={close}>
      <TextArea label={t('strengths')} rows={3} {...fields.text('strengths')} />
      <TextArea label={t('hard')} rows={3} {...fields.text('needs')} />
      <TextArea label={t('ongoing')} rows={3} {...fields.text('ongoing')} />
      {!record && <KindSelect view={view} {...fields.text('kind')} />}
    </CaseForm>
  );
}
