import { trimLeaders } from './page-numbers';

export type SplitKind =
  'row' | 'blank' | 'leader' | 'tab' | 'spaces' | 'dash' | 'bar' | 'comma' | 'brackets' | 'run-on' | 'none';

/** One way to share the words of an entry between its title and its organisation. */
export interface Split {
  title: string;
  organisation: string | null;
  kind: SplitKind;
  /** Whether the organisation stands before the title. */
  reversed: boolean;
}

interface Separator {
  kind: SplitKind;
  pattern: RegExp;
}

/** What parts a title from an organisation on one line. */
const separators: readonly Separator[] = [
  { kind: 'leader', pattern: /\s?(?:…|\.{3,300}|(?:\. ){2,300}|·{2,300}|_{2,300})[\s.…·_]{0,300}/gu },
  { kind: 'tab', pattern: /\t{1,300}/gu },
  { kind: 'spaces', pattern: / {2,300}/gu },
  { kind: 'dash', pattern: /\s[–—-]{1,2}\s/gu },
  { kind: 'bar', pattern: /\s?[|•/]\s/gu },
  { kind: 'comma', pattern: /,\s/gu },
];

/** Every way to part one line of text in two, and the line whole. */
export function splitsOfLine(text: string): Split[] {
  const splits: Split[] = [{ title: trimLeaders(text), organisation: null, kind: 'none', reversed: false }];
  for (const { kind, pattern } of separators) {
    for (const match of text.matchAll(pattern)) {
      splits.push(...split(text.slice(0, match.index), text.slice(match.index + match[0].length), kind));
    }
  }
  return [...splits, ...bracketed(text.trim())];
}

/** "L’accueil unique (Ville de Tilly)"; the name itself may hold an acronym in brackets. */
function bracketed(text: string): Split[] {
  if (!text.endsWith(')')) return [];
  return [...text.matchAll(/\s\(/gu)].flatMap(({ index }) => {
    const name = text.slice(index + 2, -1);
    return balanced(name) ? split(text.slice(0, index), name, 'brackets').slice(0, 1) : [];
  });
}

function balanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    open += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (open < 0) return false;
  }
  return open === 0;
}

/** The two parts, whichever is the title; both must say something. */
export function split(left: string, right: string, kind: SplitKind): Split[] {
  const [first, second] = [trimLeaders(left), trimLeaders(right)];
  if (!/\p{L}/u.test(first) || !/\p{L}/u.test(second)) return [];
  return [
    { title: first, organisation: second, kind, reversed: false },
    { title: second, organisation: first, kind, reversed: true },
  ];
}
