/**
 * The tables that the words of a statement name, in its texts too: `ts_stat` runs one. What is behind `AS`, the dot of
 * another or an arrow is a column or a key; a column that stands alone and is called as a table counts as one. A view of readers is named with
 * its schema.
 */
export function tablesNamed(text: string, tables: ReadonlySet<string>): string[] {
  const others = text.replace(/\bAS "?\w+"?|->>? '\w+'/gi, '').replace(/\b(?!(?:public|reading)\b)\w+\.\w+/g, '');
  const words = others.match(/(?:\breading\.)?\w+/g) ?? [];
  return [...new Set(words.filter((word) => tables.has(word)))];
}
