import { Inject, Injectable } from '@nestjs/common';
import { statfs } from 'node:fs/promises';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { MailTransport } from '#rooms/mail';
import { SheetIndexer, SearchService } from '#rooms/search';
import { InstallationRepository } from './installation.repository';

/** One thing looked at: all is well, or what is wrong and what to do about it. */
export interface Finding {
  well: boolean;
  /** French, one line, for whoever keeps the installation. */
  line: string;
}

const oldestPostgresql = 15;
const leastFreeBytes = 1_073_741_824;

const well = (line: string): Finding => ({ well: true, line });
const wrong = (line: string): Finding => ({ well: false, line });

/** Looks at an installation as its keeper would, and says in plain words what is wrong. */
@Injectable()
export class InstallationChecks {
  constructor(
    private readonly installation: InstallationRepository,
    private readonly search: SearchService,
    private readonly indexer: SheetIndexer,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** In the order in which to put things right. A check that cannot be made says so. */
  async run(): Promise<Finding[]> {
    const checks = [
      () => this.version(),
      () => this.protections(),
      () => this.schema(),
      () => this.clocks(),
      () => Promise.resolve(this.address()),
      () => this.administrators(),
      () => this.jobs(),
      () => this.searchEngine(),
      () => this.index(),
      () => this.mail(),
      () => this.provider(),
      () => this.committees(),
      () => this.disk(),
    ];
    const findings: Finding[] = [];
    for (const check of checks) {
      findings.push(await check().catch((error: unknown) => wrong(`Une vérification a échoué : ${firstLine(error)}`)));
    }
    return findings;
  }

  private async version(): Promise<Finding> {
    const number = await this.installation.version();
    return number >= oldestPostgresql
      ? well(`PostgreSQL ${number} répond.`)
      : wrong(`PostgreSQL ${number} est trop ancien : installez la version ${oldestPostgresql} ou une plus récente.`);
  }

  private async protections(): Promise<Finding> {
    const { line } = await this.installation.schemaFit();
    return line === null
      ? well('Les migrations sont celles de ce programme, chaque déclencheur et chaque contrainte veillent.')
      : wrong(line);
  }

  private async schema(): Promise<Finding> {
    const difference = await this.installation.schemaDifference();
    return difference === null ? well('Le schéma de la base est celui qui est attendu.') : wrong(difference);
  }

  private async clocks(): Promise<Finding> {
    const now = await this.installation.time();
    const seconds = Math.round(Math.abs(now.getTime() - this.clock.now().getTime()) / 1_000);
    return seconds <= 30
      ? well('Les horloges du serveur et de la base sont à la même heure.')
      : wrong(`Les horloges du serveur et de la base diffèrent de ${seconds}\u00a0s : réglez-les (NTP).`);
  }

  private address(): Finding {
    const { publicUrl, environment } = this.config;
    return environment === 'production' && !publicUrl.startsWith('https:')
      ? wrong(`PUBLIC_URL (${publicUrl}) n’est pas en https : les mots de passe passeraient en clair.`)
      : well(`Les personnes viennent par ${publicUrl}.`);
  }

  private async administrators(): Promise<Finding> {
    const count = await this.installation.administrators();
    if (count === 0) {
      return wrong('Personne n’administre Recueil : npm run -s cli -- create-user ADRESSE --admin');
    }
    return well(count === 1 ? 'Une personne administre Recueil.' : `${count}\u00a0personnes administrent Recueil.`);
  }

  private async jobs(): Promise<Finding> {
    const { failing, late } = await this.installation.jobs();
    if (failing > 0)
      return wrong(`${failing}\u00a0travaux échouent sans cesse : les journaux du serveur disent pourquoi.`);
    if (late > 0)
      return wrong(`${late}\u00a0travaux attendent depuis plus de dix minutes : le serveur est-il en marche ?`);
    return well('Aucun travail en retard.');
  }

  private async searchEngine(): Promise<Finding> {
    const { engine, status } = await this.search.health();
    return status === 'ok'
      ? well(`La recherche répond (${engine}).`)
      : wrong(`${engine} ne répond pas, PostgreSQL cherche à sa place : vérifiez MEILI_URL et MEILI_KEY.`);
  }

  private async index(): Promise<Finding> {
    const { count } = await this.indexer.driftCheck({ repair: false });
    return count === 0
      ? well('L’index de recherche est à jour.')
      : wrong(`L’index diffère du catalogue pour ${count}\u00a0fiches : npm run -s cli -- reindex --check`);
  }

  private async mail(): Promise<Finding> {
    if (this.config.smtpUrl === null) {
      const line = `Aucun serveur de messagerie (SMTP_URL) : les messages restent dans ${this.transport.folder}.`;
      return this.config.environment === 'production' ? wrong(line) : well(line);
    }
    const refusal = await this.transport.refusal();
    return refusal === null
      ? well('Le serveur de messagerie répond.')
      : wrong(`Le serveur de messagerie ne répond pas (${refusal}) : vérifiez SMTP_URL. Rien n’est perdu.`);
  }

  private async provider(): Promise<Finding> {
    if (this.config.oidc === null) return well('Connexion par comptes locaux seulement.');
    const { issuer } = this.config.oidc;
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    return answer?.ok
      ? well('Le fournisseur d’identité répond.')
      : wrong(`Le fournisseur d’identité ne répond pas à ${address} : vérifiez OIDC_ISSUER.`);
  }

  private async committees(): Promise<Finding> {
    const orphans = await this.installation.themesWithoutCommittee();
    return orphans === 0
      ? well('Chaque thème a un comité.')
      : wrong(`${orphans}\u00a0thèmes n’ont pas de comité : ajoutez-en un, ou un comité général, dans Administration.`);
  }

  private async disk(): Promise<Finding> {
    const { bavail, bsize } = await statfs(this.config.dataDir);
    const free = bavail * bsize;
    const gigabytes = (free / leastFreeBytes).toFixed(1).replace('.', ',');
    return free >= leastFreeBytes
      ? well(`Il reste ${gigabytes}\u00a0Go sur le disque des données.`)
      : wrong(`Il ne reste que ${gigabytes}\u00a0Go sur le disque des données : faites de la place.`);
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
