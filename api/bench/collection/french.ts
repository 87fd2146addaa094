/** Words for generated sheets. The first of each list come up most. Places and organisations are invented. */

export const themes: readonly { label: string; slug: string; subthemes: readonly { label: string; slug: string }[] }[] =
  [
    {
      label: 'Relation de service',
      slug: 'relation-de-service',
      subthemes: [
        { label: 'Stratégie multicanal', slug: 'strategie-multicanal' },
        { label: 'Applications mobiles', slug: 'applications-mobiles' },
        { label: 'Services en ligne', slug: 'services-en-ligne' },
        { label: 'Changement de posture de l’administration', slug: 'changement-de-posture-de-l-administration' },
        { label: 'Proactivité', slug: 'proactivite' },
        {
          label: 'Accompagnement des publics spécifiques et fragiles',
          slug: 'accompagnement-des-publics-specifiques-et-fragiles',
        },
        { label: 'Pilotage de la qualité par la mesure', slug: 'pilotage-de-la-qualite-par-la-mesure' },
        {
          label: 'Accompagnement des équipes et développement de la culture client',
          slug: 'accompagnement-des-equipes-et-developpement-de-la-culture-client',
        },
        { label: 'Référentiels d’engagements de service', slug: 'referentiels-d-engagements-de-service' },
        { label: 'Écoute des usagers', slug: 'ecoute-des-usagers' },
        { label: 'Gestion des réclamations', slug: 'gestion-des-reclamations' },
      ],
    },
    {
      label: 'Management collaboratif',
      slug: 'management-collaboratif',
      subthemes: [
        { label: 'Méthodes collaboratives', slug: 'methodes-collaboratives' },
        { label: 'Réseaux sociaux professionnels', slug: 'reseaux-sociaux-professionnels' },
        { label: 'Innovation managériale', slug: 'innovation-manageriale' },
        { label: 'Agents et innovation', slug: 'agents-et-innovation' },
      ],
    },
  ];

/** What is done, ready to be followed by « pour … ». */
export const practices = [
  ...['un accueil unique', 'la prise de rendez-vous en ligne', 'un guichet itinérant', 'une application mobile'],
  ...['le suivi des réclamations', 'un baromètre de satisfaction', 'la relecture des courriers', 'un serveur vocal'],
  ...['une charte d’engagements', 'un comité d’usagers', 'la dématérialisation des dossiers', 'un espace numérique'],
  ...['l’envoi de messages de rappel', 'une formation à l’accueil', 'un réseau de référents', 'la visioconférence'],
  ...['un laboratoire d’idées', 'la co-construction d’un formulaire', 'un tableau de bord partagé', 'le tutorat'],
  ...['une messagerie instantanée', 'un annuaire des compétences', 'la signature électronique', 'un portail commun'],
  ...['une permanence du soir', 'le rappel automatique des appels perdus', 'la traduction des notices', 'un chatbot'],
  ...['un jeu de rôle', 'une enquête à chaud', 'l’analyse des verbatims', 'un atelier d’écriture', 'le mécénat'],
  ...['une cartographie des parcours', 'la mutualisation des standards', 'un budget participatif', 'le télétravail'],
  ...['un café des agents', 'la boîte à idées', 'une semaine d’immersion', 'le parrainage', 'un observatoire'],
  ...['la médiation numérique', 'un kiosque en libre-service', 'le dépôt groupé des pièces', 'un simulateur d’aides'],
];

export const publics = [
  ...['les usagers', 'les familles', 'les assurés', 'les personnes âgées', 'les jeunes', 'les entreprises'],
  ...['les demandeurs d’emploi', 'les personnes handicapées', 'les allocataires', 'les associations', 'les agents'],
  ...['les nouveaux arrivants', 'les étudiants', 'les locataires', 'les contribuables', 'les patients'],
  ...['les auto-entrepreneurs', 'les retraités', 'les aidants', 'les bailleurs', 'les parents d’élèves'],
  ...['les victimes', 'les élus ruraux', 'les apprentis', 'les saisonniers', 'les gens du voyage', 'les riverains'],
];

export const organisations = [
  ...['Ville de', 'Communauté d’agglomération de', 'Centre communal d’action sociale de', 'Préfecture de'],
  ...['Caisse d’allocations familiales de', 'Département de', 'Hôpital de', 'Académie de', 'Région'],
  ...['Direction départementale des territoires de', 'Office public de l’habitat de', 'Université de'],
  ...['Caisse primaire d’assurance maladie de', 'Mission locale de', 'Service d’incendie et de secours de'],
];

const placeStarts = [
  ...['Mont', 'Saint-Aub', 'Val', 'Roche', 'Belle', 'Font', 'Ville', 'Champ', 'Haute', 'Lar', 'Clair', 'Mor'],
  ...['Bris', 'Cour', 'Es', 'Fleur', 'Grand', 'Hau', 'Jon', 'Lan', 'Mire', 'Nor', 'Ouv', 'Pont', 'Quer', 'Riv'],
];
const placeEnds = [
  ...['reval', 'ry', 'mont', 'fort', 'brune', 'dène', 'sac', 'gny', 'court', 'bourg', 'lières', 'nac', 'vert', 'ange'],
  ...['oise', 'ette', 'ières', 'eaux', 'elles', 'ençon', 'argues', 'illac'],
];
const placeSides = ['', '', '', '-sur-Oule', '-en-Varenne', '-le-Haut', '-les-Moulins', '-sous-Bois', '-la-Fontaine'];

/** Some five thousand invented communes: the long tail of a catalogue's vocabulary. */
export const places: readonly string[] = placeStarts.flatMap((start) =>
  placeEnds.flatMap((end) => placeSides.slice(2).map((side) => start + end + side)),
);

export const complements = [
  ...['dans les quartiers', 'en zone rurale', 'au téléphone', 'en mairie', 'à domicile', 'dès la première visite'],
  ...['sans rendez-vous', 'en une seule fois', 'avec les partenaires', 'hors des heures de bureau', 'en ligne'],
  ...['au guichet', 'par courriel', 'dans trois langues', 'avec les agents', 'en dix minutes', 'à l’échelle du canton'],
];

const subjects = [
  ...['L’équipe d’accueil', 'La direction', 'Le service', 'Chaque agent', 'Un groupe de travail', 'Le comité de suivi'],
  ...['La collectivité', 'Un usager sur quatre', 'Le chef de projet', 'L’encadrement', 'Un référent par site'],
  ...['Le centre d’appels', 'La mission qualité', 'Le prestataire', 'La commission', 'L’agence', 'Le secrétariat'],
];
const verbs = [
  ...['reçoit', 'traite', 'accompagne', 'mesure', 'simplifie', 'partage', 'prépare', 'corrige', 'anticipe', 'relit'],
  ...['organise', 'renseigne', 'coordonne', 'évalue', 'publie', 'transmet', 'rappelle', 'classe', 'expérimente'],
  ...['recueille', 'généralise', 'harmonise', 'documente', 'teste', 'ajuste', 'compare', 'diffuse', 'inventorie'],
];
const things = [
  ...['les demandes', 'les dossiers', 'les courriers', 'les délais de réponse', 'les rendez-vous', 'les réclamations'],
  ...['les indicateurs', 'les parcours', 'les pièces justificatives', 'les appels', 'les situations urgentes'],
  ...['les remontées du terrain', 'les formulaires', 'les engagements de service', 'les files d’attente'],
  ...['les besoins de formation', 'les outils existants', 'les bonnes volontés', 'les retours d’expérience'],
  ...['les points de blocage', 'les tâches répétitives', 'les avis', 'les procédures', 'les attestations'],
];
const manners = [
  ...['chaque semaine', 'en temps réel', 'avant l’échéance', 'à tour de rôle', 'sous deux jours', 'par écrit'],
  ...[
    'avec les usagers',
    'sur un même écran',
    'dans un langage clair',
    'au plus près du terrain',
    'sans double saisie',
  ],
  ...['depuis un an', 'à partir d’un modèle commun', 'lors d’une réunion courte', 'avec l’appui d’un médiateur'],
  ...['pour éviter un déplacement', 'avant toute généralisation', 'malgré des moyens constants', 'en toute autonomie'],
];
const reasons = [
  ...['car trop de visiteurs venaient deux fois', 'pour réduire l’attente', 'afin de rendre des comptes'],
  ...['parce que personne ne savait qui répondait', 'pour que la règle soit comprise', 'afin de garder la confiance'],
  ...['pour mieux connaître les attentes', 'parce que le téléphone sonnait dans le vide', 'afin de libérer du temps'],
  ...['pour donner envie d’essayer', 'afin de ne perdre aucune demande', 'car les équipes travaillaient séparément'],
];

/** The pieces of a sentence of the sections. */
export const sentenceParts = { subjects, verbs, things, manners, reasons };

/** What sheets touch upon in passing: most of their vocabulary. */
export const topics = (
  'logement voirie cantine transport état-civil passeport permis urbanisme déchets propreté stationnement ' +
  'bibliothèque piscine musée crèche école collège lycée apprentissage bourse inscription scolarité garderie ' +
  'périscolaire vacances sport culture patrimoine tourisme archives cadastre impôt taxe facture paiement ' +
  'remboursement recouvrement indu fraude contrôle retraite pension invalidité handicap dépendance autonomie ' +
  'aide prestation allocation prime chèque énergie chauffage eau assainissement électricité isolation rénovation ' +
  'chantier marché commande achat facturation comptabilité budget subvention association bénévolat jumelage ' +
  'jeunesse prévention santé vaccination dépistage hôpital urgence maternité pharmacie soin consultation ' +
  'psychiatrie addiction nutrition sommeil ergonomie sécurité secours incendie inondation canicule tempête ' +
  'alerte police gendarmerie justice tribunal greffe médiation conciliation victime détention probation amende ' +
  'plainte contravention douane commerce artisanat agriculture forêt pêche littoral montagne biodiversité chasse ' +
  'élevage viticulture irrigation climat mobilité vélo covoiturage tramway gare aéroport port autoroute péage ' +
  'fourrière fluvial emploi chômage formation reconversion concours recrutement mutation carrière paie congé ' +
  'grève dialogue syndicat égalité diversité laïcité discrimination parité mentorat intégration naturalisation ' +
  'visa asile accueil titre préfecture mairie intercommunalité région département ministère tutelle audit ' +
  'évaluation indicateur statistique donnée algorithme logiciel réseau serveur messagerie téléphonie courriel ' +
  'formulaire signature identité authentification accessibilité traduction braille sous-titrage illustration ' +
  'affichage signalétique plan horaire calendrier agenda planning file ticket borne tablette ordinateur ' +
  'imprimante numérisation archivage courrier recommandé notification accusé réponse délai relance recours ' +
  'contestation révision dérogation agrément licence autorisation déclaration recensement élection procuration ' +
  'scrutin référendum concertation débat enquête sondage questionnaire entretien observation immersion prototype ' +
  'essai maquette bilan rapport synthèse guide fiche notice lexique glossaire tutoriel vidéo podcast exposition ' +
  'conférence séminaire colloque atelier stage mission détachement tutorat supervision coaching codéveloppement ' +
  'facilitation'
).split(' ');
