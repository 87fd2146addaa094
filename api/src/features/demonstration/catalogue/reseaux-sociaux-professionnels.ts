import type { DemonstrationSheet } from '../demonstration-sheet';

export const reseauxSociauxProfessionnels: DemonstrationSheet[] = [
  {
    title: 'Un réseau social interne relancé par une seule question chaque mardi',
    organisation: { name: 'Secrétariat général du ministère des Ports et du Littoral', kind: 'ministry' },
    theme: 'reseaux-sociaux-professionnels',
    pitch: 'Un réseau moribond a repris vie le jour où l’on y a remplacé les actualités par une question de métier.',
    sections: {
      origin:
        'Notre réseau social d’entreprise (RSE) comptait 214 groupes, dont 190 muets : des vœux, des pots de départ, les déplacements du ministre. Un gardien de phare, à bout de ressources, y a demandé comment décrasser une optique. Quarante réponses en deux jours.',
      results:
        'Depuis, une question part chaque mardi à 9 h : un cas réel, une photo, un nom. Les agents actifs sont passés de 230 à 2 100 par mois, sur 7 800.\n\n' +
        'Les ports d’outre-mer, longtemps oubliés, répondent les premiers : leur journée commence quand la nôtre finit. Onze notices techniques officielles ont été corrigées à partir de ces échanges.',
      principles:
        'Une question, jamais deux. Elle vient d’un agent, qui remercie et raconte ensuite ce que l’essai a donné. Les directeurs lisent, mais n’écrivent pas avant le mercredi. Un groupe sans message depuis trois mois est fermé. Aucun compteur de popularité n’apparaît.',
      advice:
        'Chercher les questions au téléphone, chez ceux qui n’écrivent jamais. Deux heures d’animation par semaine suffisent, à condition de connaître les métiers. Laisser l’orthographe tranquille. Ouvrir l’accès sur téléphone mobile : la moitié de nos agents n’ont pas de bureau.',
      setbacks:
        'Le concours du meilleur contributeur, un week-end à gagner, a rempli le réseau de messages creux en quinze jours. Les vraies questions ont mis deux mois à revenir.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2022', value: 230 },
        after: { label: 'en 2025', value: 2100 },
        unit: 'agents',
        label: 'actifs chaque mois',
        detail: 'contre 230 au temps des actualités',
      },
      { kind: 'share', value: 8, of: 10, label: 'questions trouvent une réponse utile', detail: 'avant le jeudi' },
    ],
    contacts: [
      {
        name: 'Quitterie Le Bihannic',
        role: 'animatrice du réseau',
        email: 'quitterie.le-bihannic@ports-littoral.example',
        phone: '01 99 00 04 73',
      },
    ],
    scale: 'national',
    audience: ['agents'],
    year: 2023,
    maturity: 'deployed',
    effort: { duration: '3 mois', cost: 'aucun achat', means: '1 animatrice, deux heures par semaine' },
    keywords: ['RSE', 'réseau social d’entreprise', 'entraide', 'métiers', 'animation'],
    publishedOn: '2025-10-16',
  },
  {
    title: 'Trois cents secrétaires de mairie, une messagerie et une réponse avant midi',
    organisation: { name: 'Centre de gestion du Val-Doré', kind: 'agency' },
    theme: 'reseaux-sociaux-professionnels',
    alsoIn: ['methodes-collaboratives'],
    pitch:
      'Seules dans leur mairie, les secrétaires posent leurs questions à un groupe où répondent celles qui sont déjà passées par là.',
    sections: {
      origin:
        'Une secrétaire de mairie sert parfois quatre communes et neuf cents habitants : un mariage le matin, une concession de cimetière l’après-midi, et personne à qui demander. Pendant le premier confinement, plusieurs ont pleuré au téléphone.',
      results:
        'Elles sont 312 inscrites, sur 340 en poste. Notre service juridique, qui recevait 160 appels par semaine, en reçoit 70, les plus ardus.\n\n' +
        'Le groupe est devenu un lieu. On y annonce les naissances, on s’y remplace pendant les congés, on y relit une délibération à 22 h. Vingt-deux binômes se sont formés d’un bout à l’autre du département.',
      principles:
        '- L’accès est réservé aux secrétaires. Ni maire, ni préfecture, ni nous, sauf invitation.\n' +
        '- Toute réponse s’appuie sur un texte ou sur une expérience : « je l’ai fait, voici l’acte ».\n' +
        '- Les habitants y portent des prénoms d’opéra.\n' +
        '- La modératrice, tirée au sort, change chaque trimestre.',
      advice:
        'Choisir l’outil le plus simple que la sécurité informatique autorise, et l’installer soi-même, mairie par mairie, avec une tarte. Trouver trois volontaires qui s’engagent à répondre à tout pendant deux mois : une question sans réponse, et le groupe est mort. Imprimer chaque année les cent meilleurs échanges.',
    },
    keyFigures: [
      {
        kind: 'share',
        value: 9,
        of: 10,
        label: 'questions réglées avant midi',
        detail: 'sur une vingtaine posées chaque jour',
      },
      {
        kind: 'change',
        before: { label: 'en 2019', value: 160 },
        after: { label: 'en 2023', value: 70 },
        unit: 'appels',
        label: 'par semaine au service juridique',
        detail: 'contre 160 avant la messagerie',
      },
    ],
    contacts: [
      {
        name: 'Abel Courtemanche',
        role: 'animateur du réseau',
        email: 'abel.courtemanche@cdg-val-dore.example',
        phone: '01 99 00 65 08',
      },
    ],
    scale: 'departmental',
    audience: ['agents'],
    year: 2020,
    maturity: 'generalised',
    effort: { duration: '5 mois', cost: '2 000 € par an', means: '1 animateur à mi-temps la première année' },
    keywords: ['secrétaires de mairie', 'entraide', 'messagerie', 'petites communes', 'réseau'],
    publishedOn: '2024-02-22',
  },
  {
    title: 'Un réseau social pour quatre mille soignants, fermé au bout de dix-huit mois',
    organisation: { name: 'Groupement hospitalier des Deux-Vallées', kind: 'health' },
    theme: 'reseaux-sociaux-professionnels',
    pitch:
      'Pourquoi un bel outil, bien financé et bien annoncé, est resté vide, et ce dont les équipes se servent à la place.',
    sections: {
      origin:
        'Après la crise sanitaire, la direction voulait que ses cinq hôpitaux se parlent. Elle a acheté un réseau social d’entreprise (RSE), avec l’accord de tous, sauf de ceux qui travaillent debout et n’ont pas d’ordinateur.',
      results:
        'Dix-huit mois plus tard, 96 personnes s’y connectaient chaque semaine. L’outil a fermé en avril 2024.\n\n' +
        'L’enquête menée pour le fermer a mieux servi que lui. Elle a mis au jour trente et un groupes de messagerie privés, actifs jour et nuit, où se réglaient les gardes. Une messagerie sécurisée les imite depuis l’été : 2 700 soignants l’utilisent.',
      principles:
        '**Ce que nous referions.** Annoncer l’arrêt avec son coût. Rendre les contenus à ceux qui les ont écrits. Demander à chaque service de montrer ce dont il se sert déjà.\n\n' +
        '**Ce que nous ne ferions plus.** Acheter d’abord, baptiser ensuite, former enfin.',
      advice:
        'Passer une nuit dans un service avant d’écrire le cahier des charges. Compter les ordinateurs libres à 7 h. Poser aux futurs utilisateurs la question : « Que cesseriez-vous de faire pour venir ici ? » Si rien ne vient, renoncer. Fixer d’avance une date, et le seuil sous lequel on ferme.',
      setbacks:
        'Le nom, choisi par concours, prêtait à rire dans deux services sur trois. Les cadres avaient ordre de publier chaque semaine : ils recopiaient les menus du self. Quand la connexion est devenue obligatoire pour lire son planning, les syndicats ont obtenu son retrait en neuf jours.',
    },
    keyFigures: [
      {
        kind: 'number',
        value: '96',
        unit: 'personnes',
        label: 'connectées chaque semaine',
        detail: 'sur 4 000, presque toutes de l’administration',
      },
      {
        kind: 'number',
        value: '2 700',
        unit: 'soignants',
        label: 'utilisent la messagerie qui l’a remplacé',
        detail: 'sans consigne ni formation',
      },
    ],
    contacts: [
      {
        name: 'Foulques Anderson',
        role: 'direction des systèmes d’information',
        email: 'foulques.anderson@gh-deux-vallees.example',
        phone: '01 99 00 83 20',
      },
      {
        name: 'Zélie Marcovici',
        role: 'cadre de santé',
        email: 'zelie.marcovici@gh-deux-vallees.example',
        phone: '01 99 00 83 46',
      },
    ],
    scale: 'departmental',
    audience: ['agents', 'managers'],
    year: 2022,
    maturity: 'stopped',
    effort: { duration: '18 mois', cost: '210 000 €', means: '1 chef de projet, 40 ambassadeurs' },
    keywords: ['RSE', 'réseau social d’entreprise', 'hôpital', 'messagerie', 'arrêt'],
    publishedOn: '2024-09-05',
  },
];
