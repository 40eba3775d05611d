import { shippedDuties } from './shipped-duty';

/** What health care answers for by the county's agreement, in Samplan's words. */
export const DUTIES_OF_HEALTH_CARE = shippedDuties('health', [
  {
    text: 'Ger all hälso- och sjukvård som barnet behöver, på mottagning och på sjukhus.',
    words:
      'sjukvård, slutenvård, vårdcentral, sjukhus, läkarbesök, läkartid, läkarbedömning, läkarkontakt, medicin, läkemedel, provtagning',
  },
  {
    text: 'Bjuder in alla barn till barnhälsovården när de är två och ett halvt och fyra år, som det nationella programmet säger.',
    words: 'barnhälsovård, bvc, bhv, fyraårskontroll, fyraårsbesök, 4 årskontroll, 4 årsbesök, 2,5 årsbesök',
  },
  {
    text: 'Samarbetar med förskolan om enskilda barn från noll till fem år som behöver det.',
    words: 'barnhälsovård, bvc, bhv, formuläret mitt barn, mitt barn formuläret',
  },
  {
    text: 'Utreder, ställer diagnos, behandlar, ger habilitering, vårdar och följer upp på specialistnivå. Det gäller psykisk och fysisk ohälsa, neuropsykiatriska funktionsnedsättningar och intellektuell funktionsnedsättning.',
    words:
      'bup, barnpsykiatri, ungdomspsykiatri, psykiatri, habilitering, neuropsykiatrisk, npf, adhd, autism, diagnos, behandling, terapi, kbt, specialistvård, logoped, arbetsterapeut, fysioterapeut, psykologutredning, psykologbedömning, kognitiv utredning, kognitiv bedömning, intellektuell funktionsnedsättning',
  },
  {
    text: 'Ger medicinsk och psykiatrisk behandling och habilitering även till barn som bor på ett hem för vård eller boende (HVB).',
    words: 'hvb, hem för vård',
  },
  {
    text: 'Ger det råd och stöd som den som omfattas av LSS har rätt till.',
    words: 'råd och stöd enligt lss, lss råd',
  },
  {
    text: 'Bekräftar fort en remiss från elevhälsan eller socialtjänsten, och svarar på den.',
    words:
      'remiss, bekräfta remiss, bekräfta en remiss, besvara remiss, svara på remiss, svar på remiss, remissbekräftelse, remissvar',
  },
  {
    text: 'Gör hälsoundersökningen när socialtjänsten utreder eller vårdar ett barn. En läkare eller sjuksköterska på den barn- och ungdomsmedicinska mottagningen gör den.',
    words: 'hälsoundersökning, hälsoundersöka, ungdomsmedicin, barnmottagning',
    statute: 'SoL 22 kap. 7 § (meddelande till regionen när ett barn placeras)',
  },
  {
    text: 'Planerar vid behov sina insatser för barnet tillsammans med förskola, skola, socialtjänst och andra.',
    words: 'planera tillsammans, gemensam planering, samplanering, samordna',
  },
  {
    text: 'Finns till hands när personal i förskola, skola, omsorg och socialtjänst behöver råd om ett enskilt barn.',
    words: 'konsultation, konsultera, rådgivning till personal, handledning',
  },
  {
    text: 'Bedömer om ett barn med missbruk behöver vård för abstinens, och skriver ut medicintekniska hjälpmedel.',
    words: 'abstinens, avgiftning, missbruk, beroende, drog, narkotika, alkohol, hjälpmedel, hörapparat, rullstol',
  },
  {
    text: 'Planerar och följer upp sina insatser med den egna organisationen, socialtjänsten, förskolan, skolan och andra när barnets behov kräver det, och gör en samordnad individuell plan (SIP).',
    words: 'sip, samordnad individuell plan, samordna, samordning',
    statute: 'HSL 16 kap. 4 §',
  },
]);
