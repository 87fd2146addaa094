import type { NotedErasure } from '#core/erasures/erasure-log';

/** What a line of the journal is read by: grows when a program that knows only the former one could not read it. */
const lineFormat = 1;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const kinds = ['account-closed', 'contact-withdrawn', 'passage-erased'];

/** A journal that cannot be read whole, in words for whoever restores. */
export class UnreadableJournal extends Error {
  override readonly name = 'UnreadableJournal';
}

export function journalLine({ id, at, kind, subjectId, facts }: NotedErasure): string {
  return `${JSON.stringify({ format: lineFormat, id, at, kind, subjectId, facts })}\n`;
}

/** Every erasing that the journal holds, once. Throws {@link UnreadableJournal}: one that is not read would not be replayed. */
export function readJournal(text: string, where: string): NotedErasure[] {
  const lines = text.split('\n').map((line, at) => ({ line, number: at + 1 }));
  const read = lines
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const erasure = erasureOf(line);
      if (erasure === null) throw unreadable(where, number);
      return erasure;
    });
  return [...new Map(read.map((erasure) => [erasure.id, erasure])).values()];
}

/** Of a line that is whole; one that was cut, or that only a later release understands, is none. */
export function erasureOf(line: string): NotedErasure | null {
  const read = parsed(line);
  if (!isRecord(read) || read.format !== lineFormat || !isRecord(read.facts)) return null;
  const { id, at, kind, subjectId, facts } = read;
  const isWhole = matches(id, uuid) && matches(subjectId, uuid) && matches(at, moment) && kinds.includes(String(kind));
  return isWhole ? ({ id, at, kind, subjectId, facts } as NotedErasure) : null;
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function unreadable(where: string, number: number): UnreadableJournal {
  return new UnreadableJournal(
    `Le journal des effacements «\u00a0${where}\u00a0» n’est pas lisible à la ligne ${String(number)}\u00a0: elle est coupée, ou écrite par une ` +
      'version plus récente. Prenez-en une autre copie, ou cette version. S’il n’y en a pas, retirez cette ligne\u00a0: ce qu’elle ' +
      'disait effacé restera, et sera à redemander.',
  );
}
