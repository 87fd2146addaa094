import { delimiterOf } from './csv/parse-table';

export type DocumentKind = 'plain' | 'csv';

/** What a document is: by its extension when that says so, else by its first line. */
export function documentKind(text: string, name: string): DocumentKind {
  const extension = /\.([a-z]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'csv' || extension === 'tsv') return 'csv';
  return isTable(text) ? 'csv' : 'plain';
}

/** A first line that names columns, for files without a telling extension. */
function isTable(text: string): boolean {
  const line = /^.{0,5000}/.exec(text.trimStart())?.[0] ?? '';
  return /[;,\t|]/.test(line) && !/\.\s/.test(line) && line.split(/[;,\t|]/).length >= 3 && delimiterOf(text) !== null;
}
