import type { Kind } from './kind';
import type { Sentence } from './rule-words';
import type { Sector } from './sector';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** The kinds of information as families and staff meet them, and what each one covers. */
export const KIND_WORDS: Record<Kind, { name: Sentence; covers: Sentence }> = {
  LOGISTICS: {
    name: t('tider och vilka som är med', 'times and who takes part'),
    covers: t('när och var ni ses, vem som kallar', 'when and where you meet, who calls'),
  },
  IDENTITY: {
    name: t('namn och ålder', 'name and age'),
    covers: t('barnets och vårdnadshavarnas namn, barnets personnummer', 'names, the child’s personal number'),
  },
  CONTACT: {
    name: t('adress och telefon', 'address and telephone'),
    covers: t('adress, telefon, skola', 'address, telephone, school'),
  },
  SCHOOL: { name: t('skola', 'school'), covers: t('närvaro, resultat, stöd i skolan', 'attendance, results, support') },
  STUDENT_HEALTH: {
    name: t('elevhälsa', 'student health'),
    covers: t('samtal och bedömningar i elevhälsan', 'talks and assessments in student health'),
  },
  HEALTH: {
    name: t('hälsa', 'health'),
    covers: t('sjukdom, medicin, behandling', 'illness, medicine, treatment'),
  },
  PSYCH: {
    name: t('psykisk hälsa', 'mental health'),
    covers: t('psykiatri och psykologi', 'psychiatry and psychology'),
  },
  SOCIAL: {
    name: t('socialtjänst', 'social services'),
    covers: t('utredning och stöd från socialtjänsten', 'investigation and support by social services'),
  },
  FAMILY_OTHER_PERSON: {
    name: t('andra i familjen', 'others in the family'),
    covers: t('uppgifter om någon annan än barnet', 'information about someone other than the child'),
  },
  CHILD_VOICE: {
    name: t('barnets egna ord', 'the child’s own words'),
    covers: t('det barnet har berättat', 'what the child has told'),
  },
  PLAN_ACTION: {
    name: t('mål och insatser', 'goals and actions'),
    covers: t('vad som ska göras, av vem och när', 'what will be done, by whom and when'),
  },
  SOURCE: { name: t('vem som berättat', 'who told'), covers: t('vem uppgiften kommer från', 'where it comes from') },
  COUNSELLING: {
    name: t('familjerådgivning', 'family counselling'),
    covers: t('delas aldrig', 'is never shared'),
  },
};

/** What a unit of each sector is called where its own name may not be told. */
export const SECTOR_WORDS: Record<Sector, Sentence> = {
  HEALTH_PUB: t('vården', 'health care'),
  HEALTH_PRIV: t('privat vård', 'private health care'),
  SOC_PUB: t('socialtjänsten', 'social services'),
  SOC_PRIV: t('privat omsorg', 'private social care'),
  PRESCHOOL_PUB: t('förskolan', 'the preschool'),
  PRESCHOOL_PRIV: t('fristående förskola', 'independent preschool'),
  SCHOOL_PUB_EMI: t('skolsköterska och skolläkare', 'school nurse and doctor'),
  SCHOOL_PUB_EH: t('elevhälsan', 'student health'),
  SCHOOL_PUB_OTHER: t('skolan', 'the school'),
  SCHOOL_PRIV_EH: t('elevhälsan i fristående skola', 'student health in an independent school'),
  SCHOOL_PRIV_OTHER: t('fristående skola', 'independent school'),
  GUARDIAN: t('vårdnadshavare', 'guardian'),
  CHILD: t('barnet', 'the child'),
  RELATIVE: t('anhörig', 'relative'),
  OTHER_AUTH: t('annan myndighet', 'another authority'),
  CITIZEN_REP: t('ombud', 'representative'),
};
