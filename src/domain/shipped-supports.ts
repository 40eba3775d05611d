import type { DecisionSupport, SupportLink, SupportStep } from './decision-support';
import type { ShippedCatalogue } from './read-in-catalogue';

const WHERE_TO_READ: SupportLink[] = [
  { label: 'Vård- och insatsprogrammen (VIP)', url: 'https://vardochinsats.se/' },
  { label: '1177', url: 'https://www.1177.se/' },
  { label: 'Skolverket', url: 'https://www.skolverket.se/' },
];

const first = (who: string, what: string, when: string): SupportStep => ({ level: 'first-line', who, what, when });
const specialist = (who: string, what: string, when: string): SupportStep => ({ level: 'specialist', who, what, when });

/** The first line for children of 6 to 18 years with mild to moderate trouble is the county's own (Barn- och ungdomshälsan). */
const WORRY: DecisionSupport = {
  area: 'Oro och nedstämdhet',
  about:
    'När ett barn är oroligt, ledset eller drar sig undan så att det märks hemma, i skolan eller med kompisar. Utgå från vad barnet själv säger.',
  steps: [
    first('Den vuxna som ser det först', 'Frågar barnet, lyssnar och pratar med vårdnadshavarna.', 'Samma vecka'),
    first(
      'Skolan och elevhälsan',
      'Ser över skoldagen, kamraterna och kraven. Erbjuder samtal.',
      'När det märks i skolan',
    ),
    first('Socialtjänsten', 'Erbjuder familjen råd och stöd.', 'När familjen vill ha hjälp hemma'),
    first(
      'Barn- och ungdomshälsan eller vårdcentralen',
      'Bedömer hur barnet mår och ger kort behandling. Barn- och ungdomshälsan är för den som är 6 till 18 år.',
      'Vid lindriga och medelsvåra besvär, när stödet i vardagen inte räcker',
    ),
    specialist(
      'BUP',
      'Bedömer, behandlar och följer upp.',
      'När besvären är svåra, eller när den första linjens hjälp inte räcker',
    ),
    specialist(
      'De som redan stödjer barnet',
      'Gör en SIP och bestämmer vem som gör vad.',
      'När flera behöver samordnas',
    ),
    first(
      'Den som får veta eller misstänker att barnet far illa',
      'Anmäler till socialnämnden (SoL 19 kap. 1 §). Det är ingen SIP, och det väntar inte på en.',
      'Genast',
    ),
  ],
  links: WHERE_TO_READ,
  edition: 'exempel 1',
  reviewOn: null,
  isExample: true,
  words:
    'oro, ångest, ängslig, rädd, rädsla, panik, ledsen, nedstämd, deppig, depression, gråter, drar sig undan, ensam, sömn, sover, mår dåligt, självkänsla, självskada, skadar sig, grubbl',
};

const ATTENTION: DecisionSupport = {
  area: 'Koncentration, aktivitet och samspel',
  about:
    'När ett barn har svårt att koncentrera sig, sitta still, styra sina impulser eller förstå andra. Stödet väntar inte på en diagnos: det utgår från vad barnet behöver.',
  steps: [
    first('Förskolan eller skolan', 'Prövar anpassningar och skriver ner vad som hjälper.', 'Så snart behovet märks'),
    first('Elevhälsan', 'Hjälper lärarna att förstå behovet och välja anpassningar.', 'Tidigt, innan en utredning'),
    first('Rektorn', 'Ser till att en utredning av behovet av särskilt stöd börjar.', 'När anpassningarna inte räcker'),
    first(
      'Barnhälsovården eller skolläkaren',
      'Ser efter om något annat ligger bakom: syn, hörsel, sömn eller sjukdom.',
      'Innan barnet remitteras vidare',
    ),
    first(
      'Skolan och vården tillsammans',
      'Bestämmer vem som gör den psykologiska bedömningen. Är de inte överens skriver de en avvikelse, så att barnet inte väntar.',
      'Innan remissen skrivs',
    ),
    specialist('BUP eller barnmedicin', 'Bekräftar remissen, utreder, ställer diagnos och behandlar.', 'Efter remiss'),
    specialist('Habiliteringen', 'Ger habilitering. Dit krävs remiss.', 'När funktionsnedsättningen kräver det'),
    first('Socialtjänsten', 'Utreder och ger stöd hemma, också enligt LSS.', 'När vardagen hemma inte fungerar'),
  ],
  links: WHERE_TO_READ,
  edition: 'exempel 1',
  reviewOn: null,
  isExample: true,
  words:
    'koncentration, koncentrera, uppmärksam, fokus, impuls, överaktiv, sitta still, svårt att vänta, utbrott, bryter ihop, rutiner, struktur, planera sin, byten, övergångar, samspel, kompisar, adhd, add, autism, npf, neuropsykiatrisk',
};

/** An area that the county has to name: the source says that there are ten, and not what they are called. */
const frame = (number: number): DecisionSupport => ({
  area: `Område ${number}`,
  about: '',
  steps: [],
  links: [],
  edition: '',
  reviewOn: null,
  isExample: false,
  words: '',
});

const TEN = 10;
const EXAMPLES = [WORRY, ATTENTION];

/** The frame of the county's ten areas: two complete examples, and eight that the county names and fills. */
export const SHIPPED_SUPPORTS: ShippedCatalogue['supports'] = Array.from({ length: TEN }, (_, at) => ({
  id: `a2000021-0009-4000-8000-${String(at + 1).padStart(12, '0')}`,
  body: EXAMPLES[at] ?? frame(at + 1),
}));
