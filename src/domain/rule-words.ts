import type { RuleId } from './decision';

/** A sentence in both languages of the app. */
export interface Sentence {
  sv: string;
  en: string;
}

/**
 * Where a rule comes from. `law`: a statute that was read in its source. `routine`: the county's or an authority's
 * agreement or routine. `ours`: Samplan's own rule, which a region may change; never shown as law.
 */
export type Source = { kind: 'law'; ref: string } | { kind: 'routine'; ref: Sentence } | { kind: 'ours' };

interface Words {
  /** What it means that the rule allows; absent where it never does. */
  yes?: Sentence;
  /** What it means that the rule stops; absent where it never does. */
  no?: Sentence;
  source: Source;
}

const law = (ref: string): Source => ({ kind: 'law', ref });
const ours: Source = { kind: 'ours' };
const routine = (sv: string, en: string): Source => ({ kind: 'routine', ref: { sv, en } });
const agreement = routine('Länets överenskommelse om samverkan', 'The county agreement on cooperation');
const regionRoutine = routine('Regionens rutin för SIP', 'The region’s SIP routine');
const t = (sv: string, en: string): Sentence => ({ sv, en });

/** Every rule in plain words, with its source. Deny and allow are worded apart: one rule can do both. */
export const RULE_WORDS: Record<RuleId, Words> = {
  B1: {
    no: t(
      'Någon i familjen har skyddade personuppgifter. Kontaktuppgifter och platser visas aldrig.',
      'Someone in the family has protected identity. Contact details and places are never shown.',
    ),
    source: ours,
  },
  B2: {
    no: t(
      'Kopplingen mellan en tidigare och en ny identitet sparas aldrig här.',
      'The link between an earlier and a new identity is never kept here.',
    ),
    source: ours,
  },
  B3: {
    no: t(
      'Var barnet finns ska inte röjas för den här personen.',
      'Where the child is must not be told to this person.',
    ),
    source: law('OSL 26 kap. 2 §, LVU 14 §'),
  },
  B4: {
    no: t(
      'Uppgiften visas inte för den här personen. Barnet kan ta stor skada av det.',
      'This is not shown to this person. The child could come to considerable harm.',
    ),
    source: law('OSL 12 kap. 3 §'),
  },
  B5: {
    no: t(
      'Vem som har lämnat uppgiften visas inte. Personen kan fara illa av det.',
      'Who gave the information is not shown. That person could be harmed.',
    ),
    source: ours,
  },
  B6: {
    no: t('Uppgifter från familjerådgivning delas aldrig.', 'Information from family counselling is never shared.'),
    source: law('OSL 26 kap. 3 §'),
  },
  B7: {
    no: t(
      'Uppgiften handlar om någon annan, som inte har sagt ja för sin del.',
      'The information is about someone else, who has not said yes for their part.',
    ),
    source: law('OSL 12 kap. 2 §'),
  },
  B8: {
    no: t('Adressen till ett skyddat boende visas aldrig.', 'The address of a shelter is never shown.'),
    source: ours,
  },
  B9: {
    no: t(
      'Barnet har fyllt 18. Vårdnadshavarnas samtycke gäller inte längre.',
      'The child has turned 18. The guardians’ consent no longer counts.',
    ),
    source: law('FB 6 kap. 2 §'),
  },
  B10: {
    no: t(
      'Samtycket gäller inte nu: det har tagits tillbaka, gått ut eller inte börjat gälla.',
      'The consent does not apply now: it was taken back, has ended or has not begun.',
    ),
    source: law('OSL 12 kap. 2 §'),
  },
  B11: {
    no: t('Familjen har sagt att det här inte ska delas.', 'The family has said that this must not be shared.'),
    source: ours,
  },
  DU1: {
    yes: t(
      'Orosanmälan görs alltid, utanför planen. Ingen spärr hindrar den.',
      'A report of concern is always made, outside the plan. Nothing blocks it.',
    ),
    source: law('SoL 19 kap. 1 §, OSL 10 kap. 28 §'),
  },
  DU2: {
    yes: t(
      'Socialnämnden utreder och har rätt till uppgifterna. De lämnas utanför planen.',
      'The social welfare board is investigating and is entitled to this. It is given outside the plan.',
    ),
    source: law('SoL 20 kap. 6 §'),
  },
  DU3: {
    yes: t(
      'Placeringen anmäls för hälsoundersökning, utanför planen.',
      'The placement is notified for a health examination, outside the plan.',
    ),
    source: law('SoL 22 kap. 7 §'),
  },
  C1: {
    yes: t('Vårdnadshavaren har sagt ja.', 'The guardian has said yes.'),
    no: t('Vårdnadshavaren behöver säga ja.', 'The guardian needs to say yes.'),
    source: law('OSL 12 kap. 2 och 3 §§'),
  },
  C2: {
    yes: t('Båda vårdnadshavarna har sagt ja.', 'Both guardians have said yes.'),
    no: t(
      'Vårdnaden är gemensam. Alla vårdnadshavare behöver säga ja.',
      'Custody is joint. Every guardian needs to say yes.',
    ),
    source: law('FB 6 kap. 11 och 13 §§, OSL 12 kap. 3 §'),
  },
  C3: {
    yes: t(
      'Vårdnadshavarna har sagt ja och barnets inställning är antecknad.',
      'The guardians have said yes and the child’s view is recorded.',
    ),
    no: t(
      'Barnets inställning ska antecknas. Säger barnet nej ska det hanteras först.',
      'The child’s view must be recorded. If the child says no, that comes first.',
    ),
    source: ours,
  },
  C4: {
    yes: t('Vårdnadshavarna och den unga har sagt ja.', 'The guardians and the young person have said yes.'),
    no: t(
      'Från 15 år behöver den unga själv säga ja. Åldern är regionens val, lagen har ingen gräns.',
      'From 15 the young person’s own yes is needed. The age is the region’s choice; the law sets none.',
    ),
    source: ours,
  },
  C5: {
    yes: t(
      'Den unga har sagt ja själv, och en chef har beslutat att det räcker för detta.',
      'The young person has said yes, and a manager has decided that it is enough for this.',
    ),
    no: t(
      'Att den unga ensam säger ja räcker bara efter en chefs beslut, för några få uppgifter.',
      'The young person’s yes alone is enough only after a manager’s decision, for a few kinds.',
    ),
    source: ours,
  },
  C6: {
    yes: t(
      'En vårdnadshavare har sagt ja. Den andra går inte att nå och frågan kan inte vänta.',
      'One guardian has said yes. The other cannot be reached and it cannot wait.',
    ),
    no: t(
      'En vårdnadshavare går inte att nå. Då får bara det som inte kan vänta och inte är ingripande delas.',
      'One guardian cannot be reached. Then only what cannot wait and is not intrusive may be shared.',
    ),
    source: law('FB 6 kap. 13 § andra stycket'),
  },
  C7: {
    no: t('En vårdnadshavare har sagt nej.', 'One guardian has said no.'),
    source: law('FB 6 kap. 11 och 13 §§'),
  },
  C8: {
    no: t(
      'Det kan vara farligt att fråga en av vårdnadshavarna. Fråga inte utan beslut.',
      'It may be dangerous to ask one of the guardians. Do not ask without a decision.',
    ),
    source: ours,
  },
  C9: {
    yes: t('Nämnden har beslutat i stället för vårdnadshavarna.', 'The board has decided in the guardians’ place.'),
    no: t(
      'Barnet är omhändertaget enligt LVU. Nämndens beslut behöver antecknas.',
      'The child is in care under LVU. The board’s decision needs to be recorded.',
    ),
    source: law('LVU 11 § fjärde stycket'),
  },
  C10: {
    yes: t('Den som är förordnad för barnet har sagt ja.', 'The person appointed for the child has said yes.'),
    no: t(
      'Den som är förordnad för barnet behöver säga ja. Är de två behövs båda.',
      'The person appointed for the child needs to say yes. If there are two, both.',
    ),
    source: law('FB 6 kap. 10 a–10 g §§'),
  },
  C11: {
    yes: t('Personen har fyllt 18 och har själv sagt ja.', 'The person is 18 and has said yes.'),
    no: t('Personen har fyllt 18 och bestämmer själv.', 'The person is 18 and decides alone.'),
    source: law('FB 6 kap. 2 §'),
  },
  ST1: {
    yes: t(
      'Hälso- och sjukvård och socialtjänst får lämna det barnet behöver för vård eller stöd.',
      'Health care and social services may share what the child needs for care or support.',
    ),
    no: t(
      'Den här grunden gäller bara barn under 18, mellan offentlig vård och socialtjänst.',
      'This ground covers only children under 18, between public health care and social services.',
    ),
    source: law('OSL 25 kap. 12 §, 26 kap. 9 §'),
  },
  ST2: {
    yes: t(
      'Barnet vårdas enligt LPT eller LRV. Vården och socialtjänsten får lämna det som behövs.',
      'The child is in compulsory care. Health care and social services may share what is needed.',
    ),
    no: t(
      'Den här grunden kräver ett antecknat beslut enligt LPT eller LRV.',
      'This ground needs a recorded decision on compulsory care.',
    ),
    source: law('OSL 25 kap. 12 §, 26 kap. 9 §'),
  },
  ST3: {
    yes: t(
      'Ingen som kan samtycka går att nå. Vården får lämna det som behövs för nödvändig vård.',
      'Nobody who can consent can be reached. Health care may share what necessary care requires.',
    ),
    no: t(
      'Den här grunden gäller när ingen kan samtycka, och försöken är antecknade.',
      'This ground applies when nobody can consent and the attempts are written down.',
    ),
    source: law('OSL 25 kap. 13 §'),
  },
  ST4: {
    yes: t(
      'Elevhälsans medicinska del får lämna det eleven behöver till elevhälsan i samma myndighet.',
      'School medical staff may give student health in the same authority what the pupil needs.',
    ),
    no: t(
      'Den här grunden gäller bara inom elevhälsan i en och samma myndighet.',
      'This ground works only within student health of one and the same authority.',
    ),
    source: law('OSL 25 kap. 13 a §'),
  },
  ST5: {
    yes: t(
      'Det är uppenbart att intresset av att lämna uppgiften väger tyngre.',
      'It is obvious that the interest of sharing weighs more.',
    ),
    no: t(
      'Den här grunden gäller från skola och förskola till vård eller socialtjänst, och kräver en avvägning.',
      'This ground runs from school and preschool to health care or social services, and needs a weighing.',
    ),
    source: law('OSL 10 kap. 27 §'),
  },
  ST6: {
    yes: t(
      'Det är nödvändigt för att den egna verksamheten ska kunna göra sitt uppdrag.',
      'It is necessary for one’s own service to do its task.',
    ),
    no: t(
      'Den här grunden är smal: bara en myndighet, bara det egna uppdraget, med en skriven avvägning.',
      'This ground is narrow: only an authority, only its own task, with a written weighing.',
    ),
    source: law('OSL 10 kap. 2 §'),
  },
  ST7: {
    yes: t(
      'Akut skydd: vården och socialtjänsten samarbetar en begränsad tid. En chef går igenom det efteråt.',
      'Acute protection: health care and social services cooperate for a limited time. A manager reviews it.',
    ),
    no: t(
      'Akut skydd gäller bara mellan vård och socialtjänst, för barn under 18. Skolan ingår inte.',
      'Acute protection works only between health care and social services, for under 18s. Not school.',
    ),
    source: agreement,
  },
  ST8: {
    yes: t('Mottagaren hör till samma region.', 'The receiver belongs to the same region.'),
    no: t(
      'Den här grunden gäller bara mellan verksamheter i samma region.',
      'This ground works only between services of the same region.',
    ),
    source: law('OSL 25 kap. 11 § 2'),
  },
  NO_GROUND: {
    no: t('Det finns inget som tillåter att det delas.', 'Nothing allows this to be shared.'),
    source: ours,
  },
  OWN_UNIT: { yes: t('Det är er egen uppgift.', 'It is your own information.'), source: ours },
  FAMILY: {
    yes: t('Familjen får veta vad som planeras för barnet.', 'The family may know what is planned for the child.'),
    source: ours,
  },
  NOT_VERIFIED: {
    no: t(
      'Den som lämnar ut uppgiften har inte kontrollerat samtycket än.',
      'The unit that would share this has not checked the consent yet.',
    ),
    source: routine('Kunskapsguiden om samtycke', 'Kunskapsguiden on consent'),
  },
  NOT_NAMED: {
    no: t('Samtycket nämner inte båda verksamheterna.', 'The consent does not name both services.'),
    source: regionRoutine,
  },
  KIND_NOT_NAMED: {
    no: t('Samtycket omfattar inte den här sortens uppgift.', 'The consent does not cover this kind of information.'),
    source: regionRoutine,
  },
  NOT_INFORMED: {
    no: t('Den som samtycker ska ha fått information först.', 'Whoever consents must have been informed first.'),
    source: agreement,
  },
  RESERVATION: {
    no: t(
      'Mottagaren behöver ta emot ett förbehåll om att inte föra uppgifterna vidare.',
      'The receiver needs to acknowledge a reservation not to pass this on.',
    ),
    source: law('OSL 10 kap. 14 §, 12 kap. 2 §'),
  },
  WEAKER_SECRECY: {
    yes: t(
      'Sekretessen är svagare hos mottagaren. Familjen känner till det.',
      'Secrecy is weaker at the receiver. The family knows.',
    ),
    no: t(
      'Sekretessen är svagare hos mottagaren. Familjen behöver veta det och ändå välja uppgiften.',
      'Secrecy is weaker at the receiver. The family must know and still choose to share.',
    ),
    source: law('OSL 23 kap. 2 §'),
  },
  AGREEMENT: {
    no: t(
      'Den privata verksamheten saknar avtal om samverkan.',
      'The private provider has no agreement on cooperation.',
    ),
    source: ours,
  },
  ONGOING_CONTACT: {
    yes: t('Verksamheten har redan kontakt med barnet.', 'The service already has contact with the child.'),
    no: t(
      'Bara verksamheter som redan har kontakt med barnet kallas.',
      'Only services that already have contact with the child are called.',
    ),
    source: agreement,
  },
  NO_PLAN_CONSENT: {
    no: t(
      'En plan får göras först när familjen har samtyckt till det.',
      'A plan may be made only once the family has consented to it.',
    ),
    source: law('SoL 10 kap. 8 §, HSL 16 kap. 4 §'),
  },
  NOT_SPECIFIC: {
    no: t(
      'Samtycket ska peka ut verksamheter och uppgifter, inte till exempel ”skolan” i allmänhet.',
      'The consent must point at named services and kinds, not “the school” in general.',
    ),
    source: regionRoutine,
  },
  NO_JOURNAL_REFERENCE: {
    no: t(
      'Ett muntligt svar ska vara antecknat i journal eller akt.',
      'A spoken answer must be noted in the service’s own record.',
    ),
    source: regionRoutine,
  },
  BAD_PERIOD: {
    no: t(
      'Tiden stämmer inte: slutet ligger före början, för långt fram eller i det förflutna.',
      'The dates are wrong: the end is before the start, too far ahead or in the past.',
    ),
    source: ours,
  },
  NO_CUSTODY: {
    no: t(
      'Bara den som har vårdnaden eller är förordnad för barnet kan samtycka.',
      'Only someone with custody, or appointed for the child, can consent.',
    ),
    source: law('FB 6 kap. 11 och 13 §§'),
  },
  NO_REASON: {
    no: t(
      'Det ska stå skrivet varför uppgiften lämnas ut, och vem som beslutar.',
      'It must be written why this is shared, and who decides.',
    ),
    source: ours,
  },
  NO_PURPOSE: {
    no: t('Det ska stå vad samtycket är till för.', 'The purpose of the consent must be stated.'),
    source: regionRoutine,
  },
};
