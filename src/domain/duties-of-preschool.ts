import { shippedDuties } from './shipped-duty';

/** What the preschool answers for by the county's agreement, in Samplan's words. */
export const DUTIES_OF_PRESCHOOL = shippedDuties('preschool', [
  {
    text: 'Hjälper varje barn att utvecklas och lära sig.',
    words: 'språkstimulering, språkträning, språklek, lekgrupp, lek på förskolan, träna på förskolan',
  },
  {
    text: 'Formar verksamheten efter barnen i gruppen: det de har varit med om, tycker om, behöver och tänker.',
    words:
      'anpassa förskolan, barngrupp, inskolning, lugn plats på förskolan, bildstöd på förskolan, förskolans miljö, förskolemiljö',
  },
  {
    text: 'Ger särskilt stöd till det barn som av fysiska, psykiska eller andra skäl behöver det för att utvecklas.',
    words:
      'stöd i förskolan, stöd på förskolan, resurs i förskolan, resurs på förskolan, extra personal på förskolan, särskilt stöd i förskolan, bildstöd på förskolan',
  },
  {
    text: 'Rektorn för förskolan ser till att barnet får stödet när det har visat sig behövas.',
    words:
      'förskolerektor, rektor för förskolan, rektorn för förskolan, rektor på förskolan, särskilt stöd i förskolan',
  },
  {
    text: 'Låter vårdnadshavarna vara med när barnets stöd utformas.',
    words: 'handlingsplan på förskolan, förskolans handlingsplan, stödplan på förskolan',
  },
  {
    text: 'Planerar och följer upp insatserna med den egna organisationen, vården, socialtjänsten, skolan och andra när barnets behov kräver det, och gör en samordnad individuell plan (SIP).',
    words: 'sip, samordnad individuell plan, samordna, samordning',
  },
]);
