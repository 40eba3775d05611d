/** Repeatable chance: numbers from 0 to 1, always the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  `barnet mamma pappa familjen skolan förskolan mötet planen samtycket uppföljning insats mål behov stöd anpassning
  närvaro oro trygghet hemmet syskon kontakt samordnare rektor lärare kurator psykolog logoped sjuksköterska läkare
  habilitering utredning bedömning rutiner morgonen eftermiddagen kvällen måndag tisdag onsdag torsdag fredag språk
  motorik sömn matsituation kamrater relationer lek vila bildstöd tolk samtal telefon överenskommelse återkoppling
  genomfört planerat pågår behöver önskar upplever beskriver föreslår bokar ringer deltar tackar och att det som för
  med av till på är har inte ett en vi de hon han hen kan ska vill bör efter före under över mellan tillsammans utan
  enligt kring samt eller men när där därför också redan fortfarande tidigare senare snart ibland sällan ofta mycket
  lite större mindre lugnare varje vuxen gruppen klassrummet skolgården bussen fritids läxor schema karta kort steg`
    .split(/\s+/)
    .filter(Boolean);

/** Sentences of Swedish words, about so many characters long: no phrase comes back, so it packs as real text does. */
export function swedishText(random: () => number, length: number): string {
  let text = '';
  while (text.length < length) {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    text += text === '' ? '' : random() < 0.1 ? '. ' : ' ';
    text += word;
  }
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}
