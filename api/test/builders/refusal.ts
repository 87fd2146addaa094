import { ProblemError } from '../../src/core/errors/problem';

const french = /^[A-ZÀÉ][^]{20,}\.$/;

/** The code and the words of a refusal; fails when nothing is refused, or not in French. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemError)) throw new Error(`not refused: ${String(error)}`);
  expect(error.detail).toMatch(french);
  return `${error.code}: ${error.detail}`;
}
