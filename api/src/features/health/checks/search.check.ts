import { Inject, Injectable } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { causeOf } from '#core/logging/without-addresses';
import { KeyRefused, SearchService, SheetIndexer } from '#rooms/search';
import { soon, trouble, well, type Check, type Measure, type Verdict } from './check';

@Injectable()
export class SearchCheck implements Check {
  readonly id = 'search';
  readonly name = 'La recherche';
  readonly isPublic = true;
  /** One engine is the database itself. */
  readonly needsDatabase: boolean;

  constructor(
    private readonly search: SearchService,
    private readonly indexer: SheetIndexer,
    @Inject(RUNNING_CONFIG) { searchEngine }: Pick<RunningConfig, 'searchEngine'>,
  ) {
    this.needsDatabase = searchEngine === 'postgresql';
  }

  async look(thoroughly: boolean): Promise<Verdict> {
    const { engine, status } = await this.search.health();
    const measures = this.measures();
    if (status !== 'ok' && engine === 'postgresql') return { state: 'unknown', measures };
    const failures = [status === 'ok' ? null : this.search.failure(), await this.writingFailure(thoroughly)];
    const refusal = failures.find((failure) => failure instanceof KeyRefused);
    if (refusal !== undefined) return refused(refusal, measures);
    const failure = failures.find((known) => known !== null) ?? null;
    if (status === 'ok' && failure === null) {
      return well(`Le moteur de recherche répond (${nameOf(engine)}).`, measures);
    }
    const told = away(failure, measures);
    // One answer that came too late is no breakdown: the engine is left after two.
    return status === 'ok' || this.search.isLeft() ? trouble(told) : soon(told);
  }

  /** Answering searches is not all: what keeps the index from being written; null where nothing does. */
  private async writingFailure(thoroughly: boolean): Promise<Error | null> {
    if (!thoroughly) return this.indexer.refusal;
    return this.search.requireRights().then(
      () => null,
      (error: unknown) => error as Error,
    );
  }

  private measures(): Measure[] {
    const inUse = this.search.engineInUse();
    return [
      ...(['meilisearch', 'postgresql'] as const).map((name) => ({
        name: 'recueil_search_engine_in_use',
        labels: { engine: name },
        value: Number(name === inUse),
      })),
      { name: 'recueil_search_breaker_open', value: Number(this.search.isLeft()) },
    ];
  }
}

function refused(failure: KeyRefused, measures: Measure[]): Verdict {
  return trouble({
    title: 'Meilisearch refuse la clé de Recueil',
    happening: 'La recherche de secours (PostgreSQL) répond à sa place, ou la recherche ne suit plus les parutions.',
    noticed: 'Une recherche un peu plus simple, ou une fiche parue qui manque dans la recherche.',
    remedies: [
      'Faites une clé avec toutes les actions de docs/operations.md (Search index), donnez-la dans MEILI_KEY, puis redémarrez.',
    ],
    cause: causeOf(failure),
    measures,
  });
}

function away(failure: Error | null, measures: Measure[]): Parameters<typeof trouble>[0] {
  return {
    title: 'Le moteur de recherche ne répond pas',
    happening: 'La recherche de secours (PostgreSQL) répond à sa place, et le dit.',
    noticed: 'Une recherche un peu plus simple\u00a0: les fautes de frappe sont moins bien corrigées.',
    remedies: [
      'Faites remettre Meilisearch en marche\u202f; Recueil y revient de lui-même, sans rien réindexer.',
      'S’il est en marche, vérifiez MEILI_URL.',
    ],
    cause: failure === null ? null : causeOf(failure),
    measures,
  };
}

function nameOf(engine: 'meilisearch' | 'postgresql'): string {
  return engine === 'meilisearch' ? 'Meilisearch' : 'PostgreSQL';
}
