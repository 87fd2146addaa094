import { type FacetName, type FacetValue, type SheetSearch, type SheetSearchResult } from '@recueil/contracts';

/** A facet as the screen draws it. */
export interface Facet {
  name: FacetName;
  legend: string;
  /** The words of "no choice". */
  all: string;
  /** What it would find without choice; null when the answer does not tell. */
  allCount: number | null;
  shape: 'radios' | 'select' | 'switch';
  chosen: string;
  choices: FacetChoice[];
}

interface FacetChoice {
  value: string;
  label: string;
  count: number;
  /** A sub-theme, under its theme. */
  isSub: boolean;
}

interface FacetWords {
  legend: string;
  all: string;
  shape: Facet['shape'];
}

const words: Record<FacetName, FacetWords> = {
  theme: { legend: $localize`Thème`, all: $localize`Tous`, shape: 'radios' },
  maturity: { legend: $localize`Maturité`, all: $localize`Toutes`, shape: 'radios' },
  organisationKind: { legend: $localize`Type d’organisme`, all: $localize`Tous`, shape: 'select' },
  scale: { legend: $localize`Échelle`, all: $localize`Toutes`, shape: 'select' },
  audience: { legend: $localize`Public`, all: $localize`Tous`, shape: 'select' },
  year: { legend: $localize`Année`, all: $localize`Toutes`, shape: 'select' },
  setbacks: { legend: $localize`Ce qui n’a pas marché`, all: $localize`Toutes`, shape: 'switch' },
};

/** The order of the screen: the two that are read as lists, then those that are opened. */
const screenOrder: readonly FacetName[] = [
  'theme',
  'maturity',
  'setbacks',
  'organisationKind',
  'scale',
  'audience',
  'year',
];

/** The facets that leave a choice, and those that are chosen; the latter alone when nothing is found. */
export function facetsOf(search: SheetSearch, result: SheetSearchResult): Facet[] {
  return screenOrder.map((name) => facetOf(name, search[name] ?? '', result)).filter(isUseful(result.total));
}

/** The words of a chosen value: as the answer names it, else as the address does. */
export function facetLabel(name: FacetName, value: string, result: SheetSearchResult | undefined): string {
  const label = result?.facets[name].find((choice) => choice.value === value)?.label ?? value;
  return name === 'setbacks' ? label : $localize`${words[name].legend}:facet:\u202F: ${label}:value:`;
}

function facetOf(name: FacetName, chosen: string, result: SheetSearchResult): Facet {
  const values = result.facets[name];
  const known = values.some(({ value }) => value === chosen);
  const all = known || chosen === '' ? values : [...values, { value: chosen, label: chosen, count: 0 }];
  return {
    ...words[name],
    name,
    chosen,
    allCount: chosen === '' ? result.total : (result.facetTotals?.[name] ?? null),
    choices: name === 'theme' ? themeChoices(all, chosen) : all.map((value) => ({ ...value, isSub: false })),
  };
}

/** The themes, and under the one that is chosen, or whose sub-theme is, its sub-themes. */
function themeChoices(values: FacetValue[], chosen: string): FacetChoice[] {
  const open = values.find(({ value }) => value === chosen)?.parent ?? chosen;
  return values
    .filter(({ parent }) => parent === undefined)
    .flatMap((theme) => [
      { ...theme, isSub: false },
      ...values
        .filter(({ parent }) => parent === theme.value && parent === open)
        .map((subtheme) => ({ ...subtheme, isSub: true })),
    ]);
}

/** As stable as can be while one types: a facet is not hidden because of a few counts that happen to be zero. */
function isUseful(total: number): (facet: Facet) => boolean {
  return ({ chosen, choices }) => {
    if (chosen !== '') return true;
    const [only, ...others] = choices;
    return total > 0 && only !== undefined && (others.length > 0 || only.count < total);
  };
}
