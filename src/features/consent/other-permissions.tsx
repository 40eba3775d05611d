import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { personConsent, withdrawPersonConsent } from '#domain/person-consent';
import type { Refusal } from '#domain/refusal';
import { endReservation, reservation } from '#domain/reservation';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { formatDate } from '#ui/dates';
import { HiddenText } from '#ui/hidden-text';
import { Hint } from '#ui/hint';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useToast } from '#ui/toast-provider';
import { defineWords, useLanguage } from '#ui/words';
import { RefusalNote } from './refusal-note';

const useWords = defineWords('other-permissions', {
  sv: {
    title: 'Förbehåll och andra personers svar',
    hint: 'Behövs när mottagaren saknar tystnadsplikt i lag, eller när en uppgift handlar om någon annan än barnet.',
    reservation: '{{person}}, {{unit}}, har lovat att inte berätta vidare',
    yes: '{{person}} säger ja till att uppgifter om hen lämnas ut',
    no: '{{person}} säger nej till att uppgifter om hen lämnas ut',
    'not-asked': '{{person}} är inte tillfrågad',
    holds: 'Gäller',
    over: 'Avslutat',
    until: 'till {{date}}',
    end: 'Avsluta',
    ended: 'Det gäller inte längre.',
    refused: 'Det gick inte att spara',
    addReservation: 'Skriv in ett förbehåll',
    addPerson: 'Skriv in vad en annan person svarar',
  },
  en: {
    title: 'Reservations and other persons’ answers',
    hint: 'Needed when the receiver has no statutory duty of silence, or when something is about somebody other than the child.',
    reservation: '{{person}}, {{unit}}, has promised not to pass it on',
    yes: '{{person}} says yes to information about them being given out',
    no: '{{person}} says no to information about them being given out',
    'not-asked': '{{person}} has not been asked',
    holds: 'Valid',
    over: 'Ended',
    until: 'until {{date}}',
    end: 'End',
    ended: 'It holds no longer.',
    refused: 'It could not be saved',
    addReservation: 'Record a reservation',
    addPerson: 'Record what another person answers',
  },
});

/** The permissions that stand beside a consent: reservations, and what other persons say for their own part. */
export function OtherPermissions({ view }: { view: DossierView }) {
  const t = useWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const mutate = useMutate();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal>();
  const end = async (ending: ReturnType<typeof mutate>) => {
    const result = await ending;
    setRefusal(result.ok ? undefined : result.refusal);
    if (result.ok) toast({ message: t('ended') });
  };
  const rows = [
    ...view.dossier.list(reservation).map((one) => ({
      ...one,
      what: t('reservation', { person: one.body.person, unit: unit(one.body.unit)?.name ?? one.body.unit }),
      end: () => end(mutate(view.id, endReservation, { reservationId: one.id })),
    })),
    ...view.dossier.list(personConsent).map((one) => ({
      ...one,
      what: t(one.body.answer, { person: one.body.person }),
      end: () => end(mutate(view.id, withdrawPersonConsent, { personConsentId: one.id })),
    })),
  ];
  const params = { caseId: view.id };
  return (
    <Section title={t('title')} count={rows.length}>
      <Stack>
        <Hint>{t('hint')}</Hint>
        {rows.length > 0 && (
          <Rows label={t('title')}>
            {rows.map((one) => {
              const over = one.body.endedAt !== null;
              return (
                <Row
                  key={one.id}
                  status={<Status tone={over ? 'idle' : 'info'}>{t(over ? 'over' : 'holds')}</Status>}
                  what={one.what}
                  detail={
                    !over &&
                    one.unit === actor.unit && (
                      <Button kind="quiet" size="s" onPress={() => void one.end()}>
                        {t('end')}
                        <HiddenText>{`: ${one.what}`}</HiddenText>
                      </Button>
                    )
                  }
                  when={t('until', { date: formatDate(one.body.to, language, { year: true }) })}
                />
              );
            })}
          </Rows>
        )}
        {refusal && <RefusalNote title={t('refused')} refusal={refusal} />}
        <Actions>
          <Link to="/arenden/$caseId/samtycke/forbehall" params={params} className={buttonClass('secondary', 's')}>
            {t('addReservation')}
          </Link>
          <Link to="/arenden/$caseId/samtycke/annan-person" params={params} className={buttonClass('secondary', 's')}>
            {t('addPerson')}
          </Link>
        </Actions>
      </Stack>
    </Section>
  );
}
