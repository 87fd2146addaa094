import { Inject, Injectable } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { certificateRefusal, type CertificateRefusal } from '#core/config/untrusted-certificate';
import { trouble, well, type Check, type Verdict } from './check';

/** Milliseconds for a server to show its certificate. */
const patience = 4_000;

/** A server that is spoken to over https. The database and the mail server name their own certificates. */
interface Server {
  /** After `de`. */
  name: string;
  variable: string;
  address: string;
  /** What people notice while it is not spoken to. */
  noticed: string;
}

type Refused = Server & CertificateRefusal;

@Injectable()
export class CertificatesCheck implements Check {
  readonly id = 'certificates';
  readonly name = 'Les certificats des serveurs';
  readonly isPublic = true;
  readonly needsDatabase = false;
  readonly restMs = 300_000;

  constructor(@Inject(RUNNING_CONFIG) private readonly config: RunningConfig) {}

  async look(): Promise<Verdict> {
    const servers = serversOf(this.config);
    if (servers.length === 0) return well('Aucun certificat à vérifier, hors base de données et messagerie.');
    const shown = await Promise.all(servers.map(async (server) => ({ server, seen: await certificateOf(server) })));
    const refused = shown.flatMap(({ server, seen }) => (typeof seen === 'string' ? [] : [{ ...server, ...seen }]));
    if (refused.length > 0) return notTrusted(refused);
    // A server that is away has shown none: what it is for says so.
    if (shown.some(({ seen }) => seen === 'away')) return { state: 'unknown' };
    return well('Les certificats des serveurs sont acceptés.');
  }
}

function serversOf({ meilisearch, oidc, s3 }: RunningConfig): Server[] {
  const servers = [
    {
      name: 'de Meilisearch',
      variable: 'MEILI_URL',
      address: meilisearch?.url ?? '',
      noticed: 'Une recherche un peu plus simple.',
    },
    {
      name: 'du fournisseur d’identité',
      variable: 'OIDC_ISSUER',
      address: oidc?.issuer ?? '',
      noticed: 'La connexion par le fournisseur d’identité échoue.',
    },
    {
      name: 'du stockage des fichiers',
      variable: 'S3_ENDPOINT',
      address: s3?.endpoint ?? '',
      noticed: 'Les fichiers joints ne s’ouvrent plus, et aucun ne peut être envoyé.',
    },
  ];
  return servers.filter(({ address }) => URL.parse(address)?.protocol === 'https:');
}

/** What is refused of the certificate that it shows. */
async function certificateOf({ address }: Server): Promise<CertificateRefusal | 'trusted' | 'away'> {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(patience) });
    return 'trusted';
  } catch (error) {
    return certificateRefusal(error) ?? 'away';
  }
}

function notTrusted(refused: Refused[]): Verdict {
  const names = refused.map(({ name }) => name);
  const remedies = new Set(refused.map(({ remedy }) => `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`));
  return trouble({
    title:
      refused.length === 1
        ? `Le certificat ${names[0]} n’est pas accepté`
        : `Des certificats ne sont pas acceptés\u00a0: ceux ${new Intl.ListFormat('fr').format(names)}`,
    happening: 'Recueil ne parle pas à un serveur qui ne prouve pas qui il est.',
    noticed: refused.map(({ noticed }) => noticed).join(' '),
    remedies: [...remedies, 'Redémarrez Recueil après avoir changé ses réglages.'],
    cause: refused.map(({ variable, reason }) => `${variable} : ${reason}`).join('\u202f; '),
  });
}
