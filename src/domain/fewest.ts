/** Fewer than this are never told (domain.md 3.6, not sharing at all: small cells). Zero is fewer: it tells that nobody was. */
export const FEWEST = 5;
