import type { DemonstrationSheet } from '../demonstration-sheet';

export const methodesCollaboratives: DemonstrationSheet[] = [
  {
    title: 'Le quart d’heure des cas difficiles, chaque lundi, entre pairs',
    organisation: { name: 'Direction départementale des territoires du Val-Doré', kind: 'deconcentrated' },
    theme: 'methodes-collaboratives',
    pitch: 'Huit instructeurs, un sablier et une règle : dix minutes de questions avant le premier conseil.',
    sections: {
      origin:
        'À la direction départementale des territoires (DDT), chacun avait sa lecture des hangars agricoles en zone inondable. Le même mois, deux voisins ont reçu deux réponses contraires. Ils les ont comparées au comice, devant le préfet.',
      results:
        'Soixante-dix cas ont été partagés. Au contrôle, les réponses contradictoires sont passées de 14 à 3 par semestre.\n\n' +
        'On vient moins pour la solution que pour les questions : « Qui as-tu vu sur place ? » a débloqué plus de dossiers que le code de l’urbanisme. Les deux dernières recrues ont travaillé seules au bout de quatre mois ; il fallait près d’un an à leurs aînés.',
      principles:
        '- Un cas par lundi, choisi à main levée.\n' +
        '- Dix minutes de questions ; qui conseille trop tôt retourne le sablier, et tout le monde attend.\n' +
        '- Cinq minutes de suggestions, sans débat.\n' +
        '- La personne conclut par ce qu’elle fera. On ne note rien d’autre.\n' +
        '- Le chef vient une fois sur quatre, s’il est invité.',
      advice:
        'Tenir le quart d’heure, montre en main, surtout quand cela devient passionnant. Rester debout. Refuser les cas déjà réglés, qui tournent à la leçon. Changer d’animateur à chaque fois. Au bout de trois mois, inviter quelqu’un d’un service voisin : son ignorance pose les meilleures questions.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'premier semestre 2025', value: 14 },
        after: { label: 'premier semestre 2026', value: 3 },
        unit: 'réponses',
        label: 'contradictoires relevées au contrôle',
        detail: 'contre 14 un an plus tôt',
      },
      {
        kind: 'number',
        value: '70',
        unit: 'cas',
        label: 'mis sur la table',
        detail: 'un par lundi, depuis janvier 2025',
      },
    ],
    contacts: [
      {
        name: 'Lilian Peyrusse',
        role: 'instructeur',
        email: 'lilian.peyrusse@territoires-val-dore.example',
        phone: '01 99 00 34 77',
      },
      {
        name: 'Mélisande Akoun',
        role: 'cheffe de pôle',
        email: 'melisande.akoun@territoires-val-dore.example',
        phone: '01 99 00 34 70',
      },
    ],
    scale: 'departmental',
    audience: ['agents'],
    year: 2025,
    maturity: 'deployed',
    effort: {
      duration: '1 mois',
      cost: 'un sablier',
      means: '8 instructeurs et instructrices, un quart d’heure par semaine',
    },
    keywords: ['entraide', 'codéveloppement', 'pairs', 'instruction', 'DDT'],
    publishedOn: '2026-11-06',
  },
  {
    title: 'Cinq jours, onze personnes, une porte fermée : refaire l’inscription à la cantine',
    organisation: { name: 'Ville de Fontbrune', kind: 'municipality' },
    theme: 'methodes-collaboratives',
    alsoIn: ['services-en-ligne'],
    pitch:
      'Pendant une semaine, cuisinière, parents, informaticien et élue ont redessiné une seule démarche, du papier jusqu’à l’assiette.',
    sections: {
      origin:
        'Chaque mois de juin, l’inscription à la cantine occupait quatre agents et remplissait un couloir. La refonte était à l’étude depuis 2019, avec comité de pilotage et feuille de route ; elle n’avait produit que des comptes rendus.',
      results:
        '### Pour les familles\n\n' +
        'L’inscription se reconduit d’elle-même, sauf avis contraire. En juin 2024, 340 parents se sont déplacés, contre 1 480 un an avant.\n\n' +
        '### Pour les agents\n\n' +
        'Trois formulaires fondus en un, huit signatures ramenées à une. La cuisinière connaît les allergies le jour de la rentrée ; elle les apprenait autour de la Toussaint.',
      principles:
        '- Lundi, on suit la démarche à pied, derrière un parent.\n' +
        '- Mardi, on récrit.\n' +
        '- Mercredi, on essaie avec des enfants affamés et des parents pressés.\n' +
        '- Jeudi, on corrige.\n' +
        '- Vendredi, l’élue décide, dans la salle.\n\n' +
        'Les téléphones dorment dans un panier. Chacun a un remplaçant désigné pour la semaine.',
      advice:
        'Choisir une démarche assez petite pour tenir en cinq jours, assez pénible pour que tous veuillent en finir. Exiger la présence de qui peut dire oui, sinon le vendredi devient une réunion de plus. Loger l’équipe loin des bureaux ; la nôtre occupait la salle de judo.',
      setbacks:
        'Les informaticiens n’avaient pas été consultés sur la date. L’outil promis pour septembre est arrivé en janvier, et deux agents ont tout ressaisi à la main pendant un trimestre.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'juin 2023', value: 1480 },
        after: { label: 'juin 2024', value: 340 },
        unit: 'parents',
        label: 'venus au guichet pour inscrire un enfant',
        detail: 'contre 1 480 l’année d’avant',
      },
      { kind: 'number', value: '1', unit: 'signature', label: 'au lieu de huit', detail: 'sur un seul formulaire' },
    ],
    contacts: [
      {
        name: 'Emeline Straub',
        role: 'directrice des affaires scolaires',
        email: 'emeline.straub@fontbrune.example',
        phone: '01 99 00 61 40',
      },
    ],
    scale: 'local',
    audience: ['families', 'agents'],
    year: 2023,
    maturity: 'deployed',
    effort: {
      duration: '3 mois de préparation, 5 jours',
      cost: '6 200 €, repas et remplacements compris',
      means: '11 personnes, 1 animateur extérieur',
    },
    keywords: ['atelier', 'design de service', 'cantine', 'inscription', 'simplification'],
    publishedOn: '2024-10-17',
  },
  {
    title: 'Quatre services devant le même mur : les permis de construire suivis sur papier',
    organisation: { name: 'Agglomération du Pays d’Orsenne', kind: 'municipality' },
    theme: 'methodes-collaboratives',
    pitch:
      'Des fiches de couleur et douze minutes par jour ont remplacé les relances entre urbanisme, eau, voirie et patrimoine.',
    sections: {
      origin:
        'Un permis passait par quatre services et repassait onze fois sur les mêmes bureaux. Chacun croyait attendre les autres. L’architecte d’une école l’a démontré en réunion, avec un plan et de la ficelle rouge.',
      results:
        'Le délai moyen est descendu de 94 à 61 jours, sans embauche. Quand une fiche n’a pas bougé d’une semaine, le demandeur reçoit un appel et apprend pourquoi.\n\n' +
        'Ce qui frappe les visiteurs est le calme. Les courriels entre services ont été divisés par trois ; on se parle debout, devant le mur, et l’on va boire un café.',
      principles:
        'La fiche porte un nom, une date, un seul prochain geste. Nul ne la déplace à la place d’un autre. Dès que six fiches s’empilent dans une colonne, on n’en commence plus : tous aident à la vider. Le mur se lit de gauche à droite, comme un permis devrait avancer.',
      advice:
        'Commencer sur papier et y rester un an ; l’écran viendra quand le mur sera trop petit, ou ne viendra pas. L’installer sur le chemin de la machine à café. Le photographier chaque soir, en prévision des courants d’air. Se contenter de trois couleurs : à la quatrième, il faut une légende.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2020', value: 94 },
        after: { label: 'en 2023', value: 61 },
        unit: 'jours',
        label: 'd’instruction en moyenne',
        detail: 'contre 94, avec le même effectif',
      },
      {
        kind: 'number',
        value: '12',
        unit: 'minutes',
        label: 'debout, chaque matin',
        detail: 'à 9 h 10, devant les fiches',
      },
    ],
    contacts: [
      {
        name: 'Ulysse Brandicourt',
        role: 'responsable de l’urbanisme',
        email: 'ulysse.brandicourt@pays-orsenne.example',
        phone: '01 99 00 12 66',
      },
    ],
    scale: 'local',
    audience: ['agents', 'companies'],
    year: 2021,
    maturity: 'deployed',
    effort: { duration: '1 mois', cost: '90 € de papier', means: '14 agents, douze minutes par jour' },
    keywords: ['permis de construire', 'urbanisme', 'tableau', 'délais', 'kanban'],
    publishedOn: '2024-07-04',
  },
  {
    title: 'Écrire un rapport à douze sans s’envoyer un seul fichier',
    organisation: { name: 'Direction de la statistique agricole', kind: 'ministry' },
    theme: 'methodes-collaboratives',
    pitch:
      'Un document unique, une plume par chapitre et deux séances par semaine : le bilan annuel ne s’égare plus dans les boîtes.',
    sections: {
      origin:
        'Le bilan 2023 s’appelait « V7_def_corr_ok2 » dans onze boîtes. Deux chapitres s’y contredisaient sur le cheptel laitier. Un syndicat d’éleveurs l’a vu avant nous, et l’erratum a été plus lu que le rapport.',
      results:
        'Le bilan suivant est sorti en trois semaines au lieu de neuf, sans erratum : douze plumes, cinq directions régionales, un texte que tous voyaient bouger.\n\n' +
        'Il a aussi maigri, de 84 à 36 pages. Quand on lit au fil de l’eau le chapitre du voisin, on n’ose plus répéter ce qu’il vient d’écrire.',
      principles:
        '- Chaque chapitre a une plume et une seule ; les autres proposent en marge.\n' +
        '- Une remarque se formule en question.\n' +
        '- Tout chiffre porte sa source à la ligne, dans une note que l’on retire à la fin.\n' +
        '- Le mardi et le jeudi, de 10 h à 11 h, on écrit tous en même temps, micros ouverts.',
      advice:
        'S’accorder sur le plan à voix haute avant d’ouvrir le document. Nommer une relectrice qui n’a rien écrit. Fermer les corrections trois jours avant l’échéance. Permettre les brouillons à huis clos : deux collègues avaient cessé d’écrire, gênés qu’on les regarde chercher leurs mots.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'bilan 2023', value: 84 },
        after: { label: 'bilan 2024', value: 36 },
        unit: 'pages',
        label: 'pour le même contenu',
        detail: 'contre 84 quand chacun écrivait seul',
      },
      { kind: 'number', value: '3', unit: 'semaines', label: 'de rédaction', detail: 'au lieu de neuf' },
    ],
    contacts: [
      {
        name: 'Ismérie Caldéron',
        role: 'rédactrice en chef du bilan',
        email: 'ismerie.calderon@statistique-agricole.example',
        phone: '01 99 00 03 38',
      },
    ],
    scale: 'national',
    audience: ['agents'],
    year: 2024,
    maturity: 'deployed',
    effort: { duration: '3 semaines', cost: 'aucun achat', means: '12 auteurs et autrices, 1 relectrice' },
    keywords: ['coécriture', 'document partagé', 'rapport', 'travail à distance'],
    publishedOn: '2025-08-26',
  },
];
