import { formAt } from '#domain/case-pages';
import { coordination } from '#domain/coordinatorship';
import { takeBackHandover } from '#domain/handover';
import { declinedHandovers, openHandovers } from '#domain/handover-reply';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { Written } from '#ui/written';
import { AcceptForm, AppointForm, DeclineForm, HandOverForm } from './coordinator-forms';
import { RefusalNote } from './refusal-note';
import { useServicesWords } from './services-words';
import { useAct } from './use-act';

/** Who coordinates, and the ways to give the role on: to a colleague at once, to another service by offer. */
export function CoordinatorSection({ view, open }: { view: DossierView; open: boolean }) {
  const t = useServicesWords();
  const { actor, unit } = useMe();
  const { act, refusal } = useAct(view.id);
  const lead = coordination(view.dossier);
  if (!lead) return null;
  const offers = openHandovers(view.dossier).filter((one) => one.unit === lead.unit);
  const declined = declinedHandovers(view.dossier).filter(({ offer }) => offer.unit === actor.unit);
  const nameOf = (id: string) => unit(id)?.name ?? id;
  const ours = lead.unit === actor.unit;
  return (
    <Section id="samordning" title={t('coordinator')}>
      <Stack>
        {refusal && <RefusalNote refusal={refusal} />}
        <Facts layout="above">
          <Fact term={t('coordinator')} detail={nameOf(lead.unit)}>
            {lead.name}
          </Fact>
          <Fact term={t('phone')}>{lead.phone}</Fact>
        </Facts>
        {lead.fell && <Status tone="warn">{t(ours ? 'fell' : 'fellElsewhere', { name: lead.name })}</Status>}
        {declined.map(({ offer, reply }) => (
          <Stack key={offer.id}>
            <Status tone="warn">
              <Written
                text={reply.body.reason}
                within={(gap) => t('declined', { unit: nameOf(reply.unit), name: reply.body.name, reason: gap })}
              />
            </Status>
            <Hint>{t('declinedStays', { name: lead.name })}</Hint>
            {open && (
              <Actions>
                <Button size="s" onPress={() => void act(takeBackHandover, { handoverId: offer.id }, t('takenBack'))}>
                  {t('takeBack')}
                </Button>
              </Actions>
            )}
          </Stack>
        ))}
        {offers.map((offer) =>
          offer.body.toUnit === actor.unit ? (
            <Stack key={offer.id}>
              <p>{t(offer.body.orphaned ? 'orphanedLead' : 'acceptLead', { unit: nameOf(offer.unit) })}</p>
              <div>
                <Opener id={`accept:${offer.id}`} form={formAt(offer.id)} label={t('accept')}>
                  {(close) => <AcceptForm view={view} offer={offer} onClose={close} />}
                </Opener>
              </div>
              <div>
                <Opener id={`decline:${offer.id}`} kind="quiet" label={t('decline')}>
                  {(close) => <DeclineForm view={view} offer={offer} onClose={close} />}
                </Opener>
              </div>
            </Stack>
          ) : (
            <Stack key={offer.id}>
              <Status tone="info">{t('offered', { unit: nameOf(offer.body.toUnit) })}</Status>
              {ours && open && (
                <Actions>
                  <Button size="s" onPress={() => void act(takeBackHandover, { handoverId: offer.id }, t('takenBack'))}>
                    {t('takeBack')}
                  </Button>
                </Actions>
              )}
            </Stack>
          ),
        )}
        {ours && open && offers.length + declined.length === 0 && (
          <>
            <div>
              <Opener id="appoint" form="appoint" kind="quiet" icon="swap" label={t('appoint')}>
                {(close) => <AppointForm view={view} onClose={close} />}
              </Opener>
            </div>
            <div>
              <Opener id="handOver" kind="quiet" icon="share" label={t('handOver')}>
                {(close) => <HandOverForm view={view} onClose={close} />}
              </Opener>
            </div>
          </>
        )}
      </Stack>
    </Section>
  );
}
