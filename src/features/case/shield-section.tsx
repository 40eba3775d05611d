import { civilDate } from '#domain/civil-date';
import { guardian } from '#domain/guardian';
import { guardianBlock, liftReaderMark } from '#domain/guardian-block';
import { KIND_WORDS } from '#domain/kind-words';
import { listed } from '#domain/listed';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { formatDate } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { Task, TaskList } from '#ui/task-list';
import { useLanguage } from '#ui/words';
import { useFamilyWords } from './family-words';
import { RefusalNote } from './refusal-note';
import { ShieldForm } from './shield-form';
import { useAct } from './use-act';

/** What is kept from one reader of the family (B3-B5), with its review date; it holds until it is lifted. */
export function ShieldSection({ view }: { view: DossierView }) {
  const t = useFamilyWords();
  const language = useLanguage();
  const { actor } = useMe();
  const today = civilDate(useNow());
  const { act, refusal } = useAct(view.id);
  const living = view.dossier.list(guardianBlock).filter((one) => one.body.liftedAt === null);
  const nameOf = (reader: string) =>
    reader === 'child' ? t('readerChild').toLocaleLowerCase() : (view.dossier.get(guardian, reader)?.body.name ?? '');
  return (
    <Section title={t('shields')} count={living.length}>
      <Stack>
        <Hint>{t(living.length > 0 ? 'shieldsLead' : 'noShields')}</Hint>
        {refusal && <RefusalNote refusal={refusal} />}
        {living.length > 0 && (
          <TaskList label={t('shields')}>
            {living.map(({ id, unit, body }) => {
              const late = body.reviewOn < today;
              const kinds = listed(
                body.kinds.map((one) => KIND_WORDS[one].name[language]),
                language,
              );
              return (
                <Task
                  key={id}
                  what={capital(t('hiddenFrom', { kinds, reader: nameOf(body.reader) }))}
                  detail={
                    <>
                      {t(`rules.${body.rule}`)}. {body.assessedBy}.
                      {unit === actor.unit && (
                        <Button
                          kind="quiet"
                          size="s"
                          onPress={() => void act(liftReaderMark, { blockId: id }, t('lifted'))}
                        >
                          {t('lift')}
                        </Button>
                      )}
                    </>
                  }
                  status={
                    <Status tone={late ? 'warn' : 'guard'}>
                      {t(late ? 'reviewPassed' : 'review', {
                        day: formatDate(body.reviewOn, language, { year: true }),
                      })}
                    </Status>
                  }
                />
              );
            })}
          </TaskList>
        )}
        <div>
          <Opener id="shield" icon="eyeoff" form="shield" label={t('addShield')}>
            {(close) => <ShieldForm view={view} onClose={close} />}
          </Opener>
        </div>
      </Stack>
    </Section>
  );
}
