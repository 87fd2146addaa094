import type { DemonstrationSheet } from '../demonstration-sheet';

export const accompagnementDesPublicsSpecifiquesEtFragiles: DemonstrationSheet[] = [
  {
    title: 'Des convocations en FALC, corrigées par ceux à qui elles s’adressent',
    organisation: { name: 'Maison départementale des personnes handicapées du Val-Doré', kind: 'department' },
    theme: 'accompagnement-des-publics-specifiques-et-fragiles',
    alsoIn: ['ecoute-des-usagers'],
    pitch:
      'Sept relecteurs et relectrices en situation de handicap, rémunérés, ont droit de veto sur chaque lettre de la maison départementale.',
    sections: {
      origin:
        'Dans une convocation de la maison départementale des personnes handicapées (MDPH), une jeune femme a souligné avec son tuteur les mots qu’elle ne connaissait pas. Quarante et un, dont « convocation ». Elle n’était pas venue ; son allocation avait été suspendue.',
      results:
        'Vingt-trois lettres sont désormais en facile à lire et à comprendre (FALC) : phrases courtes, une idée par ligne, l’heure en gros. Les absences aux rendez-vous d’évaluation sont passées de 22 à 9 sur 100.\n\n' +
        'Tout le monde reçoit cette version. Des médecins nous ont confié qu’ils la préféraient. Un relecteur de l’atelier tient aujourd’hui l’accueil, trois matinées par semaine.',
      principles:
        '- Les relecteurs disent ce qu’ils ne comprennent pas ; trouver mieux est notre affaire.\n' +
        '- Une lettre frappée d’un veto ne part pas.\n' +
        '- La décision juridique est jointe, derrière la lettre et jamais à sa place.\n' +
        '- Une séance dure une heure et demie, avec une vraie pause.',
      advice:
        'Trouver un établissement et service d’accompagnement par le travail (ESAT) proche, et signer une convention à l’année. Commencer par la lettre qui annonce une mauvaise nouvelle. Former deux rédactrices, sinon chaque virgule attend la séance suivante. Éviter les dessins de banques d’images : faits pour des enfants, ils vexent.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2021', value: 22 },
        after: { label: 'en 2023', value: 9 },
        unit: 'sur 100',
        label: 'absences aux rendez-vous d’évaluation',
        detail: 'contre 22 sur 100 deux ans plus tôt',
      },
      {
        kind: 'number',
        value: '23',
        unit: 'lettres',
        label: 'passées par l’atelier',
        detail: 'la première fut la plus difficile : le refus',
      },
    ],
    links: [{ label: 'Les vingt-trois lettres, libres de reprise', url: 'https://falc.mdph-val-dore.example/lettres' }],
    contacts: [
      {
        name: 'Ludivine Charpentreau',
        role: 'chargée des courriers',
        email: 'ludivine.charpentreau@mdph-val-dore.example',
        phone: '01 99 00 36 50',
      },
      {
        name: 'Jocelyn Ndoumbé',
        role: 'éducateur, atelier de relecture',
        email: 'jocelyn.ndoumbe@esat-les-genets.example',
        phone: '01 99 00 36 88',
      },
    ],
    scale: 'departmental',
    audience: ['disabled'],
    year: 2022,
    maturity: 'generalised',
    effort: {
      duration: '14 mois',
      cost: '18 000 € par an',
      means: '2 rédactrices, 7 relecteurs et relectrices en ESAT',
    },
    keywords: ['FALC', 'facile à lire et à comprendre', 'MDPH', 'handicap', 'courrier', 'ESAT'],
    publishedOn: '2024-03-19',
  },
  {
    title: 'Neuf mairies accessibles en langue des signes, sans rendez-vous, par un interprète à l’écran',
    organisation: { name: 'Communauté de communes des Trois-Rives', kind: 'municipality' },
    theme: 'accompagnement-des-publics-specifiques-et-fragiles',
    alsoIn: ['strategie-multicanal'],
    pitch:
      'Une tablette sur pied, un bouton, et un interprète apparaît en moins de trois minutes, pendant toutes les heures d’ouverture.',
    sections: {
      origin:
        'Pour déclarer sa fille à l’état civil, un père sourd avait dû amener sa mère comme interprète. L’officier s’adressait à elle. Le père a raconté la scène au conseil communautaire, en signant ; personne n’avait prévu de traduire.',
      results:
        'Jusqu’à la fin de janvier, neuf mairies font l’essai. Nous en attendons que toute démarche d’état civil, d’école ou de logement se fasse en langue des signes française (LSF) le jour où la personne se présente, et que la moitié des 130 foyers concernés aient poussé une porte.\n\n' +
        'Côté agents, un effet se voit déjà : ils savent quoi faire quand une personne sourde entre.',
      principles:
        '- La tablette reste allumée au bout du comptoir, visible depuis l’entrée.\n' +
        '- L’agent regarde l’usager ou l’usagère, et non l’écran.\n' +
        '- Une transcription écrite est proposée aussi : beaucoup de malentendants ne signent pas.\n' +
        '- Les associations de sourds ont choisi l’opérateur avec nous ; elles peuvent demander d’en changer.',
      advice:
        'Essayer le débit au comptoir même, un mercredi à 11 h, et pas dans le bureau des informaticiens. Payer à la minute les six premiers mois, pour connaître le volume réel. Annoncer le service par une vidéo signée : un communiqué écrit n’atteint pas ceux qu’il concerne.',
    },
    resultsKind: 'expected',
    resultsDate: '2027-01-29',
    keyFigures: [
      {
        kind: 'number',
        value: '44',
        unit: 'agents',
        label: 'connaissent les premiers signes',
        detail: 'bonjour, pardon, un instant, merci',
      },
      {
        kind: 'number',
        value: '130',
        unit: 'foyers',
        label: 'concernés sur le territoire',
        detail: 'd’après les deux associations de sourds',
      },
    ],
    contacts: [
      {
        name: 'Ombeline Guérinot',
        role: 'référente handicap',
        email: 'ombeline.guerinot@trois-rives.example',
        phone: '01 99 00 62 33',
      },
    ],
    scale: 'local',
    audience: ['disabled'],
    year: 2026,
    maturity: 'experiment',
    effort: { duration: '5 mois', cost: '17 000 € par an', means: '1 référente, 44 agents formés' },
    keywords: ['LSF', 'langue des signes française', 'sourds', 'malentendants', 'accessibilité', 'handicap'],
    publishedOn: '2026-09-03',
  },
  {
    title: 'Une heure sans bruit ni néon aux consultations, le mercredi',
    organisation: { name: 'Hôpital de Saint-Aubin', kind: 'health' },
    theme: 'accompagnement-des-publics-specifiques-et-fragiles',
    pitch:
      'Lumière basse, téléphones muets, un patient à la fois : l’hôpital reçoit autrement ceux que l’attente ordinaire faisait fuir.',
    sections: {
      origin:
        'Au service dentaire, une infirmière voyait arriver trop tard des enfants autistes ou épileptiques, terrifiés par la salle d’attente. Des parents renonçaient sur le parking. Elle a demandé que l’on éteigne les néons une heure, pour voir.',
      results:
        'Trois cent dix patients sont suivis le mercredi. Les soins dentaires sous anesthésie générale, dernier recours de ceux qu’on ne peut approcher, sont passés de 46 à 19 par an.\n\n' +
        'D’autres ont pris l’habitude de cette heure sans qu’on les y invite : migraineux, personnes âgées désorientées, une cheffe de chantier que le brouhaha épuise.',
      principles:
        '- La première venue est une visite, sans blouse ni examen.\n' +
        '- Un livret de photos montre chaque pièce et chaque geste, dans l’ordre.\n' +
        '- L’accompagnant peut tout arrêter ; aucun soin n’est terminé de force.\n' +
        '- L’agente d’accueil annonce une heure, et cette heure est tenue.',
      advice:
        'Commencer avec un seul médecin convaincu. Régler l’éclairage un soir, avec le service technique et un parent : ce qui gêne n’est pas ce que l’on croit. Bloquer des créneaux doubles dans l’agenda, faute de quoi un seul retard ruine l’heure entière. Rassurer les autres services, à qui l’on n’enlève aucun patient.',
      setbacks:
        'Les casques antibruit en libre-service ont disparu en dix jours. La musique douce, censée couvrir les bruits du couloir, a déplu à presque tous : ils étaient venus pour le silence.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2022', value: 46 },
        after: { label: 'en 2024', value: 19 },
        unit: 'soins',
        label: 'dentaires sous anesthésie générale',
        detail: 'contre 46 avant l’heure calme',
      },
      {
        kind: 'number',
        value: '310',
        unit: 'patients',
        label: 'suivis le mercredi',
        detail: 'la moitié n’étaient pas venus depuis deux ans',
      },
    ],
    contacts: [
      {
        name: 'Noémie Brancaleone',
        role: 'infirmière',
        email: 'noemie.brancaleone@hopital-saint-aubin.example',
        phone: '01 99 00 81 26',
      },
    ],
    scale: 'local',
    audience: ['disabled', 'families', 'older'],
    year: 2023,
    maturity: 'deployed',
    effort: {
      duration: '3 mois',
      cost: '2 600 € d’éclairage',
      means: '1 infirmière, 2 praticiens, 1 agente d’accueil',
    },
    keywords: ['autisme', 'handicap', 'hôpital', 'consultation', 'patients', 'bruit'],
    publishedOn: '2025-01-16',
  },
  {
    title: 'Le titre de séjour expliqué en onze langues, par la voix de ceux qui l’ont demandé',
    organisation: { name: 'Préfecture du Val-Doré', kind: 'deconcentrated' },
    theme: 'accompagnement-des-publics-specifiques-et-fragiles',
    alsoIn: ['strategie-multicanal'],
    pitch:
      'Un code à photographier fait entendre à chacun, dans sa langue et en trois minutes, ce qui va se passer au guichet.',
    sections: {
      origin:
        'Un demandeur sur quatre se présentait avec un dossier que l’agent ne pouvait pas prendre. La notice existait en français administratif. Sa version anglaise n’aidait ni les Géorgiens, ni les Comoriens, ni ceux qui ne lisent pas.',
      results:
        'La part des dossiers impossibles à prendre est passée de 25 à 11 sur 100. La version soninké est la plus partagée ; on l’écoute en voiture, la veille.\n\n' +
        'Au comptoir, les questions sont devenues précises. Le médiateur, qui passait ses matinées à traduire « photocopie », accompagne maintenant les situations vraiment embrouillées. Un agent s’est mis au portugais.',
      principles:
        'Les voix sont celles de bénévoles passés par la même file. Ils disent dans l’ordre où les choses arrivent : où se mettre, quoi sortir, combien de temps cela dure, que faire si la réponse est non. Ni conseil juridique, ni promesse. Une traductrice assermentée écoute chaque version avant sa mise en ligne.',
      advice:
        'Enregistrer dans une pièce tapissée de manteaux, avec un bon téléphone : cela suffit. Afficher le nom de chaque langue dans son écriture. Garder les numéros des onze voix, car une pièce qui change les oblige toutes à revenir. Donner les fichiers aux associations, qui les diffusent mieux que nous.',
      setbacks:
        'L’affiche du hall n’était vue que de ceux qui étaient déjà entrés ; elle est maintenant collée à l’arrêt du bus. Des drapeaux désignaient les langues : ils ont provoqué deux disputes.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2023', value: 25 },
        after: { label: 'en 2025', value: 11 },
        unit: 'sur 100',
        label: 'dossiers impossibles à prendre au guichet',
        detail: 'contre 25 sur 100 avant les enregistrements',
      },
      {
        kind: 'number',
        value: '48 000',
        unit: 'écoutes',
        label: 'en dix-huit mois',
        detail: 'souvent la veille, en famille',
      },
    ],
    links: [{ label: 'Écouter les onze versions', url: 'https://ecouter.prefecture-val-dore.example' }],
    contacts: [
      {
        name: 'Harouna Delacroix-Sy',
        role: 'médiateur du service des étrangers',
        email: 'harouna.delacroix-sy@prefecture-val-dore.example',
        phone: '01 99 00 34 45',
      },
      {
        name: 'Pia Zanetti',
        role: 'cheffe de bureau',
        email: 'pia.zanetti@prefecture-val-dore.example',
        phone: '01 99 00 34 40',
      },
    ],
    scale: 'departmental',
    audience: ['foreigners', 'associations'],
    year: 2024,
    maturity: 'deployed',
    effort: { duration: '7 mois', cost: '3 800 € de relecture assermentée', means: '2 agents, 19 bénévoles' },
    keywords: ['étrangers', 'titre de séjour', 'traduction', 'langues', 'préfecture', 'audio'],
    publishedOn: '2025-11-20',
  },
];
