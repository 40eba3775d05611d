import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Swedish words that people choose first; the library brings no Swedish list. */
const SWEDISH =
  'lösenord lösenfras hemlig hemligt hemlighet samplan välkommen sommar sommaren vinter vintern höst hösten vår våren ' +
  'måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni juli augusti september oktober ' +
  'november december jönköping stockholm göteborg malmö linköping sverige skolan socialtjänst socialtjänsten kommun kommunen ' +
  'region regionen sjukhus hejsan tjena älskar älskling mamma pappa familjen hunden katten blomma solen kaffe dator datorn ' +
  'jobbet kontoret barn barnen planera planen mötet';

const judge = new ZxcvbnFactory({
  dictionary: { ...dictionary, swedish: SWEDISH.split(' ') },
  graphs: adjacencyGraphs,
});

/** How many guesses a passphrase stands, as a power of ten. `own` are words that belong to whoever chooses it. */
export const guessesOf = (passphrase: string, own: readonly string[] = []): number =>
  judge.check(passphrase.toLowerCase(), [...own]).guessesLog10;
