/** What comes of it within so many milliseconds; throws when nothing does, in words for people. */
export async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error(`rien en ${milliseconds / 1_000} secondes`));
  }, milliseconds);
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
