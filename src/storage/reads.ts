/** What a person did with what he or she saw; each is delivered to the server's log, later if need be. */
export const READ_KINDS = ['opened', 'printed', 'revealed', 'searched', 'exported'] as const;
export type ReadKind = (typeof READ_KINDS)[number];
