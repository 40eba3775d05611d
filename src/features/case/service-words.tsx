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
    referralTaken: 'Verksamheten har sagt ja till remissen och kan bjudas in.',
    referralWaits: 'Remissen är skickad, men verksamheten har inte sagt ja än.',
    referralDeclined: 'Verksamheten har sagt nej till remissen.',
    reason: 'Varför ska den kallas ändå?',
    reasonHint: 'Syns bara för din egen verksamhet.',
    contactPerson: 'Kontaktperson där',
    contactPersonHint: 'Lämna tomt om du inte vet.',
    faults: {
      ongoingContact: 'Svara om verksamheten redan har kontakt med barnet',
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
    referralTaken: 'The service has said yes to the referral and can be invited.',
    referralWaits: 'The referral is sent, but the service has not said yes yet.',
    referralDeclined: 'The service has said no to the referral.',
    reason: 'Why should it be called all the same?',
    reasonHint: 'Seen by your own service only.',
    contactPerson: 'Contact person there',
    contactPersonHint: 'Leave empty if you do not know.',
    faults: {
      ongoingContact: 'Answer whether the service already has contact with the child',
      reason: 'Write why, or begin with a referral',
    },
  },
});
