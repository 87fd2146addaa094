import type { DemonstrationSheet } from '../demonstration-sheet';

export const servicesEnLigne: DemonstrationSheet[] = [
  {
    title: 'La demande de bourse passée de quarante-deux écrans à douze',
    organisation: { name: 'Université de Larmont', kind: 'education' },
    theme: 'services-en-ligne',
    pitch:
      'Six étudiantes et étudiants, un gestionnaire et un développeur ont retiré du formulaire tout ce que l’université savait déjà.',
    sections: {
      origin:
        'Une demande sur trois s’arrêtait au vingt-sixième écran, celui qui réclamait un certificat délivré par l’université elle-même. Le gestionnaire des bourses connaissait bien ce document : il l’envoyait aux étudiants, sur demande, pour qu’ils le lui renvoient.',
      results:
        '### Pour l’étudiant\n\n' +
        'Douze écrans, dix-sept minutes, un seul document à joindre. Qui s’interrompt retrouve sa page, y compris sur un autre appareil.\n\n' +
        '### Pour les gestionnaires\n\n' +
        'Les dossiers incomplets sont passés de 610 à 140. Octobre, le mois des relances, sert à présent à recevoir ceux dont la vie ne rentre dans aucune case : une mère en prison, un père introuvable, deux adresses.',
      principles:
        'On ne demande pas ce que l’on sait. Chaque question a dû être défendue à voix haute par la personne qui en lirait la réponse ; quinze n’ont trouvé aucun avocat. Les pièces ne sont réclamées qu’une fois certain qu’elles serviront. Quant aux phrases, les six les ont écrites ; nous n’avons touché qu’à l’orthographe.',
      advice:
        'Regarder quelqu’un remplir le formulaire pendant une heure, sans l’aider. Filmer l’écran et montrer le film à la direction. Commencer par la page où l’on abandonne le plus. Payer les étudiants : les nôtres ont touché douze vacations, et ils sont revenus. Garder un récapitulatif final, daté ; nous l’avions supprimé, il a fallu le remettre.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'rentrée 2022', value: 610 },
        after: { label: 'rentrée 2023', value: 140 },
        unit: 'dossiers',
        label: 'incomplets à relancer',
        detail: 'contre 610 à la rentrée 2022',
      },
      {
        kind: 'number',
        value: '17',
        unit: 'minutes',
        label: 'pour une demande complète',
        detail: 'en moyenne, pauses non comprises',
      },
    ],
    contacts: [
      {
        name: 'Corentin Fabrègue',
        role: 'gestionnaire des bourses',
        email: 'corentin.fabregue@univ-larmont.example',
        phone: '01 99 00 52 30',
      },
      {
        name: 'Lou-Anne Tessandier',
        role: 'vie étudiante',
        email: 'lou-anne.tessandier@univ-larmont.example',
        phone: '01 99 00 52 34',
      },
    ],
    scale: 'local',
    audience: ['young', 'vulnerable'],
    year: 2023,
    maturity: 'deployed',
    effort: { duration: '6 mois', cost: '9 500 €', means: '6 étudiants rémunérés, 1 gestionnaire, 1 développeur' },
    keywords: ['formulaire', 'démarche en ligne', 'bourse', 'étudiants', 'simplification'],
    publishedOn: '2024-05-16',
  },
  {
    title: 'Prise de rendez-vous en ligne : un créneau sur quatre gardé pour le jour même',
    organisation: { name: 'Ville de Fontbrune', kind: 'municipality' },
    theme: 'services-en-ligne',
    pitch:
      'Pour les cartes d’identité et les passeports, la mairie remet en jeu chaque matin des rendez-vous que personne n’a pu réserver à l’avance.',
    sections: {
      origin:
        'Le premier rendez-vous (RDV) libre pour une carte d’identité tombait à onze semaines. Pourtant un fauteuil sur cinq restait vide : on réservait dans trois mairies à la fois, et l’on n’annulait nulle part.',
      results:
        'À 8 h, vingt-quatre créneaux du jour s’ouvrent. Qui a perdu ses papiers la veille d’un départ est reçu dans la journée.\n\n' +
        'Le délai ordinaire est redescendu de 11 à 4 semaines, parce que les RDV fantômes ont fondu : on ne réserve plus au cas où, quand on sait qu’il restera une place demain. Les agents, eux, finissent à l’heure annoncée sur la porte.',
      principles:
        '- Un quart du planning reste fermé jusqu’au matin, été comme hiver.\n' +
        '- Un rappel part l’avant-veille ; répondre NON libère la place dans la minute.\n' +
        '- Six des vingt-quatre créneaux se prennent au comptoir ou par téléphone, pour qui n’a pas internet.\n' +
        '- Aucun passe-droit : l’adjoint qui appelle pour un cousin apprend l’heure d’ouverture.',
      advice:
        'Mesurer les absences pendant un mois, guichet par guichet. Régler ensuite la réserve : à un créneau sur dix, elle partait en quatre minutes et fâchait tout le monde ; à un sur quatre, il en reste encore vers 9 h 30. S’entendre avec les mairies voisines, sinon leurs absents deviennent les vôtres.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'début 2024', value: 11 },
        after: { label: 'début 2025', value: 4 },
        unit: 'semaines',
        label: 'd’attente pour une carte d’identité',
        detail: 'contre 11 semaines un an plus tôt',
      },
      {
        kind: 'number',
        value: '24',
        unit: 'créneaux',
        label: 'ouverts chaque matin à 8 h',
        detail: 'dont six par téléphone ou sur place',
      },
    ],
    contacts: [
      {
        name: 'Delphine Oyono',
        role: 'responsable de l’état civil',
        email: 'delphine.oyono@fontbrune.example',
        phone: '01 99 00 61 12',
      },
    ],
    scale: 'local',
    audience: ['everyone'],
    year: 2024,
    maturity: 'deployed',
    effort: {
      duration: '2 mois',
      cost: 'aucun achat, réglage du logiciel en place',
      means: '2 agents, quelques heures par semaine',
    },
    keywords: ['RDV', 'rendez-vous', 'carte d’identité', 'passeport', 'absences'],
    publishedOn: '2025-03-20',
  },
  {
    title: 'Un site corrigé page après page par ceux qui ne pouvaient pas le lire',
    organisation: { name: 'Région Morène', kind: 'region' },
    theme: 'services-en-ligne',
    alsoIn: ['accompagnement-des-publics-specifiques-et-fragiles'],
    pitch:
      'Chaque mardi, cinq personnes aveugles, malvoyantes ou gênées de la main corrigent avec nous le site de la région, contre rémunération.',
    sections: {
      origin:
        'L’audit de 2025 tenait en 212 pages de constats. Nul ne savait par laquelle commencer. Une standardiste aveugle a proposé de nous montrer l’endroit exact où elle renonçait.',
      results:
        'D’ici la fin de février 2027, nous visons la conformité au référentiel général d’amélioration de l’accessibilité (RGAA) pour les quarante pages les plus demandées.\n\n' +
        'Au-delà du taux, trois gestes doivent devenir possibles au clavier comme à la voix : inscrire un enfant au car, suivre une aide, écrire à un agent. À mi-parcours, le premier l’est. Les deux autres butent sur un calendrier que son éditeur doit récrire.',
      principles:
        'Le mardi est fixe, de 10 h à midi, autour d’un ordinateur muni d’un lecteur d’écran. On corrige sur-le-champ ce qui peut l’être ; le reste reçoit un nom et une date. Les testeurs sont payés comme des formateurs. Aucun document ne sort plus sous forme d’image numérisée : s’il ne se lit pas à la voix, il n’est pas publié.',
      advice:
        'Ne pas attendre le nouveau site. Choisir les pages d’après les appels reçus par le standard. Asseoir à la même table la personne qui rédige et celle qui code. Inscrire l’accessibilité dans les pénalités du marché et les appliquer une fois ; la seconde n’a pas été nécessaire.',
      setbacks:
        'Un module payant promettait l’accessibilité en un clic. Il ajoutait une barre de boutons, que le lecteur d’écran énonçait en entier avant chaque titre. Nos testeurs l’ont fait retirer dès le premier mardi.',
    },
    resultsKind: 'expected',
    resultsDate: '2027-02-26',
    keyFigures: [
      {
        kind: 'number',
        value: '40',
        unit: 'pages',
        label: 'à rendre accessibles',
        detail: 'les plus demandées, sur 2 300',
      },
      {
        kind: 'share',
        value: 1,
        of: 3,
        label: 'gestes possibles au clavier et à la voix',
        detail: 'à mi-parcours : on peut inscrire un enfant au car',
      },
    ],
    links: [{ label: 'L’avancement, page par page', url: 'https://accessibilite.region-morene.example' }],
    contacts: [
      {
        name: 'Bérénice Malaurie',
        role: 'rédactrice du site',
        email: 'berenice.malaurie@region-morene.example',
        phone: '01 99 00 70 15',
      },
      {
        name: 'Tidiane Sarrault',
        role: 'référent accessibilité',
        email: 'tidiane.sarrault@region-morene.example',
        phone: '01 99 00 70 22',
        url: 'https://accessibilite.region-morene.example/contact',
      },
    ],
    scale: 'regional',
    audience: ['disabled', 'everyone'],
    year: 2026,
    maturity: 'experiment',
    effort: {
      duration: '12 mois',
      cost: '46 000 €, dont 11 000 € pour les testeurs',
      means: '1 rédactrice, 1 développeur, 5 testeurs',
    },
    keywords: ['RGAA', 'accessibilité numérique', 'handicap', 'lecteur d’écran', 'site internet'],
    publishedOn: '2026-09-15',
  },
];
