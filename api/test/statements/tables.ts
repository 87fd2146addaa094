/**
 * The tables that the words of a statement name, in its texts too: `ts_stat` runs one. What is behind `AS` or the dot of
 * another is a column; a column that stands alone and is called as a table counts as one.
 */
export function tablesNamed(text: string, tables: ReadonlySet<string>): string[] {
  const others = text.replace(/\bAS "?\w+"?/gi, '').replace(/\b(?!public\b)\w+\.\w+/g, '');
  const words = others.match(/\w+/g) ?? [];
  return [...new Set(words.filter((word) => tables.has(word)))];
}
