import type { Progress } from '#rooms/backup';

/** Milliseconds between two lines: long work says that it goes on, and short work hardly anything. */
const betweenLines = 1_000;
const number = new Intl.NumberFormat('fr');

/** Says on standard error how far long work is. */
export function progressLines(write: (line: string) => void = (line) => process.stderr.write(line)): Progress {
  let last = 0;
  return (what, done, of) => {
    const now = performance.now();
    if (of === 0 || (done < of && now - last < betweenLines)) return;
    last = now;
    write(`${what}\u00a0: ${number.format(done)} sur ${number.format(of)}\n`);
  };
}
