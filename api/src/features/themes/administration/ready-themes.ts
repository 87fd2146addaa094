/** A set to begin with: what public services do, whatever their field. It is changed at will afterwards. */
export const readyThemes: readonly { label: string; subthemes: readonly string[] }[] = [
  { label: 'Accueil du public', subthemes: ['Au guichet', 'Au téléphone', 'Par écrit', 'Hors les murs'] },
  { label: 'Démarches', subthemes: ['Simplifier une démarche', 'Services en ligne', 'Délais et suivi'] },
  { label: 'Publics particuliers', subthemes: ['Handicap', 'Précarité', 'Numérique difficile', 'Langue'] },
  { label: 'Écoute des usagers', subthemes: ['Enquêtes', 'Réclamations', 'Usagers associés'] },
  { label: 'Travail en équipe', subthemes: ['Organisation', 'Réunions', 'Arrivées et départs', 'Télétravail'] },
  { label: 'Compétences', subthemes: ['Se former', 'Transmettre'] },
  { label: 'Coopération', subthemes: ['Entre services', 'Avec les associations', 'Avec les entreprises'] },
  { label: 'Moyens', subthemes: ['Locaux et matériel', 'Budget et achats', 'Sobriété'] },
];
