/** Which text of a submission somebody sees; a person sees one, whatever they are to it. */
export const seenTexts = {
  'in-progress': 'Le texte en cours d’écriture',
  team: 'Celui de l’équipe\u202f: le dernier qu’elle a envoyé ou validé',
  proposed: 'Celui qui est proposé, tel qu’il est figé',
  published: 'Celui qui est en ligne',
} as const;
export type SeenText = keyof typeof seenTexts;

/** What else of a submission may be shown, each by itself. */
export const sightParts = {
  standing: 'L’étape, qui est attendu et qui peut agir',
  deadlines: 'Les délais et la date de parution',
  contacts: 'Les coordonnées que le texte nomme',
  classification: 'Le classement proposé',
  team: 'Les coauteurs, et qui peut valider à la place de l’auteur',
  invitations: 'Les invitations à cosigner et les avis demandés par un lien, avec les adresses',
  agreement: 'La version en vigueur, et qui l’a validée',
  opinions: 'Les avis, leur grille et les lecteurs désignés',
  notes: 'Les notes du comité',
  messages: 'Les messages entre l’équipe et le comité',
  events: 'L’historique de la fiche',
  deliberations: 'Dans l’historique, ce que le comité fait entre lui\u202f: qui a jugé, et comment',
  reasons: 'Dans l’historique, les motifs donnés',
} as const;
export type SightPart = keyof typeof sightParts;
