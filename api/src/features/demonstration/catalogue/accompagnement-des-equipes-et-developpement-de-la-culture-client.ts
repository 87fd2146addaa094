import type { DemonstrationSheet } from '../demonstration-sheet';

export const accompagnementDesEquipesEtDeveloppementDeLaCultureClient: DemonstrationSheet[] = [
  {
    title: 'Chaque cadre du siège tient un guichet deux matinées par an',
    organisation: { name: 'Direction des permis et des titres', kind: 'ministry' },
    theme: 'accompagnement-des-equipes-et-developpement-de-la-culture-client',
    alsoIn: ['innovation-manageriale'],
    pitch:
      'Du directeur au chef de bureau, cent quatre-vingts cadres prennent le comptoir, sous l’œil d’un agent qui leur apprend le métier.',
    sections: {
      origin:
        'Une note du siège demandait aux guichets de « fluidifier le parcours ». Une agente d’accueil l’a renvoyée annotée, avec une invitation : venez le fluidifier avec moi, mardi. Le directeur est venu. Il a tenu quarante minutes.',
      results:
        '- Quatre-vingt-quatorze règles ou formulaires corrigés en trois ans.\n' +
        '- Des notes de service plus courtes, relues par un guichet avant signature.\n' +
        '- Des agents que l’on consulte, et qui portent le titre de maître de stage.\n\n' +
        'Le siège y a perdu une illusion : l’application qu’il jugeait rapide mettait 26 secondes à s’ouvrir sur les postes d’accueil. Elle en met 9 aujourd’hui.',
      principles:
        'Le cadre reçoit vraiment ; il n’observe pas. L’agent qui l’encadre a le dernier mot, y compris celui de l’arrêter. Le soir, chacun écrit une page : ce que je n’ai pas su faire, ce que je voudrais changer. Ces pages sont lues en comité de direction, sans commentaire.',
      advice:
        'Programmer les matinées un an d’avance et n’accorder aucun report : le premier ne se rattrape jamais. Choisir des jours chargés. Prévoir la veille une heure de formation, à deux logiciels et à une phrase, « je ne sais pas, je vais demander », qui se révèle la plus difficile.',
      setbacks:
        'La première année, un photographe suivait les cadres. Les usagers ont cru à un tournage, les agents à une opération d’image. Nous n’avons plus jamais fait de photo.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2022', value: 26 },
        after: { label: 'en 2024', value: 9 },
        unit: 'secondes',
        label: 'pour ouvrir l’application au guichet',
        detail: 'contre 26 lors de la première matinée',
      },
      {
        kind: 'number',
        value: '94',
        unit: 'règles ou formulaires',
        label: 'corrigés en trois ans',
        detail: 'à la demande de cadres qui s’y étaient heurtés',
      },
    ],
    contacts: [
      {
        name: 'Astrid Delmonte',
        role: 'secrétariat général de la direction',
        email: 'astrid.delmonte@permis-titres.example',
        phone: '01 99 00 02 64',
      },
      {
        name: 'Régis Okonedo',
        role: 'agent d’accueil, maître de stage',
        email: 'regis.okonedo@permis-titres.example',
        phone: '01 99 00 02 91',
      },
    ],
    scale: 'national',
    audience: ['managers', 'agents'],
    year: 2022,
    maturity: 'generalised',
    effort: { duration: '6 mois', cost: 'frais de déplacement', means: '180 cadres, 60 agents qui les encadrent' },
    keywords: ['immersion', 'guichet', 'cadres', 'formation', 'culture de service'],
    publishedOn: '2025-05-13',
  },
  {
    title: 'Agression à l’accueil : ce qui se passe dans l’heure, le jour et le mois qui suivent',
    organisation: { name: 'Office de l’habitat du Pays d’Orsenne', kind: 'other' },
    theme: 'accompagnement-des-equipes-et-developpement-de-la-culture-client',
    alsoIn: ['innovation-manageriale'],
    pitch:
      'Une page dit qui remplace, qui accompagne et qui porte plainte, pour que l’agent agressé n’ait rien à décider.',
    sections: {
      origin:
        'Menacée avec un cutter, une chargée d’accueil avait fini sa journée au comptoir : personne ne savait s’il fallait fermer. Le lendemain, on lui a tendu un formulaire de déclaration. Elle s’est arrêtée cinq mois.',
      results:
        '### Pour les agents\n\n' +
        'Vingt-six incidents en deux ans, et chaque fois la même suite : le guichet ferme, un collègue raccompagne, la direction dépose plainte. Un seul arrêt a dépassé un mois.\n\n' +
        '### Pour les locataires\n\n' +
        'La file apprend pourquoi l’on ferme et quand on rouvrira. L’auteur des faits se voit proposer un médiateur ; neuf ont accepté, sept se sont excusés.',
      principles:
        '- **Dans l’heure**, l’agent n’écrit rien, ne raconte qu’une fois, n’est jamais seul.\n' +
        '- **Dans la journée**, la directrice appelle, puis porte plainte ; un autre remplit le formulaire.\n' +
        '- **Dans le mois**, deux rendez-vous avec une psychologue extérieure sont pris d’office. On peut les annuler ; les témoins y ont droit aussi.',
      advice:
        'Répéter la scène deux fois par an, portes fermées, comme une alerte incendie. Inscrire sur la page des noms plutôt que des fonctions. Compter les incivilités autant que les coups : elles usent davantage. Obtenir du commissariat un numéro direct, et faire visiter les lieux à qui décrochera.',
      setbacks:
        'Le bouton d’alarme n’a servi qu’une fois, heurté par un genou. La vitre posée en 2022 a fait monter le ton : elle est repartie au bout de trois mois, remplacée par un comptoir arrondi.',
    },
    keyFigures: [
      {
        kind: 'share',
        value: 7,
        of: 9,
        label: 'personnes reçues par le médiateur ont présenté des excuses',
        detail: 'en deux ans',
      },
      {
        kind: 'number',
        value: '26',
        unit: 'incidents',
        label: 'suivis de la même façon',
        detail: 'un seul arrêt de plus d’un mois, contre six auparavant',
      },
    ],
    contacts: [
      {
        name: 'Domitille Bassompierre',
        role: 'directrice de la proximité',
        email: 'domitille.bassompierre@habitat-orsenne.example',
        phone: '01 99 00 15 12',
      },
    ],
    scale: 'local',
    audience: ['agents', 'managers'],
    year: 2023,
    maturity: 'deployed',
    effort: {
      duration: '4 mois',
      cost: '12 000 € par an, psychologue compris',
      means: '1 directrice, 6 chargés d’accueil, 1 médiateur',
    },
    keywords: ['agression', 'incivilités', 'sécurité', 'accueil', 'protection des agents'],
    publishedOn: '2025-09-09',
  },
  {
    title: 'L’école du guichet : six demi-journées animées par ceux qui reçoivent',
    organisation: { name: 'Ville de Montreval', kind: 'municipality' },
    theme: 'accompagnement-des-equipes-et-developpement-de-la-culture-client',
    alsoIn: ['agents-et-innovation'],
    pitch:
      'Nouveaux agents, nouvelles agentes, apprentis et contrats courts apprennent l’accueil auprès de collègues en poste, sur des situations vécues.',
    sections: {
      origin:
        'La formation à l’accueil durait deux jours, à l’hôtel, avec un consultant qui n’avait jamais délivré un livret de famille. On en revenait avec un classeur. Une gardienne de cimetière a dit qu’elle ferait mieux ; on l’a prise au mot.',
      results:
        'Cent quarante agents formés en six ans. Les départs dans la première année sont passés de 9 à 2.\n\n' +
        'Treize formatrices et formateurs sont apparus, dont huit n’ont pas le baccalauréat ; trois ont réussi un concours en racontant cette expérience. Les usagers n’en savent rien, si ce n’est que les nouveaux leur répondent « je vais voir avec vous » dès la deuxième semaine.',
      principles:
        '- Une demi-journée, une difficulté : l’attente, la colère, le chagrin, la langue, le refus, l’erreur.\n' +
        '- On joue des scènes vécues, apportées par les participants.\n' +
        '- Le formateur montre d’abord ce qu’il a raté.\n' +
        '- Entre deux séances, une heure chez un collègue d’un autre service.',
      advice:
        'Payer les formateurs comme des formateurs et l’écrire dans leur fiche de poste. Étaler sur trois mois : ce qui s’apprend le matin doit pouvoir s’essayer l’après-midi. Laisser la séance sur le chagrin à qui la connaît ; chez nous, c’est la gardienne du cimetière.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2018', value: 9 },
        after: { label: 'en 2024', value: 2 },
        unit: 'départs',
        label: 'de l’accueil dans la première année',
        detail: 'contre 9 avant l’école',
      },
      {
        kind: 'number',
        value: '140',
        unit: 'agents',
        label: 'formés en six ans',
        detail: 'du stade nautique au cimetière',
      },
    ],
    contacts: [
      {
        name: 'Rosalie Quéméneur',
        role: 'ressources humaines',
        email: 'rosalie.quemeneur@montreval.example',
        phone: '01 99 00 41 55',
      },
      {
        name: 'Bakary Fontanel',
        role: 'formateur, piscine municipale',
        email: 'bakary.fontanel@montreval.example',
        phone: '01 99 00 41 73',
      },
    ],
    scale: 'local',
    audience: ['agents'],
    year: 2019,
    maturity: 'generalised',
    effort: { duration: '1 an', cost: '7 000 € par an', means: '13 formatrices et formateurs internes' },
    keywords: ['formation', 'accueil', 'apprentissage', 'formateurs internes', 'tutorat'],
    publishedOn: '2025-12-04',
  },
];
