const syllables = ['bra', 'zu', 'ko', 'vix', 'dro', 'pel', 'gan', 'mout', 'sif', 'tar'];

/** A word that no text holds and that resembles no other of its kind, so that no spelling is corrected into another. */
export function unheardOfWord(index: number): string {
  return Array.from(String(1_000_003 + index * 7_919), (digit) => syllables[Number(digit)]).join('');
}
