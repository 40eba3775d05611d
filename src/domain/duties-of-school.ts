import { shippedDuties } from './shipped-duty';

/** What the school answers for by the county's agreement, in Samplan's words. */
export const DUTIES_OF_SCHOOL = shippedDuties('school', [
  {
    text: 'Leder och stimulerar varje elev, så att eleven lär sig och utvecklas så långt det går utifrån sina förutsättningar.',
    words:
      'undervisning, lektion, läxhjälp, läxor, studieteknik, lästräning, läsinlärning, mattestöd, studiehandledning, kunskapsmål',
  },
  {
    text: 'Ger fort extra anpassningar till en elev som riskerar att inte nå målen.',
    words:
      'extra anpassning, anpassning i klassrummet, anpassningar på lektion, anpassa lektion, anpassa undervisning, anpassa skolarbete, anpassa skoldagen, anpassad skoldag, bildschema, förlängd provtid, uppläst text',
  },
  {
    text: 'Tar tidigt hjälp av elevhälsan i arbetet med extra anpassningar: för att se vad eleven behöver, och som stöd för lärare och annan personal.',
    words: 'elevhälsa, elevhälsoteam, elevhälsans team, eht, extra anpassning, specialpedagog',
  },
  {
    text: 'Rektorn ser till att en utredning börjar fort när extra anpassningar inte räcker och eleven kan behöva särskilt stöd.',
    words:
      'pedagogisk utredning, pedagogisk kartläggning, utreda särskilt stöd, utredning av särskilt stöd, utredning om särskilt stöd, utreda behov av särskilt stöd, utreder behovet av särskilt stöd',
  },
  {
    text: 'Rådgör med elevhälsan, ger särskilt stöd när utredningen visar att det behövs, och skriver ett åtgärdsprogram. Eleven och vårdnadshavarna får vara med.',
    words:
      'åtgärdsprogram, särskilt stöd i skolan, elevassistent, resursperson i skolan, särskild undervisningsgrupp, anpassad studiegång, enskild undervisning',
  },
  {
    text: 'Beskriver i den pedagogiska bedömningen elevens behov av stöd, inte en diagnos: diagnosen säger inte vilket stöd just den eleven behöver.',
    words: 'pedagogisk bedömning',
  },
  {
    text: 'Har en elevhälsa med medicinska, psykologiska, psykosociala och specialpedagogiska insatser. Den ska främst främja hälsa och förebygga.',
    words:
      'elevhälsa, skolkurator, skolpsykolog, skolläkare, skolsköterska, specialpedagog, psykologutredning, psykologbedömning, kognitiv utredning, kognitiv bedömning',
  },
  {
    text: 'Elevhälsan tar i arbetet med enskilda elever särskilt ansvar för det som hindrar eleven från att lära sig och utvecklas.',
    words:
      'skolnärvaro, skolfrånvaro, frånvaro, närvaro i skolan, komma till skolan, gå till skolan, tillbaka till skolan, hinder för lärande, skolvägran',
  },
  {
    text: 'Erbjuder varje elev i grundskolan tre hälsobesök, kontroller av syn och hörsel däremellan, och enkel sjukvård när eleven behöver det.',
    words:
      'skolsköterska, hälsosamtal, hälsobesök, hälsokontroll, synkontroll, hörselkontroll, syntest, hörseltest, vaccination',
  },
  {
    text: 'Berättar vid behov för vårdnadshavarna om BUP, habiliteringen och andra specialister, och motiverar dem att söka sig dit.',
    words:
      'motivera till bup, motivera till habilitering, söka till bup, kontakt med bup, kontakta bup, kontakt med habilitering, information om bup, informera om bup, egenanmälan till bup',
  },
  {
    text: 'Berättar vid behov för vårdnadshavarna om socialtjänstens stöd för barn och unga och för funktionsnedsättning, och motiverar dem att söka sig dit.',
    words:
      'kontakt med socialtjänst, kontakta socialtjänst, söka stöd hos socialtjänst, motivera till socialtjänst, information om socialtjänst, informera om socialtjänst',
  },
  {
    text: 'Planerar och följer upp insatserna med den egna organisationen, vården, socialtjänsten och andra när barnets behov kräver det, och gör en samordnad individuell plan (SIP).',
    words: 'sip, samordnad individuell plan, samordna, samordning',
  },
]);
