/** What happened to a submission, in words: for a list, and after the name of who did it. */
interface EventWords {
  label: string;
  does: (sheet: string) => string;
}

/** Every event of a submission under way: those of the table, and what is done beside it. */
export const submissionEvents = {
  'submission.created': { label: 'Proposition commencée', does: (sheet) => `a commencé ${sheet}` },
  'submission.revision-opened': { label: 'Révision ouverte', does: (sheet) => `a ouvert une révision de ${sheet}` },
  'submission.classified': { label: 'Fiche classée', does: (sheet) => `a classé ${sheet}` },
  'submission.co-author-invited': {
    label: 'Coauteur invité',
    does: (sheet) => `a invité quelqu’un à cosigner ${sheet}`,
  },
  'submission.invitation-accepted': { label: 'Invitation acceptée', does: (sheet) => `a rejoint l’équipe de ${sheet}` },
  'submission.invitation-declined': {
    label: 'Invitation déclinée',
    does: (sheet) => `n’a pas souhaité rejoindre l’équipe de ${sheet}`,
  },
  'submission.invitation-withdrawn': {
    label: 'Invitation retirée',
    does: (sheet) => `a retiré une invitation à cosigner ${sheet}`,
  },
  'submission.co-author-removed': { label: 'Coauteur retiré', does: (sheet) => `a retiré un coauteur de ${sheet}` },
  'submission.proofreading-asked': { label: 'Avis extérieur demandé', does: (sheet) => `a fait relire ${sheet}` },
  'submission.proofreading-revoked': {
    label: 'Lien de relecture retiré',
    does: (sheet) => `a retiré un lien pour relire ${sheet}`,
  },
  'submission.proofread': { label: 'Avis extérieur reçu', does: (sheet) => `a reçu un avis extérieur sur ${sheet}` },
  'submission.submitted': { label: 'Fiche envoyée', does: (sheet) => `a envoyé ${sheet} au comité` },
  'submission.taken-back': { label: 'Fiche reprise par l’auteur', does: (sheet) => `a repris ${sheet}` },
  'submission.withdrawn': { label: 'Proposition abandonnée', does: (sheet) => `a abandonné ${sheet}` },
  'submission.started-again': { label: 'Proposition reprise', does: (sheet) => `a recommencé ${sheet}` },
  'submission.delegated': { label: 'Validation confiée', does: (sheet) => `a confié la validation de ${sheet}` },
  'submission.validated': { label: 'Texte validé', does: (sheet) => `a validé le texte de ${sheet}` },
  'submission.amended': { label: 'Texte corrigé et validé', does: (sheet) => `a corrigé et validé ${sheet}` },
  'submission.contested': {
    label: 'Modification demandée',
    does: (sheet) => `a demandé une modification de ${sheet}`,
  },
  'submission.date-wished': {
    label: 'Date souhaitée',
    does: (sheet) => `a demandé une date de parution pour ${sheet}`,
  },
  'submission.assigned': { label: 'Fiche confiée', does: (sheet) => `a confié ${sheet}` },
  'submission.taken-up': { label: 'Fiche prise en charge', does: (sheet) => `a pris ${sheet} en charge` },
  'submission.released': { label: 'Fiche rendue', does: (sheet) => `a rendu ${sheet}` },
  'submission.handed-over': { label: 'Main passée', does: (sheet) => `a passé la main sur ${sheet}` },
  'submission.taken-over': { label: 'Main prise', does: (sheet) => `a pris la main sur ${sheet}` },
  'submission.returned': { label: 'Complément demandé', does: (sheet) => `a demandé un complément pour ${sheet}` },
  'submission.proposed': { label: 'Texte envoyé en relecture', does: (sheet) => `a envoyé ${sheet} en relecture` },
  'submission.recalled': { label: 'Texte rappelé', does: (sheet) => `a rappelé ${sheet}` },
  'submission.interest-declared': { label: 'Intérêt déclaré', does: (sheet) => `a déclaré un intérêt pour ${sheet}` },
  'submission.review-passed-on': { label: 'Relecture passée', does: (sheet) => `ne peut pas relire ${sheet}` },
  'submission.approved': { label: 'Avis favorable', does: (sheet) => `a donné un avis favorable à ${sheet}` },
  'submission.objected': { label: 'Reprise demandée', does: (sheet) => `a demandé une reprise de ${sheet}` },
  'submission.declined': { label: 'Fiche non retenue', does: (sheet) => `n’a pas retenu ${sheet}` },
  'submission.objection-overruled': {
    label: 'Demande de reprise écartée',
    does: (sheet) => `a passé outre une demande de reprise de ${sheet}`,
  },
  'submission.member-appointed': { label: 'Membre nommé', does: (sheet) => `a nommé un membre pour ${sheet}` },
  'submission.referent-nominated': { label: 'Référent proposé', does: (sheet) => `a proposé un référent à ${sheet}` },
  'submission.delegate-named': {
    label: 'Délégué nommé',
    does: (sheet) => `a nommé qui peut valider ${sheet} en l’absence de son auteur`,
  },
  'submission.reopened': { label: 'Réécriture rouverte', does: (sheet) => `a rouvert la réécriture de ${sheet}` },
  'submission.scheduled': { label: 'Date choisie', does: (sheet) => `a choisi la date de parution de ${sheet}` },
  'submission.held': { label: 'Parution retenue', does: (sheet) => `a retenu la parution de ${sheet}` },
  'submission.published': { label: 'Parution', does: (sheet) => `a mis en ligne ${sheet}` },
  'submission.paused': { label: 'Délais en pause', does: (sheet) => `a mis en pause les délais de ${sheet}` },
  'submission.resumed': { label: 'Délais repris', does: (sheet) => `a levé la pause de ${sheet}` },
  'submission.extended': { label: 'Délai prolongé', does: (sheet) => `a prolongé le délai de ${sheet}` },
  'submission.redacted': {
    label: 'Texte en cours privé d’un passage',
    does: (sheet) => `a vu effacer un passage du texte en cours de ${sheet}`,
  },
  'submission.reminded': { label: 'Relance', does: (sheet) => `a relancé la personne attendue pour ${sheet}` },
} as const satisfies Record<`submission.${string}`, EventWords>;

export type SubmissionEvent = keyof typeof submissionEvents;
