import type { DemonstrationSheet } from '../demonstration-sheet';

export const innovationManageriale: DemonstrationSheet[] = [
  {
    title: 'Le planning écrit par l’équipe de nuit',
    organisation: { name: 'Hôpital de Saint-Aubin', kind: 'health' },
    theme: 'innovation-manageriale',
    alsoIn: ['methodes-collaboratives'],
    pitch:
      'Vingt-deux infirmiers, infirmières et aides-soignants de nuit composent leur tableau de service ; la cadre vérifie la loi, l’effectif, et signe.',
    sections: {
      origin:
        'Le planning tombait le 20 ; le 21, les échanges commençaient. Un cahier clandestin circulait depuis des années, plus juste que le tableau officiel. La nouvelle cadre l’a trouvé sous les pansements. Au lieu de le confisquer, elle l’a lu.',
      results:
        'Les remplacements de dernière minute sont tombés de 31 à 12 par mois. Deux départs annoncés n’ont pas eu lieu. La qualité de vie au travail (QVT), dont on parlait par affiches, se discute désormais nuit par nuit.\n\n' +
        'La cadre a gagné deux jours par mois. Elle les passe dans les chambres, à 22 h, quand les familles s’en vont.',
      principles:
        '- Trois règles ne se discutent pas : l’effectif, le repos légal, une personne expérimentée par nuit.\n' +
        '- Le reste se négocie un soir par mois, pendant une heure et demie, temps payé.\n' +
        '- Chacun a deux nuits sacrées par trimestre.\n' +
        '- Noël et la Saint-Sylvestre se tirent au sort, devant tous.',
      advice:
        'Garder l’ancien planning prêt pendant trois mois. Faire animer la séance par quelqu’un d’un autre service. Mettre sur la table les contraintes de chacun, garde partagée, parent malade, mais seulement celles que l’on veut dire. Tout reprendre de zéro quand un tiers de l’équipe a changé.',
      setbacks:
        'Quatre mois durant, les plus anciens ont pris les meilleures nuits sans que personne ose le relever. La cadre a instauré un ordre de choix tournant. Le cahier clandestin a disparu le mois suivant.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2023', value: 31 },
        after: { label: 'fin 2024', value: 12 },
        unit: 'remplacements',
        label: 'de dernière minute par mois',
        detail: 'contre 31 avec l’ancien planning',
      },
      {
        kind: 'number',
        value: '2',
        unit: 'nuits sacrées',
        label: 'par soignant et par trimestre',
        detail: 'que personne ne peut lui demander d’échanger',
      },
    ],
    contacts: [
      {
        name: 'Théodora Lansac',
        role: 'cadre de nuit',
        email: 'theodora.lansac@hopital-saint-aubin.example',
        phone: '01 99 00 81 92',
      },
    ],
    scale: 'local',
    audience: ['agents', 'managers'],
    year: 2024,
    maturity: 'deployed',
    effort: {
      duration: '6 mois',
      cost: 'heures de réunion payées',
      means: '22 soignants, 1 cadre, 1 animatrice extérieure',
    },
    keywords: ['QVT', 'qualité de vie au travail', 'planning', 'nuit', 'soignants', 'autonomie'],
    publishedOn: '2025-03-06',
  },
  {
    title: 'Un an sans réunion le mercredi',
    organisation: { name: 'Direction régionale du travail de Morène', kind: 'deconcentrated' },
    theme: 'innovation-manageriale',
    pitch:
      'Aucune réunion interne le mercredi, pour personne, directeur compris : la règle tient en une ligne et admet une exception.',
    sections: {
      origin:
        'Une inspectrice a remis sa démission, et avec elle un graphique : douze semaines, 19 heures de réunion en moyenne, 11 de terrain. Elle voulait faire son métier. Le directeur lui a demandé six mois et a ouvert son propre agenda.',
      results:
        'De 19 heures par semaine, les réunions sont tombées à 12 : ce qui ne tenait plus ailleurs a été supprimé. Les contrôles en entreprise ont augmenté d’un cinquième.\n\n' +
        'L’inspectrice est restée. Les parents disent que le mercredi n’est plus une négociation ; les autres, que c’est le jour où l’on finit quelque chose.',
      principles:
        'L’exception est l’accident grave. Rien d’autre, pas même une visite de cabinet. Une réunion déplacée doit être justifiée de nouveau par qui la convoque. Le mercredi n’est pas un télétravail déguisé : on peut venir, partir sur le terrain ou fermer sa porte. Qui enfreint la règle apporte les croissants ; le directeur en a payé trois fois.',
      advice:
        'Annoncer un essai de trois mois, avec sa date de fin. Laisser le vendredi, qui se vide tout seul. Prévenir les partenaires et tenir bon à la première demande d’exception. Faire compter les heures par les assistantes : nul ne sait mieux ce que contient un agenda.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2022', value: 19 },
        after: { label: 'en 2024', value: 12 },
        unit: 'heures',
        label: 'de réunion par semaine',
        detail: 'contre 19 d’après l’agenda de l’inspectrice',
      },
    ],
    contacts: [
      {
        name: 'Valère Hostachy',
        role: 'directeur régional',
        email: 'valere.hostachy@travail-morene.example',
        phone: '01 99 00 32 01',
      },
      {
        name: 'Inaya Kerguelen',
        role: 'inspectrice du travail',
        email: 'inaya.kerguelen@travail-morene.example',
        phone: '01 99 00 32 36',
      },
    ],
    scale: 'regional',
    audience: ['agents', 'managers'],
    year: 2023,
    maturity: 'generalised',
    effort: { duration: '1 mois', cost: 'rien', means: 'une note d’une ligne' },
    keywords: ['réunions', 'temps de travail', 'agenda', 'encadrement'],
    publishedOn: '2024-12-12',
  },
  {
    title: 'Diriger à deux : un poste de cheffe de service partagé entre deux temps partiels',
    organisation: { name: 'Centre communal d’action sociale de Fontbrune', kind: 'municipality' },
    theme: 'innovation-manageriale',
    pitch:
      'Deux responsables à 60 % conduisent ensemble un service de quarante agents, avec un jour commun et une seule signature.',
    sections: {
      origin:
        'Deux candidates remarquables : l’une a des jumeaux, l’autre un père malade. Aucune ne pouvait diriger seule l’aide à domicile. La première a proposé la seconde au jury. Rien, dans les textes du centre communal d’action sociale (CCAS), ne l’interdisait.',
      results:
        'Nous saurons en juin 2027 si le binôme a tenu trois promesses :\n\n' +
        '- pas un jour sans responsable joignable, après cinq mois de poste vacant ;\n' +
        '- aucune décision de l’une défaite par l’autre ;\n' +
        '- des agents qui ne cherchent pas celle des deux qui dira oui.\n\n' +
        'Le médecin du travail et une chercheuse suivent l’équipe. Le coût de la journée commune sera publié sans fard.',
      principles:
        'Le mardi se passe à deux. Le reste se partage par quartiers, et non par goûts. Un cahier de relais, quatre lignes chaque soir. Chacune peut tout signer et répond de ce que l’autre a signé. Devant l’équipe, on ne se contredit pas ; le mardi, porte close, on se dit tout.',
      advice:
        'Demander à chacune d’écrire, seule, ce qu’elle ne lâchera jamais ; comparer avant la nomination. Prévoir la fin : si l’une part, l’autre a trois mois pour choisir. Expliquer la règle aux agents dès le premier jour. Évaluer le binôme en un seul entretien, sous peine d’en faire un concours.',
    },
    resultsKind: 'expected',
    resultsDate: '2027-06-30',
    keyFigures: [
      {
        kind: 'number',
        value: '5',
        unit: 'jours sur 5',
        label: 'avec une responsable présente',
        detail: 'deux fois trois jours, dont le mardi en commun',
      },
    ],
    contacts: [
      {
        name: 'Flore Desvignes',
        role: 'codirectrice de l’aide à domicile',
        email: 'flore.desvignes@ccas-fontbrune.example',
        phone: '01 99 00 61 81',
      },
      {
        name: 'Soumaya Ringuet',
        role: 'codirectrice de l’aide à domicile',
        email: 'soumaya.ringuet@ccas-fontbrune.example',
        phone: '01 99 00 61 82',
      },
    ],
    scale: 'local',
    audience: ['managers', 'agents'],
    year: 2026,
    maturity: 'experiment',
    effort: { duration: '14 mois', cost: '9 000 € par an, la journée commune', means: '2 responsables à 60 %' },
    keywords: ['CCAS', 'temps partiel', 'direction partagée', 'binôme', 'encadrement'],
    publishedOn: '2026-05-19',
  },
  {
    title: 'Faire noter les responsables par leur équipe : pourquoi nous avons arrêté',
    organisation: { name: 'Caisse nationale des pensions maritimes', kind: 'social-security' },
    theme: 'innovation-manageriale',
    pitch:
      'Un questionnaire anonyme, cent vingt responsables, deux campagnes : l’idée était juste, la note l’a gâchée.',
    sections: {
      origin:
        'L’entretien annuel n’allait que dans un sens. Sept agents sur dix n’avaient jamais dit à leur responsable ce qui les aidait ou les gênait. La direction a voulu corriger cela d’un coup, avec un barème.',
      results:
        'Deux campagnes, puis l’arrêt. Les mieux notés étaient ceux qui ne refusaient rien ; trois excellents responsables, occupés à redresser des équipes en crise, sont partis.\n\n' +
        'Ce qui marchait est resté : une heure par an de conversation sans note, animée par un collègue d’un autre service. En 2025, 104 responsables sur 120 l’ont demandée.',
      principles:
        '« Que devrait-il continuer ? Que devrait-il cesser ? » L’équipe répond à ces deux questions, seule d’abord, puis devant son responsable. Rien n’est versé au dossier, rien ne remonte. Il conclut par un engagement de son choix, que l’équipe se charge de lui rappeler.',
      advice:
        'Ne jamais attacher une prime à ce que l’on souhaite entendre. Former une vingtaine d’animateurs, deux jours, et leur défendre de prendre des notes. Commencer par les volontaires, direction générale en tête. Attendre six mois après une réorganisation.',
      setbacks:
        'Dans les équipes de moins de six, l’anonymat ne tenait pas : on reconnaissait une tournure, une faute. Un classement que personne n’avait commandé a circulé dans l’heure. Nous l’avions rendu possible en publiant des moyennes.',
    },
    keyFigures: [
      {
        kind: 'number',
        value: '104',
        unit: 'responsables sur 120',
        label: 'demandent l’entretien sans note',
        detail: 'en 2025, de leur plein gré',
      },
      {
        kind: 'share',
        value: 7,
        of: 10,
        label: 'agents n’avaient jamais dit à leur responsable ce qui les gênait',
        detail: 'enquête de 2020',
      },
    ],
    contacts: [
      {
        name: 'Barnabé Quilichini',
        role: 'ressources humaines',
        email: 'barnabe.quilichini@pensions-maritimes.example',
        phone: '01 99 00 05 57',
      },
    ],
    scale: 'national',
    audience: ['managers', 'agents'],
    year: 2021,
    maturity: 'stopped',
    effort: {
      duration: '2 ans',
      cost: '30 000 € de questionnaires',
      means: '120 responsables, 20 animateurs internes',
    },
    keywords: ['évaluation', 'entretien annuel', 'encadrement', 'managers', 'confiance'],
    publishedOn: '2026-04-09',
  },
];
