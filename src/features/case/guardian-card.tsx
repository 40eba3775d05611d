import { CUSTODY_WORDS, RELATION_WORDS } from '#domain/choice-words';
import type { Guardian } from '#domain/guardian';
import { guardianStanding } from '#domain/guardian-standing';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { capital } from '#ui/capital';
import { Card } from '#ui/card';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { Who } from '#ui/who';
import { useLanguage } from '#ui/words';
import { useFamilyWords } from './family-words';
import { useFormWords } from './form-words';
import { GuardianContactPart } from './guardian-contact-part';
import { GuardianForm } from './guardian-form';
import { languageName } from './language-options';
import { StandingForm } from './standing-form';

/** One close adult: custody, how he or she can be asked, language, contact where it may be kept. */
export function GuardianCard({ view, record, open }: { view: DossierView; record: Rec<Guardian>; open: boolean }) {
  const t = useFamilyWords();
  const words = useFormWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const { body } = record;
  const isHidden = view.facts.guardians.find((one) => one.id === record.id)?.protected ?? body.protectedIdentity;
  const standing = view.dossier
    .list(guardianStanding)
    .filter((one) => one.body.guardianId === record.id)
    .at(-1)?.body.standing;
  return (
    <Card id={record.id}>
      <Stack>
        <Who principal="family" name={body.name} sub={capital(RELATION_WORDS[body.relation][language])} />
        {isHidden && <Status tone="guard">{t('protection')}</Status>}
        <Facts>
          <Fact term={t('custody')}>{capital(CUSTODY_WORDS[body.custody][language])}</Fact>
          <Fact term={t('language')} detail={body.interpreter ? t('needsInterpreter') : undefined}>
            {capital(languageName(body.language, language))}
          </Fact>
          {body.custody !== 'none' && (
            <Fact term={t('standing')} detail={standing && standing !== 'reachable' ? t('standingSecret') : undefined}>
              <Status tone={standing === undefined || standing === 'reachable' ? 'ok' : 'stop'}>
                {t(`standings.${standing ?? 'reachable'}`)}
              </Status>
            </Fact>
          )}
        </Facts>
        <GuardianContactPart view={view} guardianId={record.id} hidden={isHidden} open={open} />
        {record.unit !== actor.unit && <Hint>{words('notYours', { unit: unit(record.unit)?.name ?? '' })}</Hint>}
        {open && (
          <Actions>
            {record.unit === actor.unit && (
              <Opener id={`guardian:${record.id}`} kind="quiet" icon="pen" label={words('edit')} about={body.name}>
                {(close) => <GuardianForm view={view} record={record} onClose={close} />}
              </Opener>
            )}
            {body.custody !== 'none' && (
              <Opener
                id={`standing:${record.id}`}
                kind="quiet"
                icon="phone"
                label={t('changeStanding')}
                about={body.name}
              >
                {(close) => <StandingForm view={view} guardianId={record.id} onClose={close} />}
              </Opener>
            )}
          </Actions>
        )}
      </Stack>
    </Card>
  );
}
