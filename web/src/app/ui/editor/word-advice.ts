import { formatNumber } from '../french';

/** How long a text is beside what suits: advice, in one sentence, and never a cut. */
export function wordAdvice(words: number, limit: number): string {
  const [count, enough] = [formatNumber(words), formatNumber(limit)];
  if (words === 0) return $localize`${enough}:limit:\u00A0mots conviennent`;
  if (words <= limit) {
    return words === 1
      ? $localize`1\u00A0mot, ${enough}:limit: conviennent`
      : $localize`${count}:count:\u00A0mots, ${enough}:limit: conviennent`;
  }
  return $localize`${count}:count:\u00A0mots\u202F; ${enough}:limit: suffisent souvent. Rien n’est coupé.`;
}
