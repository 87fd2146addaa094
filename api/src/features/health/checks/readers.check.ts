import { Inject, Injectable } from '@nestjs/common';
import { commandLine } from '#core/config/command-line';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { Readers, type ReadersPlace } from '#core/database/readers';
import { trouble, warned, well, type Check, type Measure, type Verdict } from './check';

const withoutRole = 'Les lecteurs lisent avec le compte du serveur, qui voit aussi ce qui n’est pas publié.';

/** Where what readers ask is read: with a role that sees nothing else, on a replica that keeps up. */
@Injectable()
export class ReadersCheck implements Check {
  readonly id = 'readers';
  readonly name = 'Ce que lisent les lecteurs';
  readonly isPublic = false;
  /** A replica answers without the primary. */
  readonly needsDatabase = false;

  constructor(
    private readonly readers: Readers,
    @Inject(RUNNING_CONFIG) private readonly config: Pick<RunningConfig, 'environment'>,
  ) {}

  look(): Promise<Verdict> {
    const { place } = this.readers;
    return Promise.resolve({ ...this.verdict(place), measures: measures(place) });
  }

  private verdict(place: ReadersPlace): Verdict {
    switch (place.kind) {
      case 'role':
        return well('Le rôle des lecteurs ne voit que ce qui est publié.');
      case 'replica':
        return well(`Les lecteurs lisent une réplique, en retard de ${seconds(place.lagMs)}.`);
      case 'server':
        return this.besideTheirs(place);
    }
  }

  private besideTheirs(place: Extract<ReadersPlace, { kind: 'server' }>): Verdict {
    switch (place.because) {
      case 'late':
        return trouble({
          title: 'La réplique que lisent les lecteurs est en retard',
          happening: `Elle ne suit plus à temps la base principale, qui répond à sa place. Retard : ${seconds(place.lagMs)}.`,
          remedies: [
            'Voyez sur la réplique si elle reçoit encore le journal (pg_stat_wal_receiver), et ce qui l’occupe.',
            'Recueil y revient de lui-même dès qu’elle a rattrapé.',
          ],
        });
      case 'refused':
        return trouble({
          title: 'La base que lisent les lecteurs ne répond pas, ou refuse leur rôle',
          happening: `${withoutRole} Recueil revient à leur rôle de lui-même.`,
          remedies: [
            'Vérifiez DATABASE_READER_URL, et que ce PostgreSQL est en marche.',
            `Donnez à ce rôle ses droits (${commandLine} setup-database)\u00a0: une restauration ne les remet pas.`,
          ],
          cause: place.cause,
        });
      case 'none was given':
        return this.config.environment === 'production'
          ? warned(`${withoutRole} DATABASE_READER_URL leur en donne un (docs/operations.md).`)
          : well(withoutRole);
    }
  }
}

function measures(place: ReadersPlace): Measure[] {
  return [
    ...(['server', 'role', 'replica'] as const).map((name) => ({
      name: 'recueil_readers_place',
      labels: { place: name },
      value: Number(name === place.kind),
    })),
    ...('lagMs' in place && Number.isFinite(place.lagMs)
      ? [{ name: 'recueil_readers_lag_seconds', value: place.lagMs / 1_000 }]
      : []),
  ];
}

function seconds(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return 'inconnu';
  const count = Math.round(milliseconds / 1_000);
  return count < 2 ? 'moins de deux secondes' : `${count}\u00a0secondes`;
}
