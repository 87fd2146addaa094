import { Inject, Injectable } from '@nestjs/common';
import type { Readiness } from '@recueil/contracts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { Readers, type ReadersPlace } from '#core/database/readers';
import type { CheckState, Verdict } from './checks/check';
import { InstallationWatch } from './watch/installation-watch.service';
import { isWrong, measuresOf, type Look } from './watch/look';

/** The checks in which something wrong keeps people from something, though the catalogue answers. */
const hampering: readonly string[] = ['protections', 'search', 'jobs', 'disk'];

/** Whether the server can serve, and how well: what the checks say, for whoever asks. */
@Injectable()
export class Serving {
  private isDraining = false;

  constructor(
    private readonly watch: InstallationWatch,
    private readonly readers: Readers,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** From now on it says that it is not ready: a proxy that looks sends nobody here any more. */
  drain(): void {
    this.isDraining = true;
  }

  async state(): Promise<Readiness> {
    const look = await this.watch.look();
    const isAway = stateOf(look, 'database') === 'trouble';
    const schema = schemaOf(look);
    const isHampered = hampering.some((id) => stateOf(look, id) === 'trouble');
    return {
      status:
        this.isDraining || (isAway && !this.readers.isReadOnly) || schema.status === 'unfit'
          ? 'unavailable'
          : isAway || isHampered || isDegraded(look)
            ? 'degraded'
            : 'ok',
      database: isAway ? 'unavailable' : 'ok',
      readers: readersOf(this.readers.place),
      search: { engine: this.config.searchEngine, status: isDegraded(look) ? 'degraded' : 'ok' },
      mail: this.mail(stateOf(look, 'mail')),
      storage: storages[stateOf(look, 'disk')],
      schema,
      queue: queueOf(look),
      wrong: look.findings
        .filter(isWrong)
        .filter(({ check }) => check.isPublic)
        .map(({ check, verdict: { state, title, remedies } }) => ({ check: check.id, state, title, remedies })),
    };
  }

  private mail(state: CheckState): Readiness['mail'] {
    if (state === 'unknown') return 'unknown';
    if (this.config.smtpUrl === null) return 'kept-here';
    return state === 'well' ? 'ok' : 'delayed';
  }
}

const storages: Record<CheckState, Readiness['storage']> = { well: 'ok', soon: 'low', trouble: 'full', unknown: 'ok' };

function readersOf(place: ReadersPlace): Readiness['readers'] {
  return { from: place.kind, lagSeconds: place.kind === 'replica' ? Math.round(place.lagMs / 1_000) : null };
}

function stateOf({ findings }: Look, id: string): CheckState {
  return findings.find(({ check }) => check.id === id)?.verdict.state ?? 'unknown';
}

function isDegraded(look: Look): boolean {
  return ['soon', 'trouble'].includes(stateOf(look, 'search'));
}

function schemaOf({ findings }: Look): Readiness['schema'] {
  const about = (id: string): Verdict | undefined => findings.find(({ check }) => check.id === id)?.verdict;
  const [schema, protections] = [about('schema'), about('protections')];
  // What could not be looked at has a cause, and may be well all the same.
  if (schema?.state === 'trouble' && schema.cause === null)
    return { status: 'unfit', line: schema.remedies[0] ?? schema.title };
  if (protections?.state === 'trouble')
    return { status: 'weakened', line: protections.remedies[0] ?? protections.title };
  return { status: schema?.state === 'well' ? 'ok' : 'unknown', line: null };
}

function queueOf(look: Look): Readiness['queue'] {
  const state = stateOf(look, 'jobs');
  if (state === 'unknown') return { status: 'unknown', oldestSeconds: null };
  const ages = measuresOf(look).filter(({ name }) => name === 'recueil_jobs_oldest_seconds');
  return {
    status: state === 'trouble' ? 'behind' : 'ok',
    oldestSeconds: Math.max(0, ...ages.map(({ value }) => value)),
  };
}
