import { defineWords } from '#ui/words';

/** The words of what the app suggests as a deviation. */
export const useSuggestedWords = defineWords('suggested', {
  sv: {
    title: 'Kan det här vara en avvikelse?',
    lead: 'Samplan föreslår, du avgör. Inget är rapporterat. Rapporten säger inte vilket barn det gäller.',
    since: '{{unit}}, sedan {{date}}',
    sinceAlone: 'Sedan {{date}}',
    report: 'Rapportera',
    reportAbout: 'Rapportera: {{what}}',
    aside: 'Lägg undan',
    reason: 'Varför är det ingen avvikelse?',
    save: 'Lägg undan förslaget',
    cancel: 'Avbryt',
  },
  en: {
    title: 'Could this be a deviation?',
    lead: 'Samplan suggests, you decide. Nothing is reported. The report does not say which child it is about.',
    since: '{{unit}}, since {{date}}',
    sinceAlone: 'Since {{date}}',
    report: 'Report',
    reportAbout: 'Report: {{what}}',
    aside: 'Set aside',
    reason: 'Why is it no deviation?',
    save: 'Set the suggestion aside',
    cancel: 'Cancel',
  },
});
