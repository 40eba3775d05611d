import { presentAdults } from '#domain/adulthood';
import { participants } from '#domain/audience';
import { RELATION_WORDS } from '#domain/choice-words';
import { coordination } from '#domain/coordinatorship';
import { service } from '#domain/service';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { Status } from '#ui/status';
import { Who } from '#ui/who';
import { useLanguage } from '#ui/words';
import { languageName } from './language-options';
import { useOverviewWords } from './overview-words';
import styles from './participants.module.css';
import { seeing } from './seen-kinds';
import { SeenSummary } from './seen-summary';

/** Everyone who takes part, the family first, each with what they see and why. */
export function Participants({ view }: { view: DossierView }) {
  const t = useOverviewWords();
  const language = useLanguage();
  const me = useMe();
  const now = useNow();
  const lead = coordination(view.dossier);
  const services = view.dossier.list(service);
  const blocked = new Set(
    view.facts.guardianBlocks.filter((one) => one.body.liftedAt === null).map((one) => one.body.reader),
  );
  return (
    <ul role="list" className={styles.list}>
      {presentAdults(view.dossier, now).map((one) => (
        <li key={one.id}>
          <Who
            principal="family"
            name={one.body.name}
            sub={
              <>
                {capital(RELATION_WORDS[one.body.relation][language])}
                {one.body.custody !== 'none' && `, ${t('guardian')}`}
                {one.body.language !== 'sv' && <br />}
                {one.body.language !== 'sv' && t('reads', { language: languageName(one.body.language, language) })}
              </>
            }
          />
          <div className={styles.sees}>
            <p>{t(blocked.has(one.id) ? 'seesPlanBlocked' : 'seesPlan')}</p>
            {one.body.custody === 'none' && <p className={styles.no}>{t('noCustody')}</p>}
          </div>
        </li>
      ))}
      {participants(view.facts).map((id) => {
        const unit = me.unit(id);
        const invited = services.find((one) => one.body.unit === id && one.body.endedAt === null)?.body;
        const isLead = id === lead?.unit;
        const contact = isLead ? t('coordinator', { name: lead.name }) : invited?.contactPerson;
        return (
          <li key={id}>
            <Who
              principal={unit?.principal.kind ?? 'municipality'}
              name={unit?.name ?? id}
              letters={unit?.short}
              sub={
                <>
                  {contact}
                  {contact && unit?.principal && <br />}
                  {unit?.principal.name}
                </>
              }
            />
            <div className={styles.sees}>
              <SeenSummary seeing={seeing(view.facts, id, now)} isOwn={id === me.actor.unit} />
              {invited && !invited.ongoingContact && <Status tone="warn">{t('noOngoing')}</Status>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
