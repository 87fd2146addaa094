import { Inject, Injectable } from '@nestjs/common';
import { statfs } from 'node:fs/promises';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { RoomLeft } from '#core/errors/room-left';
import { soon, trouble, well, type Check, type Measure, type Verdict } from './check';

const gigabyte = 1_073_741_824;

@Injectable()
export class DiskCheck implements Check {
  readonly id = 'disk';
  readonly name = 'La place sur le disque';
  readonly isPublic = true;
  readonly needsDatabase = false;

  constructor(
    private readonly room: RoomLeft,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  async look(): Promise<Verdict> {
    const { bavail, bsize } = await statfs(this.config.dataDir);
    const free = bavail * bsize;
    const measures = [{ name: 'recueil_disk_free_bytes', value: free }];
    const missing = await this.room.missing();
    if (missing !== null) return full(free, missing.cause, measures);
    if (free >= gigabyte) return well(`Il reste ${inGigabytes(free)} pour les données.`, measures);
    return soon({
      title: 'La place va manquer sur le disque des données',
      happening: `Il ne reste que ${inGigabytes(free)}.`,
      remedies: ['Faites de la place, ou demandez-en, avant que les envois ne soient refusés.'],
      measures,
    });
  }
}

function full(free: number, cause: string | null, measures: Measure[]): Verdict {
  return trouble({
    title: 'Il n’y a plus de place pour enregistrer',
    happening: `Le disque des données, ou celui de la base, a refusé d’enregistrer. Sur celui des données, il reste ${inGigabytes(free)}.`,
    noticed:
      'Le catalogue se lit. Qui enregistre ou joint un fichier apprend que rien n’a été enregistré, et garde son texte.',
    remedies: [
      'Faites de la place sur le disque plein\u00a0: tout reprend sans redémarrer, et cette alerte s’efface dans la minute qui suit.',
    ],
    cause,
    measures,
  });
}

function inGigabytes(bytes: number): string {
  return `${(bytes / gigabyte).toFixed(1).replace('.', ',')}\u00a0Go`;
}
