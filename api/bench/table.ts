/** One line of the table: what was measured, what came of it, what was aimed at. */
export interface Measure {
  name: string;
  obtained: string;
  /** Absent: nothing was aimed at, the figure only informs. */
  aim?: string;
  reached?: boolean;
}

export interface Chapter {
  title: string;
  measures: Measure[];
}

const headings = ['', 'obtenu', 'but', ''];

/** The chapters as one table in plain characters, to be read in a terminal. */
export function table(chapters: readonly Chapter[]): string {
  const rows = chapters.map(({ title, measures }) => ({ title, cells: measures.map(cells) }));
  const all = [headings, ...rows.flatMap((row) => row.cells)];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? pad(cell, widths[column]) : padStart(cell, widths[column]))).join('   ');
  const rule = '─'.repeat(widths.reduce((sum, each) => sum + each + 3, -3));
  const body = rows.flatMap(({ title, cells: lines }) => ['', title, ...lines.map(line)]);
  return [line(headings), rule, ...body.slice(1), rule].map((text) => text.trimEnd()).join('\n');
}

function cells({ name, obtained, aim = '', reached }: Measure): string[] {
  return [`  ${name}`, obtained, aim, reached === undefined ? '' : reached ? 'atteint' : 'non atteint'];
}

function width(text: string): number {
  return Array.from(text).length;
}

function pad(text: string, to = 0): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}

function padStart(text: string, to = 0): string {
  return ' '.repeat(Math.max(0, to - width(text))) + text;
}
