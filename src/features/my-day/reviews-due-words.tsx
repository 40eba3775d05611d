import { defineWords } from '#ui/words';

/** What waits for whoever reviews the log, on the start page. */
export const useReviewsDueWords = defineWords('reviews-due', {
  sv: {
    openings_one: 'Ett ärende som öppnades med skäl väntar på din granskning',
    openings_other: '{{count}} ärenden som öppnades med skäl väntar på din granskning',
    lateOpenings_one: 'Ett ärende som öppnades med skäl skulle ha granskats',
    lateOpenings_other: '{{count}} ärenden som öppnades med skäl skulle ha granskats',
    toOpenings: 'Granska öppnade ärenden',
    check_zero: 'Loggkontrollen är bedömd och ska avslutas före {{date}}',
    check_one: 'Loggkontroll före {{date}}: en läsning kvar att bedöma',
    check_other: 'Loggkontroll före {{date}}: {{count}} läsningar kvar att bedöma',
    lateCheck_one: 'Loggkontrollen skulle ha varit klar före {{date}}. En läsning är kvar',
    lateCheck_other: 'Loggkontrollen skulle ha varit klar före {{date}}. {{count}} läsningar är kvar',
    toCheck: 'Till loggkontrollen',
  },
  en: {
    openings_one: 'One case that was opened with a reason waits for your review',
    openings_other: '{{count}} cases that were opened with a reason wait for your review',
    lateOpenings_one: 'One case that was opened with a reason should have been reviewed',
    lateOpenings_other: '{{count}} cases that were opened with a reason should have been reviewed',
    toOpenings: 'Review opened cases',
    check_zero: 'All of the check of the log is judged; finish it before {{date}}',
    check_one: 'Check of the log before {{date}}: one access left to judge',
    check_other: 'Check of the log before {{date}}: {{count}} accesses left to judge',
    lateCheck_one: 'The check of the log should have been done before {{date}}. One access is left',
    lateCheck_other: 'The check of the log should have been done before {{date}}. {{count}} accesses are left',
    toCheck: 'To the check of the log',
  },
});
