import { Injectable } from '@nestjs/common';
import type { JobName } from '#core/jobs/job-queue';
import { causeOf } from '#core/logging/without-addresses';
import { InstallationRepository, type QueuedJobs } from '../installation.repository';
import { trouble, well, type Check, type Measure, type Verdict } from './check';

/** Seconds that a job that is due may wait. */
const longestWait = 600;

/** What each job does, after « Recueil n’arrive pas à ». */
const jobWords: Record<JobName, string> = {
  'index-sheets': 'mettre la recherche à jour',
  'send-mail': 'envoyer des mails',
  'apply-retention': 'supprimer ce qui a été gardé assez longtemps',
  'publish-submission': 'faire paraître une fiche',
  'tend-submissions': 'faire le tour du matin (parutions, relances)',
  'send-summary': 'composer un résumé du jour',
  'copy-erasures': 'écrire le journal des effacements hors de la base',
  'send-sign-in-link': 'envoyer un lien de connexion',
};

/** Mails that the mail server does not take are told apart: see {@link MailCheck}. */
const toldElsewhere = 'send-mail';

@Injectable()
export class JobsCheck implements Check {
  readonly id = 'jobs';
  readonly name = 'Les travaux de fond';
  readonly isPublic = true;
  readonly needsDatabase = true;

  constructor(private readonly installation: InstallationRepository) {}

  async look(): Promise<Verdict> {
    const queued = await this.installation.jobs();
    const measures = queued.flatMap(measuresOf);
    const failing = queued.filter(({ kind, failing }) => kind !== toldElsewhere && failing > 0);
    if (failing.length > 0) return fails(failing, measures);
    const late = queued.filter(({ oldestSeconds }) => oldestSeconds > longestWait);
    if (late.length > 0) return isLate(late, measures);
    return well('Aucun travail n’est en retard.', measures);
  }
}

function fails(failing: QueuedJobs[], measures: Measure[]): Verdict {
  const [first] = failing;
  const count = failing.reduce((sum, { failing }) => sum + failing, 0);
  return trouble({
    title: failing.length === 1 && first ? `Recueil n’arrive pas à ${wordsOf(first)}` : 'Des travaux de fond échouent',
    happening:
      failing.length === 1
        ? `${counted(count)} ${count === 1 ? 'échoue' : 'échouent'} à chaque essai, de plus en plus espacés. Rien n’est perdu.`
        : `${counted(count)} échouent à chaque essai\u00a0: ${failing.map(wordsOf).join('\u202f; ')}. Rien n’est perdu.`,
    noticed: failing.some(({ kind }) => kind === 'index-sheets')
      ? 'Une fiche parue ou corrigée peut manquer dans la recherche.'
      : null,
    remedies: [
      'Transmettez le message ci-dessous\u00a0: il dit ce que la machine a répondu.',
      'Une fois la cause réparée, faites tout réessayer.',
    ],
    cause: failing
      .map(({ kind, attempts, error }) => `${kind}, ${attempts} essais : ${causeOf(error ?? 'sans réponse')}`)
      .join(' — '),
    mayRetry: true,
    measures,
  });
}

function isLate(late: QueuedJobs[], measures: Measure[]): Verdict {
  const minutes = Math.floor(Math.max(...late.map(({ oldestSeconds }) => oldestSeconds)) / 60);
  const count = late.reduce((sum, { waiting }) => sum + waiting, 0);
  return trouble({
    title: 'Des travaux de fond attendent trop longtemps',
    happening: `${counted(count)} ${count === 1 ? 'attend' : 'attendent'}, le plus ancien depuis ${minutes}\u00a0minutes.`,
    noticed: 'Des mails, des parutions ou la mise à jour de la recherche sont en retard.',
    remedies: ['Vérifiez qu’un serveur de Recueil est en marche et qu’il n’est pas surchargé.'],
    cause: late.map(({ kind, waiting }) => `${kind} : ${waiting}`).join(', '),
    measures,
  });
}

function measuresOf({ kind, waiting, failing, oldestSeconds }: QueuedJobs): Measure[] {
  const labels = { kind };
  return [
    { name: 'recueil_jobs_waiting', labels, value: waiting },
    { name: 'recueil_jobs_failing', labels, value: failing },
    { name: 'recueil_jobs_oldest_seconds', labels, value: oldestSeconds },
  ];
}

function wordsOf({ kind }: QueuedJobs): string {
  return kind in jobWords ? jobWords[kind as JobName] : kind;
}

function counted(count: number): string {
  return count === 1 ? 'Un travail' : `${count}\u00a0travaux`;
}
