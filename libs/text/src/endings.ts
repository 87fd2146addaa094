/**
 * A text without the signs of a kind that stand at its end. One step back for each of them: a regular expression that
 * ends in `+$` begins anew at every sign of a long run.
 */
export function withoutEnding(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
