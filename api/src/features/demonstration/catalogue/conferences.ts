import type { DemonstrationSheet } from '../demonstration-sheet';

export const conferences: DemonstrationSheet[] = [
  {
    title: 'Conférence : dire non sans fermer la porte',
    organisation: { name: 'Médiatrice de la Région Morène', kind: 'region' },
    theme: 'conferences',
    alsoIn: ['gestion-des-reclamations', 'changement-de-posture-de-l-administration'],
    pitch:
      'Ce qu’une médiatrice a appris de huit cents lettres de refus, raconté en quarante minutes aux Rencontres de l’accueil de Larmont.',
    sections: {
      origin:
        'La médiatrice reçoit ceux à qui l’on a dit non. À force de relire leurs lettres, elle s’est aperçue que la plupart ne contestaient pas la décision : ils ne l’avaient pas comprise, ou elle les avait blessés.',
      results:
        'Trois services ont récrit leurs refus selon sa méthode. Les saisines qui les concernent sont tombées de 212 à 80 en un an, sans que le nombre de refus ait changé.\n\n' +
        'Dans la salle, elle a lu deux lettres de même contenu, l’une après l’autre. À la première, on a ri. À la seconde, plus personne.',
      principles:
        'Une lettre de refus répond à quatre questions, dans cet ordre :\n\n' +
        '- Est-ce non ? Le mot figure dans la première phrase.\n' +
        '- Pourquoi, dans mon cas ?\n' +
        '- Qu’est-ce qui reste possible ?\n' +
        '- À qui puis-je en parler, et jusqu’à quand ?\n\n' +
        'Ni « malheureusement », ni formule de regret. On s’excuse quand on a tort.',
      advice:
        'Ranger les refus de l’an passé en trois piles : clairs, obscurs, blessants. Récrire la plus haute. Faire lire le brouillon à quelqu’un que la décision n’arrange pas. Téléphoner avant d’écrire quand l’enjeu dépasse un mois de revenu. Dans tout modèle, garder deux lignes propres à chacun.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2022', value: 212 },
        after: { label: 'en 2023', value: 80 },
        unit: 'saisines',
        label: 'de la médiatrice sur ces refus',
        detail: 'contre 212, à nombre de refus égal',
      },
    ],
    links: [{ label: 'Écouter la conférence', url: 'https://rencontres-accueil.example/dire-non' }],
    contacts: [
      {
        name: 'Marie-Sixtine Beaulac',
        role: 'médiatrice',
        email: 'mediatrice@region-morene.example',
        phone: '01 99 00 70 60',
      },
    ],
    scale: 'regional',
    audience: ['agents', 'everyone'],
    year: 2023,
    maturity: 'deployed',
    effort: { duration: '3 mois par service', cost: 'une journée de formation', means: '3 services volontaires' },
    keywords: ['refus', 'médiation', 'courrier', 'langage clair', 'conférence'],
    publishedOn: '2024-11-05',
  },
  {
    title: 'Conférence : télétravail, chaque équipe écrit sa règle',
    organisation: { name: 'Département de l’Ozanne', kind: 'department' },
    theme: 'conferences',
    alsoIn: ['innovation-manageriale'],
    pitch:
      'Quatre-vingt-douze équipes, autant de pages : au Printemps du management, une directrice a expliqué pourquoi elle a renoncé à la règle unique.',
    sections: {
      origin:
        'Le règlement de 2020 accordait deux jours de télétravail à ceux dont le métier le permettait. Les travailleurs sociaux y voyaient une faveur faite aux bureaux ; les bureaux, une marque de méfiance. Le comité social en avait débattu onze fois.',
      results:
        'Chaque équipe a écrit sa page en deux réunions. Les recours contre un refus sont passés de 57 à 4 par an.\n\n' +
        'La directrice a montré deux extrêmes : des juristes tous présents le mardi et libres le reste du temps ; une équipe de routes où même les mécaniciens ont une demi-journée, chez eux, pour leurs papiers et leurs formations.',
      principles:
        'La page répond à cinq questions :\n\n' +
        '- quand sommes-nous tous là ?\n' +
        '- qui répond au public, et comment ?\n' +
        '- que faisons-nous pour ceux qui ne peuvent pas ?\n' +
        '- par où se joint-on ?\n' +
        '- quand en reparlons-nous ?\n\n' +
        'Le responsable n’a qu’une voix. La direction vérifie trois points : la loi, l’accueil, l’équité.',
      advice:
        'Fournir la page remplie d’une équipe imaginaire, un peu drôle : devant une feuille blanche, on recopie l’ancien règlement. Donner du temps aux équipes de terrain pour trouver leur part. Publier toutes les pages côte à côte sur l’intranet ; la comparaison règle plus de querelles que l’arbitrage.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2021', value: 57 },
        after: { label: 'en 2023', value: 4 },
        unit: 'recours',
        label: 'contre un refus de télétravail',
        detail: 'contre 57 sous le règlement unique',
      },
      { kind: 'number', value: '92', unit: 'pages', label: 'une par équipe', detail: 'revues chaque automne' },
    ],
    contacts: [
      {
        name: 'Roxane Villedieu',
        role: 'directrice des ressources humaines',
        email: 'roxane.villedieu@ozanne.example',
        phone: '01 99 00 64 50',
      },
    ],
    scale: 'departmental',
    audience: ['agents', 'managers'],
    year: 2022,
    maturity: 'generalised',
    effort: { duration: '4 mois', cost: 'aucun achat', means: '92 équipes, deux réunions chacune' },
    keywords: ['télétravail', 'équipe', 'règles', 'QVT', 'conférence'],
    publishedOn: '2024-05-28',
  },
  {
    title: 'Conférence : une attente annoncée paraît deux fois plus courte',
    organisation: { name: 'Université de Larmont', kind: 'education' },
    theme: 'conferences',
    alsoIn: ['pilotage-de-la-qualite-par-la-mesure'],
    pitch:
      'Trois mairies, deux mille visiteurs, un chronomètre : une chercheuse a mesuré ce qui rend une file d’attente supportable.',
    sections: {
      origin:
        'On mesure depuis toujours le temps passé au guichet. Une doctorante a voulu mesurer l’autre, celui que l’on croit avoir passé. Elle a présenté ses résultats à la Journée des guichets, une montre arrêtée au poignet.',
      results:
        'Pour seize minutes d’attente réelle, les visiteurs en estimaient 27 quand rien n’était dit, et 13 quand quelqu’un, à l’entrée, avait annoncé la durée.\n\n' +
        'Le même chiffre sur un écran ne faisait gagner que quatre minutes : on ne le croit pas. Une chaise tournée vers le guichet vaut mieux qu’un magazine.',
      principles:
        '- Annoncer une durée un peu longue, plutôt qu’un rang dans la file.\n' +
        '- Expliquer ce qui retarde, dès que cela retarde.\n' +
        '- Occuper l’attente par quelque chose d’utile : vérifier ses pièces, remplir la première ligne.\n' +
        '- Veiller à la justice : quelqu’un qui passe devant sans raison visible efface tous les efforts.',
      advice:
        'Avant d’acheter des tickets, poster une personne à l’entrée deux heures par jour, une semaine. Demander à vingt visiteurs, à la sortie : « Combien de temps avez-vous attendu ? » Comparer à la montre. La chercheuse ne connaît pas de meilleur indicateur d’accueil, et il ne coûte rien.',
      setbacks:
        'L’attente paraissant plus courte, une mairie a cru pouvoir fermer un guichet. Les durées réelles ont doublé, l’annonce est devenue fausse, et la confiance n’a pas passé la semaine.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'durée tue', value: 27 },
        after: { label: 'durée annoncée', value: 13 },
        unit: 'minutes',
        label: 'ressenties pour seize réelles',
        detail: 'contre 27 quand personne ne dit rien',
      },
      {
        kind: 'number',
        value: '2 000',
        unit: 'visiteurs',
        label: 'interrogés à la sortie',
        detail: 'montre de l’enquêteur en main',
      },
    ],
    contacts: [
      {
        name: 'Apolline Zerbib',
        role: 'doctorante en psychologie',
        email: 'apolline.zerbib@univ-larmont.example',
        phone: '01 99 00 52 71',
      },
    ],
    scale: 'local',
    audience: ['everyone', 'agents'],
    year: 2023,
    maturity: 'experiment',
    effort: { duration: '10 semaines', cost: '4 500 €', means: '1 doctorante, 6 étudiants, 3 mairies' },
    keywords: ['file d’attente', 'guichet', 'accueil', 'durée ressentie', 'conférence'],
    publishedOn: '2024-03-28',
  },
  {
    title: 'Conférence : une naissance, une seule visite, l’exemple d’une commune belge',
    organisation: { name: 'Commune de Hautfleurs (Belgique)', kind: 'municipality' },
    theme: 'conferences',
    alsoIn: ['proactivite', 'strategie-multicanal'],
    pitch:
      'Une employée communale passe à la maternité et repart avec neuf démarches remplies ; son échevin est venu dire ce que cela change.',
    sections: {
      origin:
        'Un jeune père de jumelles avait compté : neuf administrations, dix-huit formulaires, le même numéro de registre recopié trente fois. Il l’a chanté au carnaval, sous le balcon du bourgmestre.',
      results:
        'Une visite suffit, à la maternité ou à domicile. En trois ans, 1 150 familles sur 1 240 l’ont choisie. Les droits sont versés dès le premier mois ; il fallait attendre le quatrième.\n\n' +
        'Sans le chercher, les employées ont aussi repéré une trentaine de mères très seules, qu’elles ont mises en relation avec les services sociaux.',
      principles:
        'L’événement de vie commande, et non l’organigramme. Les neuf administrations ont signé quatre pages : chacune garde sa décision, aucune ne garde son guichet. Les parents relisent, signent une fois et refusent ce qu’ils ne veulent pas transmettre. L’employée ne note rien de ce qu’elle voit dans la chambre.',
      advice:
        'Chercher l’administration la plus réticente et commencer par elle. Ne pas attendre que les fichiers se parlent : la première année, une employée ressaisissait tout le soir, et cela tenait. Laisser les sages-femmes choisir le moment. Étendre ensuite au décès, où le besoin est plus grand encore.',
    },
    keyFigures: [
      {
        kind: 'number',
        value: '9',
        unit: 'démarches',
        label: 'en une visite de vingt-cinq minutes',
        detail: 'déclaration, allocations, mutuelle, crèche, congé…',
      },
      {
        kind: 'number',
        value: '1 150',
        unit: 'naissances',
        label: 'accompagnées en trois ans',
        detail: 'sur 1 240 dans la commune',
      },
    ],
    contacts: [
      {
        name: 'Wivine Lambrechts',
        role: 'service de la population',
        email: 'wivine.lambrechts@hautfleurs.example',
        phone: '01 99 00 90 12',
      },
    ],
    scale: 'international',
    audience: ['families'],
    year: 2022,
    maturity: 'deployed',
    effort: { duration: '1 an et demi', cost: '64 000 € par an', means: '2 employées, 9 administrations signataires' },
    keywords: ['naissance', 'événement de vie', 'guichet unique', 'familles', 'Belgique', 'conférence'],
    publishedOn: '2025-09-25',
  },
  {
    title: 'Conférence : une réunion publique que l’on entend du dernier rang',
    organisation: { name: 'Association Entendre en Morène', kind: 'association' },
    theme: 'conferences',
    alsoIn: ['accompagnement-des-publics-specifiques-et-fragiles'],
    pitch:
      'Micro, boucle magnétique, sous-titres : une association de malentendants a donné, relevés à l’appui, la liste de ce qui se vérifie la veille.',
    sections: {
      origin:
        'L’association a envoyé ses adhérentes et adhérents dans quarante réunions publiques. Dans vingt-neuf, on entendait mal dès le troisième rang, souvent parce qu’un orateur « parlait fort » et dédaignait le micro. Aucune boucle magnétique n’était allumée.',
      results:
        'Vingt-six collectivités se servent de la liste. À la seconde tournée, 17 réunions sur 20 étaient audibles du fond de la salle ; à la première, 11 sur 40.\n\n' +
        'Les organisateurs notent que les débats se sont apaisés : on crie moins quand on entend. Les personnes âgées restent jusqu’à la fin, et posent des questions.',
      principles:
        '- Le micro n’est jamais facultatif, même pour les questions du public.\n' +
        '- La boucle s’essaie la veille, avec une personne appareillée.\n' +
        '- Les sous-titres en direct sont à l’écran pour tous, sans qu’il faille les demander.\n' +
        '- Le visage de qui parle reste éclairé.\n' +
        '- Le compte rendu part sous huit jours.',
      advice:
        'Inviter à la répétition un membre d’une association locale : une demi-heure suffit. Inscrire le sous-titrage au budget en même temps que la salle. Redire chaque question avant d’y répondre. Afficher en gros, à l’entrée, où s’asseoir pour capter la boucle.',
    },
    keyFigures: [
      {
        kind: 'share',
        value: 17,
        of: 20,
        label: 'réunions audibles du fond de la salle',
        detail: 'à la seconde tournée ; 11 sur 40 à la première',
      },
      {
        kind: 'number',
        value: '26',
        unit: 'collectivités',
        label: 'ont adopté la liste',
        detail: 'une page, dix points',
      },
    ],
    links: [{ label: 'La liste de contrôle', url: 'https://entendre-morene.example/liste' }],
    contacts: [
      {
        name: 'Maxence Ollivault',
        role: 'président de l’association',
        email: 'maxence.ollivault@entendre-morene.example',
        phone: '01 99 00 71 33',
        url: 'https://entendre-morene.example',
      },
    ],
    scale: 'regional',
    audience: ['disabled', 'older', 'associations'],
    year: 2025,
    maturity: 'deployed',
    effort: {
      duration: 'une demi-heure la veille',
      cost: '200 € l’heure de sous-titrage',
      means: '1 personne appareillée, 1 régisseur',
    },
    keywords: ['surdité', 'malentendants', 'boucle magnétique', 'sous-titrage', 'réunion publique', 'accessibilité'],
    publishedOn: '2026-03-26',
  },
];
