import { useDraft } from './use-draft';

/** A paper that went from here to a printer or a file: when (device time, ms), and the mark of what the plan said then. */
export interface PrintedPaper {
  at: number;
  mark: string;
}

interface MeetingEnd {
  /** The day of the follow-up that is being written. */
  date: string;
  /** It has been read back. */
  read: boolean;
  printed?: PrintedPaper;
}

/**
 * What is half done before a meeting ends. It is kept on this device, encrypted, until the meeting has ended; other
 * devices of the unit do not know of it. No meeting (undefined): nothing is kept.
 */
export function useMeetingEnd(meetingId: string | undefined) {
  const draft = useDraft<MeetingEnd>(`endMeeting:${meetingId ?? ''}`, { date: '', read: false });
  const set = (part: Partial<MeetingEnd>) => {
    if (meetingId !== undefined) draft.set({ ...draft.value, ...part });
  };
  return {
    ...draft.value,
    setDate: (date: string) => set({ date }),
    setRead: (read: boolean) => set({ read }),
    setPrinted: (printed: PrintedPaper) => set({ printed }),
    clear: draft.clear,
  };
}
