import { shippedDuties } from './shipped-duty';

/** What social services answer for by the county's agreement, in Samplan's words. */
export const DUTIES_OF_SOCIAL_SERVICES = shippedDuties('social', [
  {
    text: 'Erbjuder förebyggande stöd, råd och service till dem som bor i kommunen.',
    words:
      'föräldrastöd, föräldrakurs, föräldraprogram, föräldrautbildning, förebyggande, familjerådgivning, familjecentral, fältassistent, fältare',
  },
  {
    text: 'Utreder vilket socialt stöd ett barn behöver, beslutar om det, ger det, följer upp det och samordnar det. Det gäller stöd enligt SoL, LSS och LVU.',
    words:
      'socialtjänsten, socialsekreterare, bistånd, kontaktfamilj, avlastning, avlösarservice, korttids, ledsagare, ledsagning, familjebehandling, familjepedagog, hemterapeut, barnavårdsutredning, familjehem, lvu, lss, stöd enligt sol, insats enligt sol, ekonomiskt stöd',
  },
  {
    text: 'Följer upp det sociala stödet när ett barn vårdas utanför hemmet, och samordnar det vid behov med förskola, skola och vård.',
    words: 'placering, placerad, placeras, familjehem, jourhem, hvb, hem för vård, utanför hemmet',
  },
  {
    text: 'Ber vid behov en specialist om ett utlåtande, för att kunna bedöma vilken vård och behandling som behövs.',
    words: 'specialistutlåtande, läkarutlåtande, utlåtande från',
  },
  {
    text: 'Remitterar vid behov barnet till vårdcentral, specialist eller tandvård.',
    words: 'remittera, skriva remiss, skicka remiss, tandvård, tandläkare',
  },
  {
    text: 'Ser till att ett barn i bostad med särskild service, eller med boendestöd, får den vård som det behöver.',
    words: 'särskild service, boendestöd, gruppbostad',
  },
  {
    text: 'Finns till hands när personal i vården, förskolan och skolan, fristående också, behöver råd om ett barn som de är oroliga för.',
    words: 'konsultation, konsultera, rådgivning till personal, oro för, orolig för, orosanmälan',
  },
  {
    text: 'Planerar och följer upp insatserna med den egna organisationen, vården, förskolan, skolan och andra när barnets behov kräver det, och gör en samordnad individuell plan (SIP).',
    words: 'sip, samordnad individuell plan, samordna, samordning',
    statute: 'SoL 10 kap. 8 §',
  },
]);
