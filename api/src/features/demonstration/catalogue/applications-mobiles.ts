import type { DemonstrationSheet } from '../demonstration-sheet';

export const applicationsMobiles: DemonstrationSheet[] = [
  {
    title: 'Signaler un nid-de-poule en trois gestes, et recevoir la photo de la réparation',
    organisation: { name: 'Ville de Larmont', kind: 'municipality' },
    theme: 'applications-mobiles',
    pitch: 'L’habitant photographie, situe, envoie ; l’équipe de voirie lui répond par une photo du trottoir réparé.',
    sections: {
      origin:
        'Les signalements arrivaient par courriel, par téléphone, par le maire au marché. Certains attendaient trois semaines sous le pare-soleil du fourgon. Les habitants en concluaient que personne ne les lisait, et ils n’avaient pas tout à fait tort.',
      results:
        'Entre l’alerte et la réparation, il s’écoulait 19 jours en moyenne ; il en faut 8 aujourd’hui. Une alerte sur cinq vient d’agents municipaux en tournée, qui se servent de l’application comme tout le monde.\n\n' +
        'Le plus inattendu tient au ton. Les messages commencent par bonjour. Beaucoup se terminent par un merci, que l’équipe imprime et colle au mur du dépôt.',
      principles:
        '- **Aucun compte à créer.** Une adresse électronique suffit ; elle est effacée au bout d’un an.\n' +
        '- **Une réponse à chaque étape** : reçu, vu sur place, réparé, ou refusé avec la raison.\n' +
        '- **Une carte publique**, où l’on voit ce que les voisins ont déjà signalé.\n' +
        '- **Le prénom de l’agent** apparaît s’il le souhaite. Cinq sur sept le souhaitent.',
      advice:
        'Ouvrir un seul quartier, six mois, avec une équipe volontaire. Prévoir la réponse « ce n’est pas chez nous » : un quart des demandes concernent le département, un opérateur ou un propriétaire, à qui il faut savoir les transmettre. Attendre, pour poser des affiches, que le délai soit passé sous deux semaines.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2019', value: 19 },
        after: { label: 'en 2024', value: 8 },
        unit: 'jours',
        label: 'entre l’alerte et la réparation, en moyenne',
        detail: 'contre 19 jours en 2019',
      },
      {
        kind: 'number',
        value: '6 300',
        unit: 'signalements',
        label: 'traités en 2024',
        detail: 'dont un sur cinq envoyé par un agent municipal',
      },
    ],
    links: [{ label: 'La carte publique des signalements', url: 'https://voirie.larmont.example/carte' }],
    contacts: [
      {
        name: 'Anselme Dufrêne',
        role: 'chef de secteur, voirie',
        email: 'anselme.dufrene@larmont.example',
        phone: '01 99 00 44 06',
      },
      {
        name: 'Yasmina Carvalho',
        role: 'informaticienne',
        email: 'yasmina.carvalho@larmont.example',
        phone: '01 99 00 44 19',
      },
    ],
    scale: 'local',
    audience: ['everyone'],
    year: 2020,
    maturity: 'generalised',
    effort: {
      duration: '9 mois',
      cost: '38 000 €, puis 6 000 € par an',
      means: '3 agents de voirie, 1 informaticienne',
    },
    keywords: ['application mobile', 'voirie', 'signalement', 'espace public', 'photo'],
    publishedOn: '2025-02-06',
  },
  {
    title: 'Les droits des saisonniers dans la poche, même sans réseau au milieu des vignes',
    organisation: { name: 'Mutualité sociale agricole de Morène-Sud', kind: 'social-security' },
    theme: 'applications-mobiles',
    alsoIn: ['accompagnement-des-publics-specifiques-et-fragiles'],
    pitch:
      'Une application légère, lisible hors connexion et en cinq langues, dit aux saisonniers à quoi ils ont droit et qui appeler.',
    sections: {
      origin:
        'En octobre 2025, une infirmière de la mutualité sociale agricole (MSA) a soigné entre deux rangs un vendangeur persuadé de n’être pas couvert. Il cotisait depuis quatre ans. Son livret d’accueil prenait l’eau dans une caravane.',
      results:
        'De la première campagne, celle des vendanges 2026, nous attendons trois choses vérifiables :\n\n' +
        '- deux saisonniers sur trois capables de montrer leur attestation à un soignant ;\n' +
        '- les accidents du travail déclarés dans les deux jours, alors que la moitié le sont après la paie ;\n' +
        '- moins d’appels le dimanche soir, quand les équipes rentrent au gîte et découvrent leurs papiers.\n\n' +
        'Le bilan sera publié, que les chiffres nous plaisent ou non.',
      principles:
        'Rien n’est demandé : ni compte, ni nom. Chaque texte peut s’écouter, car un tiers de notre public lit mal sa propre langue. Chaque écran mène à une personne : l’infirmière, l’assistante sociale, le conseiller en prévention. L’employeur reçoit la même application, avec les mêmes mots ; il n’en existe pas de version patronale.',
      advice:
        'Passer une journée en parcelle avec un téléphone d’entrée de gamme à l’écran fêlé, avant toute maquette. Confier la traduction à des chefs d’équipe : ils connaissent le mot qu’on emploie là-bas pour « fiche de paie ». Penser au soleil ; nos gris élégants étaient illisibles à midi.',
    },
    resultsKind: 'expected',
    resultsDate: '2026-12-18',
    keyFigures: [
      {
        kind: 'number',
        value: '4',
        unit: 'Mo',
        label: 'à charger une seule fois',
        detail: 'au siège de l’exploitation, avant la première parcelle',
      },
      {
        kind: 'number',
        value: '5',
        unit: 'langues',
        label: 'lues à voix haute',
        detail: 'pour ceux qui ne lisent pas la leur',
      },
    ],
    contacts: [
      {
        name: 'Solveig Marchandeau',
        role: 'infirmière de santé au travail',
        email: 'solveig.marchandeau@msa-morene.example',
        phone: '06 39 98 20 51',
      },
    ],
    scale: 'regional',
    audience: ['foreigners', 'vulnerable', 'companies'],
    year: 2026,
    maturity: 'experiment',
    effort: {
      duration: '8 mois',
      cost: '71 000 €',
      means: '1 infirmière, 2 développeurs, 6 chefs d’équipe volontaires',
    },
    keywords: ['MSA', 'mutualité sociale agricole', 'saisonniers', 'hors connexion', 'traduction'],
    publishedOn: '2026-07-02',
  },
  {
    title: 'Notre application de médiathèque, fermée après deux ans : le site suffisait',
    organisation: { name: 'Médiathèques du Pays d’Orsenne', kind: 'municipality' },
    theme: 'applications-mobiles',
    alsoIn: ['services-en-ligne'],
    pitch:
      'Récit d’un arrêt assumé : ce que coûtait l’application, qui s’en servait, et comment ses trois fonctions utiles ont rejoint le site.',
    sections: {
      origin:
        'En 2022, chaque réseau voisin avait son application ; il nous fallait la nôtre. Le cahier des charges copiait celui de la ville d’à côté. Aucun lecteur n’avait été interrogé.',
      results:
        'Deux ans plus tard, 410 personnes l’ouvraient chaque mois, sur 18 600 inscrits. Les autres passaient par le site, depuis leur téléphone, et s’en disaient contents.\n\n' +
        'L’arrêt libère 23 000 € par an. La carte de lecteur, la prolongation en un geste et l’alerte de réservation vivent maintenant sur le site. Aucune plainte n’est arrivée : deux questions, en tout, auxquelles une bibliothécaire a répondu au téléphone.',
      principles:
        '- Montrer les usages réels, chiffres en main, avant de parler de fermeture.\n' +
        '- Prévenir trois mois à l’avance, dans l’application même, en indiquant où retrouver chaque fonction.\n' +
        '- Dépenser l’économie en quelque chose que les lecteurs verront sur les étagères.\n' +
        '- Raconter l’arrêt aux réseaux voisins. Deux ont fermé la leur.',
      advice:
        'Compter dès le premier jour les ouvertures mensuelles plutôt que les téléchargements, qui flattent. Inscrire au marché une clause de sortie à douze mois, sans pénalité. Surtout, demander à dix lecteurs de montrer comment ils prolongent un prêt : huit des nôtres ont ouvert leur navigateur.',
      setbacks:
        'Deux notifications par semaine devaient faire revenir le public ; la moitié des utilisateurs les ont coupées avant l’été. Le tableau de bord comptait les téléchargements, si bien que l’on annonçait un succès en conseil pendant que l’usage s’éteignait.',
    },
    keyFigures: [
      {
        kind: 'number',
        value: '23 000',
        unit: '€',
        label: 'rendus aux rayons chaque année',
        detail: 'le budget des bandes dessinées',
      },
      {
        kind: 'number',
        value: '410',
        unit: 'lecteurs',
        label: 'ouvraient l’application dans le mois',
        detail: 'sur 18 600 inscrits',
      },
    ],
    contacts: [
      {
        name: 'Perrine Lachaud-Vidal',
        role: 'directrice des médiathèques',
        email: 'perrine.lachaud-vidal@mediatheques-orsenne.example',
        phone: '01 99 00 12 83',
      },
    ],
    scale: 'local',
    audience: ['everyone'],
    year: 2022,
    maturity: 'stopped',
    effort: { duration: '3 mois pour fermer', cost: '1 200 €', means: '1 bibliothécaire, 1 webmestre' },
    keywords: ['application mobile', 'bibliothèque', 'médiathèque', 'arrêt', 'site internet'],
    publishedOn: '2024-12-03',
  },
];
