import type { Row } from '../source/rows';
import { fieldNamed, type LabelledField } from '../titles/labelled-lines';
import { fold } from '../words/fold';

/** What the block of data at the head of a document says. */
export interface FrontData {
  fields: Map<LabelledField, { value: string; line: number }>;
  contacts: Row[];
  /** Entries that no field takes. */
  unread: Row[];
  /** The document without the block; its lines stay, blank, so that their numbers hold. */
  rest: string;
}

interface Entry {
  name: string;
  lines: Row[];
}

const longestBlock = 300;

/** Takes a block of `name: value` lines between two lines `---` off the start of a document. */
export function takeFrontData(text: string): FrontData {
  const lines = text.split(/\r\n|\r|\n/, longestBlock);
  const start = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, index) => index > start && /^(?:---|\.\.\.)\s*$/.test(line));
  const data: FrontData = { fields: new Map(), contacts: [], unread: [], rest: text };
  if (!/^---\s*$/.test(lines[start] ?? '') || end < 0 || !lines.slice(start + 1, end).some((line) => pair.test(line)))
    return data;
  for (const entry of entriesOf(lines.slice(start + 1, end), start + 2)) sortEntry(data, entry);
  const all = text.split(/\r\n|\r|\n/);
  return { ...data, rest: [...all.slice(0, end + 1).map(() => ''), ...all.slice(end + 1)].join('\n') };
}

const pair = /^["']?([\p{L}][\p{L}\d’' _-]{0,40}?)["']?\s?:(?:\s(.*))?$/u;

function entriesOf(lines: readonly string[], firstNumber: number): Entry[] {
  const entries: Entry[] = [];
  lines.forEach((line, index) => {
    const [, name, value = ''] = pair.exec(line) ?? [];
    const number = firstNumber + index;
    if (name !== undefined) entries.push({ name, lines: value.trim() === '' ? [] : [toRow(value, number)] });
    else if (line.trim() !== '') {
      const entry = entries.at(-1);
      if (entry && /^(?:\s|-\s)/.test(line)) entry.lines.push(toRow(line, number));
      else entries.push({ name: '', lines: [toRow(line, number)] });
    }
  });
  return entries;
}

function sortEntry(data: FrontData, { name, lines }: Entry): void {
  const rows = lines.map((row) => ({ ...row, text: bareValue(row.text) })).filter(({ text }) => text !== '');
  const [first] = rows;
  if (!first) return;
  const field = fieldNamed(name);
  const value = rows.map(({ text }) => text).join(' ');
  if (field && field !== 'page' && !data.fields.has(field)) data.fields.set(field, { value, line: first.number });
  else if (/^(?:contacts?|referente?s?|interlocuteurs?)$/.test(fold(name))) data.contacts.push(...rows);
  else data.unread.push({ ...first, text: name === '' ? value : `${name} : ${value}` });
}

/** A value without its quotation marks, its dash of a list or the sign of a text on several lines. */
function bareValue(value: string): string {
  const text = value.trim().replace(/^-\s+/, '');
  if (/^[|>][+-]?\d?$/.test(text)) return '';
  const inner =
    /^"(.*)"$/.exec(text)?.[1]?.replace(/\\"/g, '"') ?? /^'(.*)'$/.exec(text)?.[1]?.replace(/''/g, "'") ?? text;
  return /^\[.*\]$/.test(inner) ? inner.slice(1, -1) : inner;
}

function toRow(text: string, number: number): Row {
  return { text, number, gap: 0, pageBreak: false, page: 1 };
}
