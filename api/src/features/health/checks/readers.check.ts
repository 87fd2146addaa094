import { Inject, Injectable } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { Readers } from '#core/database/readers';
import { soon, well, type Check, type Verdict } from './check';

/** Whether what readers ask is read with a role that sees nothing else. */
@Injectable()
export class ReadersCheck implements Check {
  readonly id = 'readers';
  readonly name = 'Ce que lisent les lecteurs';
  readonly isPublic = false;
  readonly needsDatabase = true;

  constructor(
    private readonly readers: Readers,
    @Inject(RUNNING_CONFIG) private readonly config: Pick<RunningConfig, 'environment'>,
  ) {}

  look(): Promise<Verdict> {
    return Promise.resolve(this.verdict());
  }

  private verdict(): Verdict {
    const { name } = this.readers;
    if (name.kind === 'own') return well('Leur rôle de PostgreSQL ne voit que ce qui est publié.');
    if (name.because === 'refused') {
      return soon({
        title: 'Le rôle des lecteurs ne peut pas lire',
        happening: 'Les lecteurs lisent avec le compte du serveur, qui voit aussi ce qui n’est pas publié.',
        remedies: [
          'Vérifiez DATABASE_READER_URL, et donnez ses droits à ce rôle (docs/operations.md, « The readers’ role »).',
          'Redémarrez ensuite Recueil.',
        ],
        cause: name.cause,
      });
    }
    const alone = 'Les lecteurs lisent avec le compte du serveur, qui voit aussi ce qui n’est pas publié.';
    if (this.config.environment !== 'production') return well(alone);
    return soon({
      title: 'Les lecteurs n’ont pas de rôle à eux',
      happening: alone,
      remedies: ['Donnez DATABASE_READER_URL à Recueil (docs/operations.md, « The readers’ role »).'],
    });
  }
}
