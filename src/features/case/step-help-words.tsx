import { defineWords } from '#ui/words';

/**
 * The help of the seven steps. What is said to be law was read in the statute; what a county's agreement or guidance
 * says is called that; Samplan's own choices are called Samplan's.
 */
export const useStepHelpWords = defineWords('step-help', {
  sv: {
    title: 'Hjälp med det här steget',
    what: 'Vad steget är till för',
    rule: 'Vad som styr',
    ask: 'Vem du kan fråga',
    askCoordinator: '{{name}} på {{unit}} samordnar planen: {{phone}}. Frågor om sekretess tar du med din egen chef.',
    askManager: 'Du samordnar planen. Fråga din chef, och verksamhetens jurist om det gäller sekretess.',
    need: {
      what: 'Någon ser att barnet behöver stöd från flera håll som hänger ihop. Det kan vara ni, en annan verksamhet, barnet eller familjen. Skriv vem som såg det och vem som bad om planen. Att säga nej är ett undantag, och skälet skrivs ner.',
      rule: 'Arbetet ska börja genast enligt socialtjänstlagen 10 kap. 8 §, och utan dröjsmål enligt hälso- och sjukvårdslagen 16 kap. 4 §. Länets överenskommelse säger att den som ännu inte har kontakt med barnet nås med remiss och medgivande.',
    },
    consent: {
      what: 'Barnet och vårdnadshavarna säger vad som får lämnas, till vem och hur länge. Samtycket är aldrig allmänt. Det kan vara muntligt eller skriftligt, och kan tas tillbaka när som helst.',
      rule: 'Planen får göras bara med samtycke (socialtjänstlagen 10 kap. 8 §, hälso- och sjukvårdslagen 16 kap. 4 §). Varje uppgift som lämnas behöver dessutom sin egen grund (offentlighets- och sekretesslagen 10 kap. 1 § och 12 kap. 2–3 §§).',
    },
    prepare: {
      what: 'Träffa barnet och vårdnadshavarna före mötet. Kom överens om frågan, vilka som ska vara med, var, hur länge, hur barnet deltar och om ni behöver tolk. Fråga vad familjen inte vill dela.',
      rule: 'Närstående får vara med om barnet och familjen inte har något emot det (socialtjänstlagen 10 kap. 9 §). Resten är vägledning: lagen säger inte hur förberedelsen går till.',
    },
    call: {
      what: 'Syftet och frågan står i kallelsen, så att alla kan förbereda sig. Var och en får sin egen kallelse.',
      rule: 'Samplan låter en kallelse säga bara det som mottagaren får veta, och inget om barnet innan det finns samtycke. Dagarna till mötet är regionens inställning och ingen lag.',
    },
    meeting: {
      what: 'En leder mötet och en skriver. Barnets fråga kommer först. Målen är konkreta och går att följa upp, och barnet och familjen godkänner dem. Varje insats får en ansvarig, och dagen för uppföljning bestäms innan ni går.',
      rule: 'Vägledning från flera län; lagen säger vad planen ska innehålla men inte hur mötet går till. Den som inte håller med får sin mening nedskriven.',
    },
    plan: {
      what: 'Planen säger vad som ska göras, av vem och när. Granska den med familjen, fastställ den och ge ut den på papper.',
      rule: 'Lagen kräver fyra saker: vilka insatser som behövs, vilka insatser var och en av huvudmännen ansvarar för, vad andra än kommunen och regionen gör, och vem av huvudmännen som har det övergripande ansvaret (socialtjänstlagen 10 kap. 8 §, hälso- och sjukvårdslagen 16 kap. 4 §).',
    },
    'follow-up': {
      what: 'Följ upp på den dag som mötet bestämde, ofta flera gånger. Hur gick det med varje mål, känns samtycket fortfarande rätt, och vad händer nu? Avsluta när samordningen inte behövs längre, när samtycket tas tillbaka, när familjen vill sluta, eller när barnet fyller 18 eller flyttar.',
      rule: 'Familjen får sluta när den vill. Vid 18 år bestämmer den unga själv, för vårdnaden upphör då (föräldrabalken 6 kap. 2 §).',
    },
    page: {
      title: 'Hjälp med den här sidan',
      what: 'Vad sidan är till för',
      inputs: {
        what: 'Här skriver du i korthet vad ett hälsosamtal, Mitt barn, närvaron, en hälsoundersökning eller en utredning har visat. Det kan vara det som startar en SIP, eller ett underlag till den.',
        rule: 'Instrumenten är länets egna. Att kommunen underrättar regionen när ett barn placeras är lag (socialtjänstlagen 22 kap. 7 §).',
      },
      overview: {
        what: 'Här ser du vad som är nästa steg, vad som återstår, vilka som är med och vilka dagar som gäller. Därifrån går du till varje del av ärendet.',
        rule: 'Stegen följer länets rutin. Ordningen är vägledning och ingen lag.',
      },
      services: {
        what: 'Här bjuder du in verksamheter, ser om de är med och vem som samordnar. Rollen som samordnare lämnas över först när den andra har tagit emot den.',
        rule: 'Kommunen och regionen ska göra planen tillsammans (socialtjänstlagen 10 kap. 8 §, hälso- och sjukvårdslagen 16 kap. 4 §). Vilka som kallas, och hur, är länets överenskommelse.',
      },
      referral: {
        what: 'En verksamhet som inte har kontakt med barnet nås med remiss. Skriv familjens medgivande, när remissen skickades och vad som svarades.',
        rule: 'Det är länets överenskommelse och ingen lag. Remissen själv skickas i era egna system.',
      },
      family: {
        what: 'Här står barnet och de vuxna nära barnet: vem som har vårdnaden, hur var och en kan tillfrågas, och vad som ska hållas borta från vem.',
        rule: 'En vårdnadshavare som det är farligt att fråga föreslås aldrig och får ingen påminnelse: så arbetar Samplan. Det du skriver om fara eller skyddade uppgifter ser bara din egen verksamhet.',
      },
      matrix: {
        what: 'Varje ruta säger om en verksamhet får se en sorts uppgift, och varför. Tryck på rutan för att läsa skälet.',
        rule: 'Varje uppgift som lämnas behöver sin egen grund (offentlighets- och sekretesslagen 10 kap. 1 § och 12 kap. 2–3 §§).',
      },
      release: {
        what: 'Här lämnar du ut bestämda uppgifter en gång, till en mottagare, när samtycke saknas och lagen ändå tillåter det. Du skriver skälet, och det loggas.',
        rule: 'Varje grund visar sitt lagrum på sidan. Skyldigheten att anmäla hindras aldrig. Är du osäker, fråga jurist först.',
      },
      acute: {
        what: 'När ett barn behöver skydd genast kan en verksamhet få se uppgifter en kort tid. En namngiven person beslutar, och verksamhetens chef granskar efteråt.',
        rule: 'Grunden visar sitt lagrum på sidan. Dagarna för chefens granskning är regionens inställning och ingen lag.',
      },
      close: {
        what: 'Avsluta när samordningen inte behövs längre. Skriv varför, och ta in svaren på frågorna om ni inte har gjort det. Ett avslutat ärende kan öppnas igen.',
        rule: 'Familjen får sluta när den vill, och ett ärende utan samtycke går alltid att avsluta. Det som är skrivet ligger kvar hos den verksamhet som skrev det.',
      },
      adulthood: {
        what: 'Förbered bytet i god tid: vad planen ska handla om sedan, vilka som ska vara med, och den ungas eget ja.',
        rule: 'Vid 18 år bestämmer den unga själv, för vårdnaden upphör då (föräldrabalken 6 kap. 2 §).',
      },
      move: {
        what: 'När barnet flyttar skriver du när, vem som tar emot, vad som följer med och vem som sa ja till det.',
        rule: 'Det som berättas för den nya kommunen behöver sin egen grund, oftast samtycke (offentlighets- och sekretesslagen 10 kap. 1 § och 12 kap. 2 §).',
      },
      events: {
        what: 'Allt som har hänt i ärendet och som du får se, i tidsordning. Välj vad du vill se med filtren.',
        rule: 'Du ser bara det som du får se i övrigt. Att ärendet öppnas och skrivs ut loggas.',
      },
      'own-part': {
        what: 'Din egen verksamhets del som text, att kopiera eller spara, så att inget skrivs två gånger i era egna system.',
        rule: 'Vad som ska stå i er journal eller akt säger era egna regler. Att texten lämnar Samplan loggas.',
      },
      seen: {
        what: 'Vem som har läst, skrivit ut eller fått något i ärendet, när och på vilken grund. Familjen kan få ett utdrag på papper.',
        rule: 'Vårdgivare måste kunna visa vem som har läst (HSLF-FS 2016:40). I Samplan gäller det alla verksamheter. Att namn på personal stannar i den egna verksamheten är vårt val, inte lag.',
      },
    },
  },
  en: {
    title: 'Help with this step',
    what: 'What the step is for',
    rule: 'What governs it',
    ask: 'Whom you can ask',
    askCoordinator:
      '{{name}} at {{unit}} coordinates the plan: {{phone}}. Take questions of secrecy to your own manager.',
    askManager: 'You coordinate the plan. Ask your manager, and your service’s lawyer where it is about secrecy.',
    need: {
      what: 'Somebody sees that the child needs support from several sides that hang together. It may be you, another service, the child or the family. Write who saw it and who asked for the plan. To say no is an exception, and the reason is written down.',
      rule: 'The work must begin at once under the Social Services Act (SoL) 10:8, and without delay under the Health and Medical Services Act (HSL) 16:4. The county’s agreement says that a service without contact with the child is reached by a referral and permission.',
    },
    consent: {
      what: 'The child and the guardians say what may be told, to whom and for how long. A consent is never general. It may be oral or written, and may be taken back at any time.',
      rule: 'The plan may be made only with consent (SoL 10:8, HSL 16:4). Each piece of information that is told also needs a ground of its own (Public Access and Secrecy Act, OSL, 10:1 and 12:2–3).',
    },
    prepare: {
      what: 'Meet the child and the guardians before the meeting. Agree on the question, who should be there, where, for how long, how the child takes part and whether you need an interpreter. Ask what the family does not want shared.',
      rule: 'Relatives may take part if the child and the family do not object (SoL 10:9). The rest is guidance: the law does not say how to prepare.',
    },
    call: {
      what: 'The purpose and the question stand in the call, so that everyone can prepare. Each one gets a call of their own.',
      rule: 'Samplan lets a call say only what its recipient may know, and nothing about the child before there is consent. The days until the meeting are a setting of the region and no law.',
    },
    meeting: {
      what: 'One leads the meeting and one writes. The child’s question comes first. Goals are concrete and can be followed up, and the child and the family approve them. Each action gets somebody responsible, and the day of the follow-up is set before you leave.',
      rule: 'Guidance from several counties; the law says what the plan contains but not how the meeting is held. Whoever disagrees has that written down.',
    },
    plan: {
      what: 'The plan says what will be done, by whom and when. Review it with the family, issue it and give it out on paper.',
      rule: 'The law asks for four things: which interventions are needed, which of them each principal answers for, what others than the municipality and the region do, and which principal has the overall responsibility (SoL 10:8, HSL 16:4).',
    },
    'follow-up': {
      what: 'Follow up on the day that the meeting set, often several times. How did each goal go, does the consent still feel right, and what happens now? Close when coordination is no longer needed, when the consent is taken back, when the family wants to stop, or when the child turns 18 or moves.',
      rule: 'The family may stop when it wants. At 18 the young person decides alone, for custody then ends (Parental Code, FB, 6:2).',
    },
    page: {
      title: 'Help with this page',
      what: 'What the page is for',
      inputs: {
        what: 'Here you write in short what a health talk, Mitt barn, the attendance, an examination or an assessment has shown. It may be what begins a SIP, or an input to it.',
        rule: 'The instruments are the county’s own. That the municipality tells the region when a child is placed is law (SoL 22:7).',
      },
      overview: {
        what: 'Here you see the next step, what remains, who takes part and which days apply. From here you go to every part of the case.',
        rule: 'The steps follow the county’s routine. Their order is guidance and no law.',
      },
      services: {
        what: 'Here you invite services, see whether they take part, and who coordinates. The coordinator’s role is handed over only once the other has accepted it.',
        rule: 'The municipality and the region make the plan together (SoL 10:8, HSL 16:4). Who is called, and how, is the county’s agreement.',
      },
      referral: {
        what: 'A service without contact with the child is reached by a referral. Write the family’s permission, when the referral was sent, and what was answered.',
        rule: 'That is the county’s agreement and no law. The referral itself is sent in your own systems.',
      },
      family: {
        what: 'Here are the child and the adults close to the child: who has custody, how each can be asked, and what is to be kept from whom.',
        rule: 'A guardian whom it is dangerous to ask is never proposed and gets no reminder: that is how Samplan works. What you write of danger or protected details is seen by your own service only.',
      },
      matrix: {
        what: 'Each cell says whether a service may see a kind of information, and why. Press the cell to read the reason.',
        rule: 'Each piece of information that is told needs a ground of its own (OSL 10:1 and 12:2–3).',
      },
      release: {
        what: 'Here you give out certain information once, to one receiver, when there is no consent and the law allows it all the same. You write the reason, and it is logged.',
        rule: 'Each ground shows its section of law on the page. The duty to report is never blocked. If you are unsure, ask a lawyer first.',
      },
      acute: {
        what: 'When a child needs protection at once a service may see information for a short time. A named person decides, and the service’s manager reviews it afterwards.',
        rule: 'The ground shows its section of law on the page. The days for the manager’s review are a setting of the region and no law.',
      },
      close: {
        what: 'Close when coordination is no longer needed. Write why, and take in the answers to the questions if you have not. A closed case can be opened again.',
        rule: 'The family may stop when it wants, and a case without consent can always be closed. What was written stays with the service that wrote it.',
      },
      adulthood: {
        what: 'Prepare the change in good time: what the plan is to be about then, who is to take part, and the young person’s own yes.',
        rule: 'At 18 the young person decides alone, for custody then ends (Parental Code, FB, 6:2).',
      },
      move: {
        what: 'When the child moves you write when, who receives, what goes along and who said yes to it.',
        rule: 'What is told to the new municipality needs a ground of its own, mostly consent (OSL 10:1 and 12:2).',
      },
      events: {
        what: 'All that has happened in the case and that you may see, in order of time. Choose what you want to see with the filters.',
        rule: 'You see only what you may see elsewhere. That the case is opened and printed is logged.',
      },
      'own-part': {
        what: 'Your own service’s part as text, to copy or save, so that nothing is written twice in your own systems.',
        rule: 'What must stand in your own record is said by your own rules. That the text leaves Samplan is logged.',
      },
      seen: {
        what: 'Who has read, printed or been given anything of the case, when and on what ground. The family can have an extract on paper.',
        rule: 'Care providers must be able to show who has read (HSLF-FS 2016:40). In Samplan it goes for every service. That names of staff stay within their own service is our choice, not law.',
      },
    },
  },
});
