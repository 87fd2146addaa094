import type { DemonstrationSheet } from '../demonstration-sheet';

export const ecouteDesUsagers: DemonstrationSheet[] = [
  {
    title: 'Un accueil sans rendez-vous le jeudi soir, tenu par trois services',
    organisation: { name: 'Ville de Montreval', kind: 'municipality' },
    theme: 'ecoute-des-usagers',
    alsoIn: ['strategie-multicanal'],
    pitch:
      'De 17 h à 20 h, un seul comptoir réunit état civil, logement et allocations pour ceux que leurs horaires tenaient loin du guichet.',
    sections: {
      origin:
        'Une aide-soignante, du matin ou du soir selon les semaines, n’était libre que lorsque nous étions fermés. Elle a demandé au maire quand elle était censée inscrire sa fille à la crèche. On lui a répondu d’envoyer son mari. Elle n’en a pas.',
      results:
        'Une soixantaine d’habitants viennent chaque jeudi ; la moitié n’avaient pas mis les pieds à la mairie depuis trois ans. L’attente, de 41 minutes le premier mois, est descendue à 14.\n\n' +
        '### Pour les agents\n\n' +
        'Chacun apprend le métier des deux autres en l’entendant faire. La conseillère logement sait dresser un acte de naissance ; l’officier d’état civil, ce qu’est une aide de la caisse d’allocations familiales (CAF).',
      principles:
        '- **Trois services, une file.** Le premier agent libre prend la personne suivante, quel que soit son motif.\n' +
        '- **On dit ce que l’on ignore** : le collègue est à deux mètres, on se lève.\n' +
        '- **Un cahier est posé sur le comptoir**, où l’habitant écrit lui-même ce qui lui a manqué. On le lit le vendredi à 9 h.',
      advice:
        'Trouver le soir où la ville est déjà dehors ; ici, celui de l’entraînement de handball. Convenir à trois d’une règle de fermeture avant d’ouvrir. Rendre les heures sur une matinée creuse et l’afficher, sinon les agents du matin paient pour ceux du soir. Tenir huit semaines avant de juger.',
      setbacks:
        'Le café offert attirait surtout les élus. L’ordinateur en libre accès n’a servi qu’à recharger des téléphones. Et la minuterie de l’éclairage public plongeait l’entrée dans le noir à 18 h 30 : il nous a fallu un hiver pour comprendre.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'premier mois', value: 41 },
        after: { label: 'octobre 2026', value: 14 },
        unit: 'min',
        label: 'avant d’être reçu, en moyenne',
        detail: 'contre 41 min le premier mois',
      },
      {
        kind: 'share',
        value: 7,
        of: 10,
        label: 'visites n’appellent pas de retour',
        detail: 'd’après le cahier du comptoir, un an de relevés',
      },
      {
        kind: 'number',
        value: '3',
        unit: 'heures',
        label: 'chaque semaine',
        detail: 'rendues aux agents le mardi matin',
      },
    ],
    contacts: [
      {
        name: 'Constance Maillebois',
        role: 'responsable de l’accueil',
        email: 'constance.maillebois@montreval.example',
        phone: '01 99 00 41 10',
      },
      {
        name: 'Rayan Aït-Hamou',
        role: 'conseiller, caisse d’allocations',
        email: 'rayan.ait-hamou@allocations-haute-brenne.example',
        phone: '01 99 00 28 31',
      },
    ],
    scale: 'local',
    audience: ['everyone', 'families'],
    year: 2025,
    maturity: 'deployed',
    effort: { duration: '4 mois', cost: 'moins de 5 000 €', means: '9 volontaires pour 6 postes' },
    keywords: ['accueil', 'sans rendez-vous', 'horaires', 'guichet', 'état civil', 'CAF'],
    publishedOn: '2026-11-13',
  },
  {
    title: 'Quarante conversations au supermarché avec ceux qui ne vont jamais au musée',
    organisation: { name: 'Musées municipaux de Larmont', kind: 'municipality' },
    theme: 'ecoute-des-usagers',
    pitch:
      'Trois gardiens et une conservatrice ont passé six samedis près des caisses, sans prospectus, avec une seule question.',
    sections: {
      origin:
        'Notre enquête annuelle donnait 96 visiteurs contents sur 100. Elle n’interrogeait que ceux qui étaient entrés. Dans les trois quartiers à l’est de la rocade, deux habitants sur trois ignoraient que le musée est gratuit.',
      results:
        'On ne nous a guère parlé d’art, mais de toilettes, de poussettes, de la peur de faire du bruit et du vigile à l’entrée.\n\n' +
        'Le vigile est parti ; un médiateur l’a remplacé, assis. Le dimanche, une salle où l’on peut parler fort ouvre ses portes. En un an, les visiteurs venus de l’est de la rocade sont passés de 1 900 à 5 200.',
      principles:
        'Une question, « Qu’est-ce qui vous ferait passer la porte ? », puis se taire. Noter les mots tels quels, sur un carnet. Ne rien vanter, ne rien offrir, ne pas défendre la maison. Le soir même, relire à quatre et souligner ce qui nous a vexés : c’est là qu’il faut creuser.',
      advice:
        'Choisir un lieu où l’on attend déjà. Envoyer des gens différents ; les gardiens ont reçu des confidences que la conservatrice n’obtenait pas. S’arrêter quand les réponses se répètent. Jeter le questionnaire : le nôtre avait dix-huit lignes, il n’a pas passé midi. Changer une chose visible dans le mois, et le dire aux mêmes caisses.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2023', value: 1900 },
        after: { label: 'en 2024', value: 5200 },
        unit: 'visiteurs',
        label: 'venus de l’est de la rocade',
        detail: 'contre 1 900 un an plus tôt',
      },
      {
        kind: 'number',
        value: '40',
        unit: 'conversations',
        label: 'en six samedis',
        detail: 'les réponses se répétaient dès la trentième',
      },
    ],
    contacts: [
      {
        name: 'Edmée Castelnaud',
        role: 'conservatrice',
        email: 'edmee.castelnaud@musees-larmont.example',
        phone: '01 99 00 45 02',
      },
      {
        name: 'Wilfrid Nzamba',
        role: 'gardien, chargé de l’accueil',
        email: 'wilfrid.nzamba@musees-larmont.example',
        phone: '01 99 00 45 09',
      },
    ],
    scale: 'local',
    audience: ['everyone', 'families', 'young'],
    year: 2024,
    maturity: 'deployed',
    effort: { duration: '6 semaines', cost: '400 €', means: '3 gardiens, 1 conservatrice' },
    keywords: ['écoute', 'non-publics', 'musée', 'enquête', 'entretiens'],
    publishedOn: '2025-07-03',
  },
  {
    title: 'Soixante assurés tirés au sort relisent chaque nouveauté avant sa sortie',
    organisation: { name: 'Caisse primaire d’assurance maladie des Deux-Vallées', kind: 'social-security' },
    theme: 'ecoute-des-usagers',
    alsoIn: ['methodes-collaboratives'],
    pitch:
      'Un panel renouvelé par tiers chaque année essaie les projets encore inachevés, et la caisse répond à chaque remarque par écrit.',
    sections: {
      origin:
        'La caisse demandait aux assurés leur avis sur un service quand il était déjà en ligne. Corriger coûtait alors six mois et un nouveau marché. Un administrateur a proposé de tirer au sort, comme pour un jury d’assises.',
      results:
        'Vingt-huit projets relus, neuf profondément modifiés, deux abandonnés. Le plus coûteux, une borne à reconnaissance faciale, a été rejeté en quatorze minutes. Le plus simple, un accusé de réception, réclamé à l’unanimité, a été livré en trois semaines.\n\n' +
        'Les équipes redoutaient ces soirées. Elles en rapportent des phrases exactes, qui passent telles quelles dans les notices.',
      principles:
        '- Tirage à parts égales d’âges et de communes.\n' +
        '- Quatre soirées par an, trajet et garde d’enfants remboursés ; pour les absents, un envoi de trois pages.\n' +
        '- Le projet est présenté inachevé, par celle ou celui qui le fait.\n' +
        '- Chaque remarque reçoit une réponse écrite : suivie ou non, et pourquoi.',
      advice:
        'Accepter de perdre un projet la première année : le panel en devient crédible. Préférer à « Cela vous plaît-il ? » la consigne « Faites-le devant moi ». Écrire un règlement d’une page, avec une durée de mandat. Prévoir des remplaçants, car un tiré au sort sur trois décline.',
    },
    keyFigures: [
      {
        kind: 'number',
        value: '28',
        unit: 'projets',
        label: 'relus en trois ans',
        detail: 'neuf remaniés, deux abandonnés',
      },
      {
        kind: 'share',
        value: 5,
        of: 6,
        label: 'membres vont au bout de leur mandat',
        detail: 'trajets et garde d’enfants remboursés',
      },
    ],
    contacts: [
      {
        name: 'Philippine Arrigoni',
        role: 'animatrice du panel',
        email: 'philippine.arrigoni@cpam-deux-vallees.example',
        phone: '01 99 00 23 58',
      },
    ],
    scale: 'departmental',
    audience: ['everyone'],
    year: 2021,
    maturity: 'deployed',
    effort: { duration: '1 an', cost: '22 000 € par an', means: '1 animatrice, 60 assurées et assurés' },
    keywords: ['panel', 'assurés', 'tirage au sort', 'CPAM', 'co-conception'],
    publishedOn: '2024-04-11',
  },
];
