import type { DemonstrationSheet } from '../demonstration-sheet';

export const strategieMulticanal: DemonstrationSheet[] = [
  {
    title: 'Un accueil unique où l’on raconte son histoire une seule fois, au guichet comme au téléphone',
    organisation: { name: 'Agglomération du Pays d’Orsenne', kind: 'municipality' },
    theme: 'strategie-multicanal',
    alsoIn: ['accompagnement-des-equipes-et-developpement-de-la-culture-client'],
    pitch:
      'Neuf agents partagent le même fil de demandes : ce que l’habitant a dit au comptoir, le téléphone le sait déjà.',
    sections: {
      origin:
        'Pour un composteur en panne, un habitant avait parlé à six personnes en onze jours. Il nous a envoyé la liste, avec les heures. Nous l’avons affichée en salle de pause : trois d’entre nous y figuraient sans le savoir.',
      results:
        '### Pour l’habitant\n\n' +
        'On ne répète plus. L’agent retrouve la demande à partir d’un nom de rue et dit qui s’en occupe. Huit sur dix reçoivent une réponse complète dès le premier contact ; avant le regroupement, c’était une sur deux.\n\n' +
        '### Pour les agents\n\n' +
        'Chacun change de poste à midi, du comptoir au casque ou l’inverse. Les extinctions de voix du vendredi ont disparu, et les remplacements improvisés avec elles.',
      principles:
        '- **Une demande, un fil.** L’outil de gestion de la relation usager (GRC) tient un journal par demande, lisible de tous.\n' +
        '- **Qui ouvre referme.** L’agent qui a reçu l’habitant lui donne lui-même la réponse, même si un technicien l’a trouvée.\n' +
        '- **On écrit pour un inconnu**, sans abréviation : le prochain lecteur sera quelqu’un d’autre.',
      advice:
        'Réunir les équipes avant de choisir le logiciel : six mois de cahier partagé nous ont appris ce qu’il fallait y noter. Accepter de ralentir le premier trimestre. Garder pour chaque métier une personne experte, que l’accueil peut joindre en deux minutes sans passer par un chef.',
      setbacks:
        'Nous avions prévu douze catégories de demandes. La treizième, « autre », recueillait quatre appels sur dix. Nous avons travaillé un an sans aucune catégorie, puis relu les récits pour en retenir sept.',
    },
    keyFigures: [
      {
        kind: 'share',
        value: 8,
        of: 10,
        label: 'demandes réglées au premier contact',
        detail: 'sur 1 120 relevées pendant une semaine de mars 2025',
      },
      {
        kind: 'number',
        value: '9',
        unit: 'agents',
        label: 'sur un seul planning',
        detail: 'venus de l’eau, des déchets, des transports et du standard',
      },
    ],
    contacts: [
      {
        name: 'Maëlle Rostand',
        role: 'cheffe de l’accueil',
        email: 'maelle.rostand@pays-orsenne.example',
        phone: '01 99 00 12 40',
      },
      {
        name: 'Idriss Benkhalfa',
        role: 'référent de l’outil de relation usager',
        email: 'idriss.benkhalfa@pays-orsenne.example',
        phone: '01 99 00 12 47',
      },
    ],
    scale: 'local',
    audience: ['everyone', 'agents'],
    year: 2022,
    maturity: 'deployed',
    effort: {
      duration: '18 mois',
      cost: '62 000 € la première année, logiciel et comptoir compris',
      means: '9 agents, 1 cheffe de projet à mi-temps',
    },
    keywords: ['accueil unique', 'GRC', 'gestion de la relation usager', 'guichet', 'polyvalence'],
    publishedOn: '2025-06-17',
  },
  {
    title: 'Un serveur vocal ramené de onze touches à trois',
    organisation: { name: 'Caisse primaire d’assurance maladie des Deux-Vallées', kind: 'social-security' },
    theme: 'strategie-multicanal',
    pitch:
      'L’assuré se perdait dans un menu à trois étages ; il entend désormais trois choix, dont celui de parler à quelqu’un.',
    sections: {
      origin:
        'Une conseillère a composé notre numéro depuis sa cuisine, pour son père. Elle a raccroché deux fois avant la fin du menu. À la réunion du lundi, elle a demandé qui, dans la caisse primaire d’assurance maladie (CPAM), avait déjà fait l’essai. Personne.',
      results:
        'Les abandons pendant le menu sont passés de 27 à 9 sur 100. L’assuré choisit entre un remboursement, un arrêt de travail et « autre chose » : cette troisième touche mène droit à une personne.\n\n' +
        'Le nombre d’appels reçus par les conseillers, lui, n’a pas bougé. Ceux qui se perdaient finissaient par rappeler ; ils arrivaient plus tard, et de moins bonne humeur.',
      principles:
        'Nous avons joué le serveur vocal interactif (SVI) à voix haute, autour d’une table, avant de l’enregistrer. Trois règles en sont sorties :\n\n' +
        '- un accueil de moins de huit secondes, sans publicité pour le site ;\n' +
        '- les motifs dits avec les mots de l’assuré, « mon arrêt », « mon remboursement » ;\n' +
        '- la sortie vers un conseiller annoncée d’emblée, et maintenue aux heures chargées.',
      advice:
        'Avant la première réunion, faire appeler le numéro par chaque membre de la direction, de son téléphone personnel. Enregistrer une voix de la maison : on pourra corriger un mot le jour même. Regarder à quelle seconde les gens raccrochent ; l’opérateur fournit ces relevés sans frais, à qui les demande.',
      setbacks:
        'La reconnaissance vocale, essayée quatre mois, comprenait mal les voix âgées et l’accent de la montagne : « remboursement » devenait « renseignement ». Nous sommes revenus aux touches sans regret.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2022', value: 27 },
        after: { label: 'en 2024', value: 9 },
        unit: 'sur 100',
        label: 'appels abandonnés pendant le menu',
        detail: 'contre 27 sur 100 avec l’ancien',
      },
      {
        kind: 'number',
        value: '20',
        unit: 'secondes',
        label: 'avant le premier choix utile',
        detail: 'message d’accueil compris',
      },
    ],
    contacts: [
      {
        name: 'Clarisse Aubertin',
        role: 'responsable de la plateforme téléphonique',
        email: 'clarisse.aubertin@cpam-deux-vallees.example',
        phone: '01 99 00 23 11',
      },
    ],
    scale: 'departmental',
    audience: ['everyone', 'older'],
    year: 2023,
    maturity: 'deployed',
    effort: { duration: '5 mois', cost: '14 000 €', means: '4 personnes, un jour par semaine' },
    keywords: ['SVI', 'serveur vocal interactif', 'téléphone', 'assurés', 'CPAM'],
    publishedOn: '2024-09-24',
  },
  {
    title: 'Le bus des démarches s’arrête dans seize villages, à l’heure du car scolaire',
    organisation: { name: 'Département de Haute-Brenne', kind: 'department' },
    theme: 'strategie-multicanal',
    alsoIn: ['accompagnement-des-publics-specifiques-et-fragiles'],
    pitch:
      'Deux agents, un véhicule et une imprimante desservent seize communes sans guichet, au moment où les habitants sont déjà sur la place.',
    sections: {
      origin:
        'La dernière permanence du plateau a fermé en 2017. Les secrétaires de mairie ont fait le calcul pour un dossier de retraite : 74 km aller et retour, et la journée entière, en taxi partagé.',
      results:
        'Le bus a reçu 3 460 visites en 2025, dont la moitié pour un motif que nous n’avions pas imaginé : se connecter à un compte en ligne. Quand nos agents ne savent pas, la caisse d’allocations familiales (CAF) ou le service des impôts répond à l’écran.\n\n' +
        'Les secrétaires de mairie, elles, ne remplissent plus les papiers de tout le canton le soir, à leur table de cuisine.',
      principles:
        '### Pour l’usager\n\n' +
        'Toujours le même jour, la même place, les mêmes visages. L’horaire est celui du car et du boulanger. Une rampe permet aux personnes à mobilité réduite (PMR) d’entrer par la grande porte.\n\n' +
        '### Pour les agents\n\n' +
        'Ils partent à deux. Le vendredi, réservé aux réponses promises en tournée, n’accueille aucun arrêt de plus, quel que soit l’élu qui le demande.',
      advice:
        'Louer le véhicule la première année, acheter ensuite celui que les agents auront dessiné. Négocier une prise électrique et un abri avec chaque mairie avant d’annoncer l’arrêt. Glisser les horaires dans les cartables : ce papier-là, toutes les familles du plateau le lisent, grands-parents compris.',
      setbacks:
        'Les deux premiers hivers, le chauffage vidait la batterie et nous fermions à midi. L’arrêt du samedi, réclamé de tous, a attiré onze personnes en trois mois : le samedi, chacun descend en ville.',
    },
    keyFigures: [
      {
        kind: 'number',
        value: '3 460',
        unit: 'visites',
        label: 'en 2025',
        detail: 'une sur deux pour un compte en ligne',
      },
      {
        kind: 'number',
        value: '16',
        unit: 'villages',
        label: 'desservis chaque quinzaine',
        detail: 'par un seul véhicule',
      },
    ],
    contacts: [
      {
        name: 'Gaspard Thévenard',
        role: 'conducteur et agent d’accueil',
        email: 'gaspard.thevenard@haute-brenne.example',
        phone: '06 39 98 14 02',
      },
      {
        name: 'Nadège Corvaisier',
        role: 'responsable de l’accès aux droits',
        email: 'nadege.corvaisier@haute-brenne.example',
        phone: '01 99 00 31 18',
      },
    ],
    scale: 'departmental',
    audience: ['everyone', 'older', 'families'],
    year: 2021,
    maturity: 'deployed',
    effort: {
      duration: '10 mois',
      cost: '148 000 € par an, véhicule compris',
      means: '2 agents à temps plein, 1 remplaçant',
    },
    keywords: ['itinérance', 'ruralité', 'accès aux droits', 'CAF', 'PMR'],
    publishedOn: '2026-03-12',
  },
];
