// The product's own ways out.
import { calendarFile } from '#domain/calendar-file';
import { callEvent } from '#domain/call-event';
import { mayMailCall } from '#domain/call-mail';
import { callForReader } from '#domain/call-reader';
import { factsOf } from '#domain/facts';
import { grantsFor } from '#domain/grants-for';
import { outputTerms } from '#domain/may-output';
import { paperContent } from '#domain/paper-content';
import { receivedPlans } from '#domain/received-plan';
import { seenForFamily } from '#domain/seen-line';
import { ownPartText } from '#features/case/own-part';
import { letterOf } from '#server/mail-letter';
import { keptRecords, visibleRecords } from '#storage/visible';
import type { Outputs } from './outputs';

export const realOutputs: Outputs = {
  factsOf,
  grantsFor,
  receivedPlans,
  paperContent,
  outputTerms,
  callForReader,
  callEvent,
  calendarFile,
  mayMailCall,
  letterOf,
  seenForFamily,
  ownPartText,
  visibleRecords,
  keptRecords,
};
