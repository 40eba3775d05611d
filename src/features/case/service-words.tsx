import { defineWords } from '#ui/words';

/** The words of inviting a service. */
export const useServiceWords = defineWords('service-entry', {
  sv: {
    unit: 'Verksamhet',
    choose: 'Välj verksamhet',
    ongoing: 'Har verksamheten en pågående kontakt med barnet?',
    ongoingHint:
      'Överenskommelsen i länet: bara verksamheter med pågående insatser kallas. Andra nås först med remiss.',
    ongoingYes: 'Ja',
    ongoingNo: 'Nej, inte än',
    referral: 'Skriv in en remiss',
    reason: 'Varför ska den kallas ändå?',
    reasonHint: 'Syns bara för din egen verksamhet.',
    contactPerson: 'Kontaktperson där',
    contactPersonHint: 'Lämna tomt om du inte vet.',
    faults: {
      reason: 'Skriv varför, eller börja med en remiss',
    },
  },
  en: {
    unit: 'Service',
    choose: 'Choose a service',
    ongoing: 'Does the service already have contact with the child?',
    ongoingHint:
      'The county agreement: only services with ongoing support are called. Others are first reached by referral.',
    ongoingYes: 'Yes',
    ongoingNo: 'No, not yet',
    referral: 'Record a referral',
    reason: 'Why should it be called all the same?',
    reasonHint: 'Seen by your own service only.',
    contactPerson: 'Contact person there',
    contactPersonHint: 'Leave empty if you do not know.',
    faults: {
      reason: 'Write why, or begin with a referral',
    },
  },
});
