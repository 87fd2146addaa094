import type { DemonstrationSheet } from '../demonstration-sheet';

export const agentsEtInnovation: DemonstrationSheet[] = [
  {
    title: 'Mille euros, trois semaines, une page : le fonds des petites idées',
    organisation: { name: 'Département du Val-Doré', kind: 'department' },
    theme: 'agents-et-innovation',
    alsoIn: ['innovation-manageriale'],
    pitch:
      'Tout agent peut obtenir mille euros pour essayer une idée, sans passer par son chef, à condition d’en raconter la suite.',
    sections: {
      origin:
        'En 2018, la boîte à idées avait reçu 311 propositions ; une commission en avait retenu quatre, réalisé une. Un agent d’entretien de collège attendait depuis trois ans l’autorisation d’acheter une brouette pliante à 89 €.',
      results:
        'En quatre ans, 187 essais ont été financés, pour 142 000 €. La moitié ont échoué. Quarante et un sont devenus la règle dans tous les collèges ou toutes les équipes de routes, la brouette en tête.\n\n' +
        'L’argent compte moins que la réponse : elle vient en trois semaines, oui ou non, signée d’un collègue. Les chefs, d’abord froissés, envoient maintenant leurs équipes.',
      principles:
        '- Une page : ce que je veux essayer, combien, à quoi je verrai que cela marche.\n' +
        '- Un jury de cinq agents tirés au sort, renouvelé chaque semestre, sans cadre.\n' +
        '- L’achat fait dans la semaine, au nom du jury.\n' +
        '- Un récit de fin obligatoire. Les plus lus sont ceux des échecs.',
      advice:
        'Obtenir du payeur une régie d’avances : c’est la seule vraie difficulté. Choisir un montant assez bas pour qu’un échec ne gêne personne. Lire les récits à voix haute une fois l’an, autour d’un buffet. Refuser vite les demandes de matériel ordinaire déguisées en trouvailles.',
      setbacks:
        'Le premier règlement comptait onze pages, pour prévenir les abus. Il a surtout prévenu les demandes : deux en quatre mois. Réduit à une page, il n’a donné lieu à aucun abus.',
    },
    keyFigures: [
      {
        kind: 'number',
        value: '187',
        unit: 'essais',
        label: 'financés en quatre ans',
        detail: 'la moitié ont échoué, comme prévu',
      },
      { kind: 'number', value: '41', unit: 'idées', label: 'devenues la règle', detail: 'dont la brouette pliante' },
    ],
    contacts: [
      {
        name: 'Capucine Bellanger-Roy',
        role: 'régisseuse du fonds',
        email: 'capucine.bellanger-roy@val-dore.example',
        phone: '01 99 00 30 05',
      },
    ],
    scale: 'departmental',
    audience: ['agents'],
    year: 2022,
    maturity: 'generalised',
    effort: { duration: '5 mois', cost: '36 000 € par an', means: '5 jurés tirés au sort, 1 régisseuse' },
    keywords: ['idées', 'innovation', 'budget', 'agents', 'expérimentation'],
    publishedOn: '2026-06-25',
  },
  {
    title: 'Dix-huit agents apprennent à programmer leurs tâches répétitives',
    organisation: { name: 'Centre des impôts de Larmont', kind: 'deconcentrated' },
    theme: 'agents-et-innovation',
    pitch:
      'Un jour par semaine, des agents sans bagage informatique écrivent les petits programmes qui leur épargneront la recopie.',
    sections: {
      origin:
        'Chaque matin, un contrôleur recopiait 140 lignes d’un tableau dans un autre. Sa demande d’outil, déposée en 2019, portait le numéro 4 412. Un dimanche, sur des données inventées, sa fille de quinze ans lui a montré que vingt lignes de programme suffisaient.',
      results:
        'D’ici la fin de mars 2027, nous espérons vingt-cinq programmes en service et 3 000 heures de recopie évitées par an. Leur survie importera plus que leur nombre : chacun devra pouvoir être réparé par une autre personne que son auteur.\n\n' +
        'Le contribuable, lui, devrait y gagner onze jours : un trop-versé se rembourse en 26 jours, nous visons 15.',
      principles:
        '- On vient avec une tâche qui agace, on repart quand elle est réglée.\n' +
        '- Le vendredi, chacun lit le programme de son voisin ; ce qui ne se comprend pas est récrit.\n' +
        '- Aucune donnée ne quitte le poste.\n' +
        '- La sécurité informatique siège au fond de la salle depuis le premier jour : elle dit oui, ou comment.',
      advice:
        'Recruter sur l’agacement, non sur le diplôme. Libérer vraiment la journée, avec un remplaçant. Trouver une formatrice patiente ; la nôtre enseignait les mathématiques au collège. Tenir la liste des programmes, avec le nom de qui les entretient. Refuser tout ce qui déciderait à la place d’un agent.',
    },
    resultsKind: 'expected',
    resultsDate: '2027-03-31',
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'aujourd’hui', value: 26 },
        after: { label: 'visé en mars 2027', value: 15 },
        unit: 'jours',
        label: 'pour rembourser un trop-versé',
        detail: 'contre 26 à l’automne 2026',
      },
      {
        kind: 'number',
        value: '3 000',
        unit: 'heures',
        label: 'de recopie évitées par an',
        detail: 'si les vingt-cinq programmes prévus tiennent',
      },
    ],
    contacts: [
      {
        name: 'Léandre Szymanski',
        role: 'responsable du centre',
        email: 'leandre.szymanski@impots-larmont.example',
        phone: '01 99 00 46 31',
      },
      {
        name: 'Odette Farrugia',
        role: 'formatrice',
        email: 'odette.farrugia@impots-larmont.example',
        phone: '01 99 00 46 38',
      },
    ],
    scale: 'local',
    audience: ['agents'],
    year: 2026,
    maturity: 'experiment',
    effort: { duration: '4 mois', cost: '19 000 €', means: '18 agents un jour par semaine, 1 formatrice' },
    keywords: ['programmation', 'automatisation', 'formation', 'impôts', 'numérique'],
    publishedOn: '2026-10-06',
  },
  {
    title: 'Les outils dessinés par les jardiniers, fabriqués par un lycée professionnel',
    organisation: { name: 'Ville de Larmont', kind: 'municipality' },
    theme: 'agents-et-innovation',
    pitch:
      'Une remorque basse, un sécateur long, un chariot de tri : huit outils nés dans les massifs et soudés par des élèves.',
    sections: {
      origin:
        'Un tiers des jardiniers municipaux souffraient du dos ou de l’épaule. L’ergonome recommandait des outils que nul ne vendait. L’un d’eux avait bricolé chez lui un porte-bordure avec un vieux vélo. Tout le dépôt s’en servait en cachette.',
      results:
        'Huit outils roulent ou coupent, en deux cents exemplaires, dont trente achetés par des communes voisines. Les jours d’arrêt pour mal de dos sont passés de 410 à 190 par an.\n\n' +
        'Chaque outil porte le prénom de qui l’a inventé. Les lycéennes et lycéens voient leurs soudures passer dans la rue ; six ont signé un contrat d’apprentissage à la ville.',
      principles:
        '- Le dessin se fait au dépôt, à la craie, grandeur nature.\n' +
        '- Trois prototypes, trois jardiniers, trois semaines. Un seul refus, et l’on recommence.\n' +
        '- Le lycée fabrique ; la ville paie la matière et le repas de fin d’année.\n' +
        '- Les plans sont publics.',
      advice:
        'Poser tôt la question de l’assurance et de la conformité : un organisme de contrôle a validé les huit outils pour 2 400 €. Caler les essais sur le calendrier scolaire, qui n’est pas celui des bulbes. Se passer de grand concours : deux inventeurs suffisent au départ.',
      setbacks:
        'La brouette électrique, notre fierté, pesait 61 kg à vide. Elle a dévalé les marches du jardin botanique un jour de congrès, sans blesser personne. Elle sert aujourd’hui de bac à menthe.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2020', value: 410 },
        after: { label: 'en 2023', value: 190 },
        unit: 'jours',
        label: 'd’arrêt pour mal de dos',
        detail: 'contre 410 avant les nouveaux outils',
      },
      {
        kind: 'number',
        value: '8',
        unit: 'outils',
        label: 'en service',
        detail: 'en deux cents exemplaires, plans compris',
      },
    ],
    links: [{ label: 'Les plans, cotés et libres de reprise', url: 'https://outils.larmont.example/plans' }],
    contacts: [
      {
        name: 'Firmin Casalonga',
        role: 'chef des espaces verts',
        email: 'firmin.casalonga@larmont.example',
        phone: '01 99 00 44 52',
      },
    ],
    scale: 'local',
    audience: ['agents', 'young'],
    year: 2021,
    maturity: 'deployed',
    effort: {
      duration: '2 ans',
      cost: '11 000 €, contrôle de conformité compris',
      means: '9 jardiniers, 2 classes, 1 ergonome',
    },
    keywords: ['ergonomie', 'jardiniers', 'outils', 'apprentissage', 'santé au travail'],
    publishedOn: '2024-11-28',
  },
  {
    title: 'Cent irritants en cent jours : la chasse menée par les agents d’un rectorat',
    organisation: { name: 'Académie de Morène', kind: 'education' },
    theme: 'agents-et-innovation',
    alsoIn: ['innovation-manageriale'],
    pitch:
      'Chacun pouvait nommer une petite chose absurde ; une équipe de quatre avait cent jours pour en supprimer cent.',
    sections: {
      origin:
        'Pour changer un toner, trois visas. Pour signaler le décès d’un enseignant, sept services à prévenir, dont deux par télécopie. Le projet académique, lui, parlait d’excellence.',
      results:
        'Sur 463 irritants reçus, cent ont disparu et trente-huit étaient impossibles, ce que l’équipe a expliqué un à un. Les autres remplissent un carnet où les services viennent puiser.\n\n' +
        'Le plus petit : une poignée de porte. Le plus grand : le visa du secrétaire général sur les congés courts, aboli, soit 9 400 signatures par an. Des directrices d’école appellent pour remercier.',
      principles:
        'On ne trie pas par importance : on prend, dans l’ordre d’arrivée, ce qui peut se régler dans la semaine. L’équipe décide seule jusqu’à 500 €. La rectrice lui donne dix minutes chaque lundi pour le reste. Un refus se dit de vive voix, avec sa raison. Le compteur est affiché à la cantine.',
      advice:
        'Annoncer la date de fin et la respecter : au cent unième jour, l’équipe rend les clés. Choisir des gens connus dans les couloirs ; un appariteur y vaut deux chefs de projet. Réussir dix suppressions dès la première semaine. Ne jamais rire d’une demande.',
    },
    keyFigures: [
      { kind: 'number', value: '100', unit: 'irritants', label: 'supprimés en cent jours', detail: 'sur 463 reçus' },
      { kind: 'number', value: '9 400', unit: 'signatures', label: 'épargnées par an', detail: 'un seul visa aboli' },
    ],
    contacts: [
      {
        name: 'Eugénie Vanmeulen',
        role: 'pilote de l’opération',
        email: 'eugenie.vanmeulen@academie-morene.example',
        phone: '01 99 00 56 16',
      },
    ],
    scale: 'regional',
    audience: ['agents'],
    year: 2025,
    maturity: 'deployed',
    effort: { duration: '100 jours', cost: '23 000 € d’achats', means: '4 agents détachés' },
    keywords: ['irritants', 'simplification', 'agents', 'rectorat', 'écoles'],
    publishedOn: '2025-11-06',
  },
];
