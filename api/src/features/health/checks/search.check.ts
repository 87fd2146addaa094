import { Inject, Injectable } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { SearchService } from '#rooms/search';
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
    @Inject(RUNNING_CONFIG) { searchEngine }: Pick<RunningConfig, 'searchEngine'>,
  ) {
    this.needsDatabase = searchEngine === 'postgresql';
  }

  async look(): Promise<Verdict> {
    const { engine, status } = await this.search.health();
    const inUse = this.search.engineInUse();
    const measures: Measure[] = [
      ...(['meilisearch', 'postgresql'] as const).map((name) => ({
        name: 'recueil_search_engine_in_use',
        labels: { engine: name },
        value: Number(name === inUse),
      })),
      { name: 'recueil_search_breaker_open', value: Number(this.search.whyLeft() !== null) },
    ];
    if (status === 'ok') return well(`Le moteur de recherche répond (${nameOf(engine)}).`, measures);
    if (engine === 'postgresql') return { state: 'unknown', measures };
    const told = {
      title: 'Le moteur de recherche ne répond pas',
      happening: 'La recherche de secours (PostgreSQL) répond à sa place, et le dit.',
      noticed: 'Une recherche un peu plus simple\u00a0: les fautes de frappe sont moins bien corrigées.',
      remedies: [
        'Faites remettre Meilisearch en marche\u202f; Recueil y revient de lui-même, sans rien réindexer.',
        'S’il est en marche, vérifiez MEILI_URL et MEILI_KEY.',
      ],
      cause: this.search.whyLeft(),
      measures,
    };
    // One answer that came too late is no breakdown: the engine is left after two.
    return this.search.whyLeft() === null ? soon(told) : trouble(told);
  }
}

function nameOf(engine: 'meilisearch' | 'postgresql'): string {
  return engine === 'meilisearch' ? 'Meilisearch' : 'PostgreSQL';
}
