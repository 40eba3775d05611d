/** What would make it possible, by key, as an act that somebody can do. Verb first. */
export const REMEDY_WORDS = {
  'acknowledge-reservation': {
    sv: 'Låt en namngiven person hos mottagaren bekräfta förbehållet.',
    en: 'Let a named person at the receiver acknowledge the reservation.',
  },
  'ask-for-consent': { sv: 'Fråga familjen om samtycke.', en: 'Ask the family for consent.' },
  'ask-for-plan-consent': {
    sv: 'Fråga om familjen samtycker till att en plan görs.',
    en: 'Ask whether the family consents to a plan being made.',
  },
  'ask-that-person': {
    sv: 'Fråga personen som uppgiften handlar om, eller ta bort den delen.',
    en: 'Ask the person whom it is about, or leave that part out.',
  },
  'ask-the-child': { sv: 'Fråga den unga själv.', en: 'Ask the young person.' },
  'ask-the-guardian': { sv: 'Fråga vårdnadshavaren.', en: 'Ask the guardian.' },
  'ask-the-other-guardian': {
    sv: 'Fråga den vårdnadshavare som inte har svarat.',
    en: 'Ask the guardian who has not answered.',
  },
  'ask-the-person': { sv: 'Fråga personen själv om ett nytt samtycke.', en: 'Ask the person for a new consent.' },
  'ask-who-has-custody': { sv: 'Ta reda på vem som har vårdnaden.', en: 'Find out who has custody.' },
  'confirm-second-step': {
    sv: 'Läs igenom vad som lämnas till vem och bekräfta.',
    en: 'Read what goes to whom, and confirm.',
  },
  'confirm-weaker-secrecy': {
    sv: 'Berätta för familjen om den svagare sekretessen och kryssa i att de ändå vill.',
    en: 'Tell the family about the weaker secrecy and tick that they still want it.',
  },
  'consent-for-this-kind': {
    sv: 'Fråga familjen om ett samtycke som omfattar den här sortens uppgift.',
    en: 'Ask the family for a consent that covers this kind.',
  },
  'consent-that-names-both': {
    sv: 'Fråga familjen om ett samtycke som nämner båda verksamheterna.',
    en: 'Ask the family for a consent that names both services.',
  },
  'do-not-ask-lift-to-manager': {
    sv: 'Fråga inte vårdnadshavaren. Ta upp det med en chef eller jurist.',
    en: 'Do not ask the guardian. Take it to a manager or a lawyer.',
  },
  'document-attempts': {
    sv: 'Anteckna försöken att nå personen: när och hur.',
    en: 'Note the attempts to reach the person: when and how.',
  },
  'end-acute-first': {
    sv: 'Vänta tills det akuta skyddet är slut, eller avsluta det nu.',
    en: 'Wait until the acute protection is over, or end it now.',
  },
  'family-ends-exclusion': {
    sv: 'Fråga familjen om de vill ändra sig. Bara de kan göra det.',
    en: 'Ask the family whether they wish to change it. Only they can.',
  },
  'fewer-kinds': { sv: 'Välj färre sorters uppgifter.', en: 'Choose fewer kinds.' },
  'give-decision-reference': { sv: 'Ange beslutets diarienummer.', en: 'Give the decision’s reference.' },
  'give-journal-reference': {
    sv: 'Ange var det muntliga svaret är antecknat.',
    en: 'Say where the spoken answer is noted.',
  },
  'ground-not-between-these': {
    sv: 'Välj en annan grund eller fråga om samtycke. Grunden gäller inte mellan de här verksamheterna.',
    en: 'Choose another ground or ask for consent. This one does not work between these services.',
  },
  'handle-childs-refusal': {
    sv: 'Prata med barnet och skriv hur nejet har hanterats.',
    en: 'Talk with the child and write how the no was dealt with.',
  },
  'inform-first': {
    sv: 'Berätta vad som delas och att man kan ta tillbaka sitt samtycke.',
    en: 'Explain what is shared and that consent can be taken back.',
  },
  'inform-guardians-or-say-why': {
    sv: 'Informera vårdnadshavarna, eller skriv varför de inte är informerade.',
    en: 'Inform the guardians, or write why they are not informed.',
  },
  'manager-decides': {
    sv: 'Låt en chef besluta, med namn och skäl.',
    en: 'Let a manager decide, with name and reason.',
  },
  'mend-dates': { sv: 'Rätta datumen.', en: 'Mend the dates.' },
  'name-assessor': { sv: 'Skriv vem som har gjort bedömningen.', en: 'Write who made the assessment.' },
  'name-decider': { sv: 'Skriv vem som beslutar.', en: 'Write who decides.' },
  'name-delegate': {
    sv: 'Skriv namnet på den som fattade beslutet på delegation.',
    en: 'Write the name of the delegate who decided.',
  },
  'name-guardian': { sv: 'Välj vilken vårdnadshavare det gäller.', en: 'Choose which guardian it concerns.' },
  'name-it-in-the-reason': {
    sv: 'Skriv i skälet att familjen har sagt nej eller att samtycket har upphört, och varför det ändå behövs.',
    en: 'Write in the reason that the family said no or that the consent ended, and why it is needed all the same.',
  },
  'name-releasing-unit': {
    sv: 'Fråga familjen om ett samtycke som nämner er som den som lämnar uppgifter.',
    en: 'Ask the family for a consent that names you as the one who shares.',
  },
  'name-the-unit': { sv: 'Välj en bestämd verksamhet.', en: 'Choose one particular service.' },
  'name-units': {
    sv: 'Välj bestämda verksamheter i listan.',
    en: 'Choose particular services in the list.',
  },
  never: {
    sv: 'Det går inte. Prata med din chef om något är oklart.',
    en: 'It cannot be done. Talk to your manager if anything is unclear.',
  },
  'new-consent': { sv: 'Fråga familjen om ett nytt samtycke.', en: 'Ask the family for a new consent.' },
  'new-decision': { sv: 'Anteckna ett nytt beslut.', en: 'Record a new decision.' },
  'not-for-intrusive-kinds': {
    sv: 'Dela bara det som inte kan vänta. Fråga båda innan mer delas.',
    en: 'Share only what cannot wait. Ask both before sharing more.',
  },
  'purpose-without-names': {
    sv: 'Skriv syftet utan namn. De verksamheter som nämns läser det innan de får veta vem det gäller.',
    en: 'Write the purpose without names. The services named read it before they may know whom it concerns.',
  },
  'record-childs-view': {
    sv: 'Prata med barnet och anteckna vad barnet tycker.',
    en: 'Talk with the child and record the child’s view.',
  },
  'record-custody': { sv: 'Anteckna vem som har vårdnaden.', en: 'Record who has custody.' },
  'record-decision': {
    sv: 'Anteckna beslutet: vem, när och diarienummer.',
    en: 'Record the decision: who, when and its reference.',
  },
  'refer-first': {
    sv: 'Skicka remiss med familjens medgivande, eller hjälp familjen att ta kontakt.',
    en: 'Send a referral with the family’s permission, or help the family make contact.',
  },
  'refusal-ways-on': {
    sv: 'Prata vidare med vårdnadshavaren. Mellan vård och socialtjänst kan en grund i lagen prövas.',
    en: 'Keep talking with the guardian. Between health care and social services a statute ground can be tried.',
  },
  'remove-a-file': {
    sv: 'Högst fem foton och skanningar får finnas. Ta bort en som inte behövs.',
    en: 'There may be five photos and scans at most. Remove one that is not needed.',
  },
  'respect-no': { sv: 'Respektera svaret. Dela inget.', en: 'Respect the answer. Share nothing.' },
  'review-mark': {
    sv: 'Be den som gjorde bedömningen att ompröva den.',
    en: 'Ask whoever made the assessment to review it.',
  },
  'right-authority-decides': {
    sv: 'Låt den myndighet som fattar beslutet anteckna det.',
    en: 'Let the authority that decides record it.',
  },
  'say-why-it-cannot-wait': { sv: 'Skriv varför det inte kan vänta.', en: 'Write why it cannot wait.' },
  'say-why-no-consent': {
    sv: 'Skriv varför ni inte har frågat, eller inte fått samtycke.',
    en: 'Write why consent was not asked for, or not given.',
  },
  'shorten-period': { sv: 'Välj ett tidigare slutdatum.', en: 'Choose an earlier end.' },
  'sign-agreement': {
    sv: 'Teckna avtal om samverkan med verksamheten.',
    en: 'Sign an agreement on cooperation with the provider.',
  },
  'tick-kinds': { sv: 'Kryssa i vilka sorters uppgifter det gäller.', en: 'Tick which kinds it concerns.' },
  'tick-measures': { sv: 'Kryssa i vilka åtgärder beslutet gäller.', en: 'Tick which measures the decision covers.' },
  'turn-to-the-person': {
    sv: 'Vänd dig till personen själv. Vårdnaden upphörde på 18-årsdagen.',
    en: 'Turn to the person. Custody ended on the 18th birthday.',
  },
  'verify-consent': {
    sv: 'Be en namngiven person där att kontrollera samtycket.',
    en: 'Ask a named person there to check the consent.',
  },
  'wait-for-start': { sv: 'Vänta tills samtycket börjar gälla.', en: 'Wait until the consent begins.' },
  'write-assessment': { sv: 'Skriv bedömningen.', en: 'Write the assessment.' },
  'write-purpose': { sv: 'Skriv vad samtycket är till för.', en: 'Write what the consent is for.' },
  'write-reason': { sv: 'Skriv varför det behövs.', en: 'Write why it is needed.' },
  'write-weighing': { sv: 'Skriv hur intressena har vägts.', en: 'Write how the interests were weighed.' },
} as const satisfies Record<string, { sv: string; en: string }>;

export type Remedy = keyof typeof REMEDY_WORDS;
