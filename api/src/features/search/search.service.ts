import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Readiness } from '@recueil/contracts';
import { EngineSwitch } from './engine-switch';
import { FoundSheets } from './found-sheets';
import { Highlighter, planQuery, type QueryPlan, relaxed, type Requirement } from '#rooms/relevance';
import type { EngineName, EngineResult, SearchAnswer, SearchEngine, SearchQuery } from './search.port';
import { SpellingService } from './spelling.service';
import { VocabularyService } from './vocabulary.service';

/**
 * Searches published sheets. What was typed is understood here, once, whichever engine answers; an engine that does not
 * answer in time is replaced by the other one.
 */
@Injectable()
export class SearchService implements OnApplicationShutdown {
  constructor(
    @Inject(EngineSwitch) private readonly engines: EngineSwitch,
    private readonly vocabulary: VocabularyService,
    private readonly sheets: FoundSheets,
    private readonly spellings: SpellingService,
  ) {}

  /** Finds sheets by what they say. An empty text finds all of them; a text without any word finds none. */
  async search(query: SearchQuery): Promise<SearchAnswer> {
    const { plan, catalogueVersion } = await this.understand(query);
    const { value, engine, degraded } = await this.engines.ask((asked) => find(asked, query, plan));
    const hits = await this.shown(value.sheetIds, plan);
    const gone = value.sheetIds.length - hits.length;
    return {
      hits,
      total: Math.max(value.total - gone, hits.length),
      facets: value.facets,
      facetTotals: value.facetTotals,
      engine,
      degraded,
      corrected: plan && (await this.written(plan)),
      catalogueVersion,
    };
  }

  /** The engine that answers now: answers that are kept are kept under it. */
  engineInUse(): EngineName {
    return this.engines.inUse.name;
  }

  async health(): Promise<Readiness['search']> {
    const well = await this.engines.isWell();
    return { engine: this.engines.main.name, status: well ? 'ok' : 'degraded' };
  }

  /** Whether the main engine was left until it answers again. */
  isLeft(): boolean {
    return this.engines.left;
  }

  /** What the main engine said instead of an answer the last time; null where it answered. */
  failure(): Error | null {
    return this.engines.failure;
  }

  /** Tries all that is ever asked of the main engine, apart from what serves. Throws what keeps it from one of them. */
  requireRights(): Promise<void> {
    return this.engines.main.requireRights();
  }

  /** From now on an engine that goes away is noticed even while nobody searches, or answers are kept. */
  watchEngine(): void {
    this.engines.watch();
  }

  onApplicationShutdown(): void {
    this.engines.stop();
  }

  /** The words really searched, when they are not those that were typed, as the catalogue writes them. */
  private async written({ corrected, replacements }: QueryPlan): Promise<string | null> {
    if (corrected === null) return null;
    let text = corrected;
    for (const word of replacements) text = text.replace(word, await this.spellings.of(word));
    return text;
  }

  private async understand({
    text,
    exact,
  }: SearchQuery): Promise<{ plan: QueryPlan | null; catalogueVersion: string }> {
    const known = exact ? await this.vocabulary.current() : await this.vocabulary.knowing(text);
    const plan = text === '' ? null : planQuery(text, known.vocabulary, { exact });
    return { plan, catalogueVersion: known.catalogueVersion };
  }

  /** An archived sheet is gone at once, even while the index still has it. */
  private async shown(sheetIds: string[], plan: QueryPlan | null): Promise<SearchAnswer['hits']> {
    const sheets = await this.sheets.find(sheetIds);
    const highlighter = plan && new Highlighter([...plan.terms, ...plan.common]);
    return sheetIds.flatMap((sheetId) => {
      const sheet = sheets.get(sheetId);
      if (!sheet) return [];
      return [{ sheetId, listed: sheet.listed, highlights: highlighter?.highlights(sheet.texts) ?? {} }];
    });
  }
}

/**
 * Asks for every term, then for less when too few sheets have them all. What is required follows from the whole
 * catalogue, so filters never change it.
 */
async function find(engine: SearchEngine, query: SearchQuery, plan: QueryPlan | null): Promise<EngineResult> {
  if (plan === null) return engine.search({ ...query, terms: null });
  const { terms, common, enough } = plan;
  const result = await engine.search({ ...query, terms: { required: terms, optional: common } });
  if (result.total >= enough || terms.length < 2) return result;
  const less = await relaxed(terms, enough, (sets) => engine.counts(sets));
  if (less === null || less.required.length === terms.length) return result;
  const requirement: Requirement = { ...less, optional: [...less.optional, ...common] };
  return engine.search({ ...query, terms: requirement });
}
