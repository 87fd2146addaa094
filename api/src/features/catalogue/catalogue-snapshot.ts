import { Injectable } from '@nestjs/common';
import type { FacetName, FacetValue, ThemeNode } from '@recueil/contracts';
import { audiences, maturities, organisationKinds, scales } from '@recueil/domain';
import { Readers } from '#core/database/readers';
import {
  catalogueVersion,
  facetCounts,
  formerThemes,
  themesInOrder,
  type CountRow,
  type ThemeRow,
} from './catalogue-snapshot.repository';

/** What the catalogue holds as a whole, under one version of it. */
export interface CatalogueSnapshot {
  /** Of the published sheets and of what is indexed of them. */
  version: string;
  total: number;
  themes: ThemeNode[];
  /** Addresses that themes had, with the one they have now. */
  formerThemes: ReadonlyMap<string, string>;
  /** Of each facet, the values that some published sheet has, in the order of the screen, with their number. */
  facets: Record<FacetName, FacetValue[]>;
}

/**
 * Keeps the last snapshot for as long as the catalogue's version is the same. The version changes in the transaction
 * that changes the catalogue, so what is kept is never stale.
 */
@Injectable()
export class CatalogueSnapshots {
  private kept: Promise<CatalogueSnapshot> | null = null;
  private keptVersion = '';
  private asking: Promise<string> | null = null;
  private next: Promise<string> | null = null;

  constructor(private readonly readers: Readers) {}

  /** One small query when nothing has changed, four when something has. */
  async current(): Promise<CatalogueSnapshot> {
    const version = await this.version();
    if (this.kept === null || this.keptVersion !== version) {
      this.keptVersion = version;
      this.kept = this.read(version).catch((error: unknown) => {
        this.kept = null;
        throw error;
      });
    }
    return this.kept;
  }

  /**
   * The catalogue's version, read after this was asked: requests that come while a read is under way share the next one,
   * so that a crowd costs no more than a few.
   */
  version(): Promise<string> {
    if (this.asking === null) return this.ask();
    this.next ??= this.asking.then(
      () => this.askNext(),
      () => this.askNext(),
    );
    return this.next;
  }

  private askNext(): Promise<string> {
    this.next = null;
    return this.ask();
  }

  private ask(): Promise<string> {
    const asked = this.readers.readVersion(catalogueVersion).finally(() => {
      if (this.asking === asked) this.asking = null;
    });
    this.asking = asked;
    return asked;
  }

  private async read(version: string): Promise<CatalogueSnapshot> {
    const [counts, themes, former] = await Promise.all([
      this.readers.read(facetCounts),
      this.readers.read(themesInOrder),
      this.readers.read(formerThemes),
    ]);
    const countOf = new Map(counts.map(({ facet, value, count }) => [`${facet} ${value}`, count]));
    const count = (facet: CountRow['facet'], value: string): number => countOf.get(`${facet} ${value}`) ?? 0;
    const tree = themeTree(themes, (slug) => count('theme', slug));
    const coded = (facet: FacetName, labels: Record<string, string>): FacetValue[] =>
      Object.entries(labels)
        .map(([value, label]) => ({ value, label, count: count(facet, value) }))
        .filter((value) => value.count > 0);
    const years = counts
      .filter(({ facet }) => facet === 'year')
      .sort((one, other) => Number(other.value) - Number(one.value));
    return {
      version,
      total: count('total', ''),
      themes: tree,
      formerThemes: new Map(former.map(({ slug, current }) => [slug, current])),
      facets: {
        theme: tree.flatMap(({ subthemes, ...theme }) => [
          { value: theme.slug, label: theme.label, count: theme.count },
          ...subthemes.map(({ slug, label, count: sheets }) => ({
            value: slug,
            label,
            count: sheets,
            parent: theme.slug,
          })),
        ]),
        organisationKind: coded('organisationKind', organisationKinds),
        scale: coded('scale', scales),
        audience: coded('audience', audiences),
        maturity: coded('maturity', maturities),
        year: years.map(({ value, count: sheets }) => ({ value, label: value, count: sheets })),
        setbacks: coded('setbacks', { yes: 'Dit ce qui n’a pas marché' }),
      },
    };
  }
}

function themeTree(rows: ThemeRow[], count: (slug: string) => number): ThemeNode[] {
  const node = ({ slug, label }: ThemeRow): Omit<ThemeNode, 'subthemes'> => ({ slug, label, count: count(slug) });
  return rows
    .filter(({ parent }) => parent === null)
    .map((theme) => ({ ...node(theme), subthemes: rows.filter(({ parent }) => parent === theme.slug).map(node) }));
}
