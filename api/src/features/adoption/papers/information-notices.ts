import { retentionDays } from '@recueil/contracts';
import type { InstallationFacts } from '../installation-facts';
import { orToComplete, toComplete, type Block, type Paper } from '../paper';

/** What people are told of their data (articles 13 and 14 of the GDPR), to be put where they will read it. */
export function informationNotices(facts: InstallationFacts): Paper {
  return {
    name: 'information-des-personnes',
    title: 'Information des personnes',
    purpose:
      'Trois textes à relire avec le délégué à la protection des données, puis à publier là où les personnes les liront. Les mentions légales du catalogue en disent déjà l’essentiel.',
    parts: [
      {
        heading: 'Aux agents qui ont un compte',
        blocks: [
          `${nameOf(facts)} tient un recueil de bonnes pratiques. Votre compte garde votre nom, votre adresse professionnelle, votre service, vos rôles, votre dernière visite et ce que vous avez fait sur les fiches. Cela sert à partager des pratiques entre services, dans le cadre d’une mission d’intérêt public.`,
          `Un compte où personne ne vient est fermé après ${String(retentionDays.idleAccount)} jours, avec un mail ${String(retentionDays.idleWarning)} jours avant. Vous pouvez voir, copier, corriger et fermer votre compte vous-même, dans « Mon compte ».`,
          'Recueil ne dit à personne ce que vous lisez ni ce que vous cherchez : il ne le garde pas.',
          ...rights(facts),
        ],
      },
      {
        heading: 'Aux personnes citées comme contact',
        blocks: [
          `Une fiche du recueil tenu par ${nameOf(facts)} vous nomme comme personne à contacter, avec vos coordonnées professionnelles, données par l’auteur de la fiche. Elles sont montrées aux agents connectés, jamais aux visiteurs.`,
          'Vous êtes prévenu par un mail. Son lien retire vos coordonnées de la fiche et de toutes ses versions, sans que vous ayez à donner une raison.',
          ...rights(facts),
        ],
      },
      {
        heading: 'Aux visiteurs',
        blocks: [
          facts.access === 'open'
            ? 'Lire le catalogue ne demande aucun compte et ne dépose aucun cookie.'
            : 'Le catalogue se lit une fois connecté. Un seul cookie est déposé, indispensable à la connexion.',
          'Une pratique que vous commencez à raconter reste dans votre navigateur jusqu’à son envoi.',
          ...rights(facts),
        ],
      },
    ],
  };
}

function nameOf({ service }: InstallationFacts): string {
  return orToComplete(service.name, 'le nom du service');
}

function rights({ service, legal }: InstallationFacts): Block[] {
  const contact = [service.contactEmail, service.contactPhone].filter((one) => one !== '').join(', ');
  return [
    `Pour exercer vos droits : ${orToComplete(legal.dpo, 'le délégué à la protection des données')}, ou ${orToComplete(contact, 'le contact du service')}. Vous pouvez aussi saisir la CNIL.`,
    toComplete('les durées propres à votre organisme, s’il en a d’autres'),
  ];
}
