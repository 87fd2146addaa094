/** What may follow the conditions of a statement. */
const afterwards =
  /\b(?:GROUP BY|HAVING|WINDOW|ORDER BY|LIMIT|OFFSET|FOR UPDATE|FOR SHARE|RETURNING|UNION|EXCEPT|INTERSECT)\b/i;

/**
 * Whether a statement leaves out the rows where this column of this table is null: its own conditions ask so of every row,
 * and of each place where the table stands. What a part of it in parentheses asks is about that part.
 */
export function leavesOutNulls(text: string, table: string, column: string): boolean {
  const own = ownWords(text);
  const conditions = conditionsOf(own);
  const asked = conditions.flatMap((condition) => {
    const [, , owner, name] = /^((\w+)\.)?(\w+) IS NOT NULL$/i.exec(condition) ?? [];
    return name === column ? [owner ?? ''] : [];
  });
  const owners = ownersOf(own, table);
  return asked.includes('') || (owners.length > 0 && owners.every((owner) => asked.includes(owner)));
}

/** A statement without texts, cases and whatever stands in parentheses. */
function ownWords(text: string): string {
  let own = text.replace(/--[^\n]*/g, ' ').replace(/'[^']*'/g, "''");
  for (const inner of [/\([^()]*\)/g, /\bCASE\b(?:(?!\bCASE\b).)*?\bEND\b/gis])
    for (let before = ''; before !== own;) [before, own] = [own, own.replace(inner, ' ')];
  return own.replace(/\s+/g, ' ');
}

/** What every row fulfils: none where one of several conditions is enough. */
function conditionsOf(own: string): string[] {
  const [, ...wheres] = own.split(/\bWHERE\b/i);
  const [where = ''] = (wheres.at(-1) ?? '').split(afterwards);
  return /\bOR\b/i.test(where) ? [] : where.split(/\bAND\b/i).map((condition) => condition.trim());
}

/** By what names the table stands in the statement. */
function ownersOf(own: string, table: string): string[] {
  const stands = new RegExp(String.raw`(?:\b(?:FROM|JOIN|USING|UPDATE|INTO)|,) ${table}\b(?: AS)?(?: (\w+))?`, 'gi');
  return [...own.matchAll(stands)].map(([, name]) => (name === undefined || isKeyword(name) ? table : name));
}

function isKeyword(word: string): boolean {
  return /^(?:WHERE|ON|USING|JOIN|INNER|LEFT|RIGHT|FULL|CROSS|SET|ORDER|GROUP|LIMIT|FOR|RETURNING|UNION|VALUES)$/i.test(
    word,
  );
}
