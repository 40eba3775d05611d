import { useDraft } from '#storage/use-draft';

/** What is half done before a meeting ends: the day that is being written, and whether it has been read back. */
export function useEnding(meetingId: string) {
  const draft = useDraft(`endMeeting:${meetingId}`, { date: '', read: false });
  return {
    ...draft.value,
    setDate: (date: string) => draft.set({ ...draft.value, date }),
    setRead: (read: boolean) => draft.set({ ...draft.value, read }),
    clear: draft.clear,
  };
}
