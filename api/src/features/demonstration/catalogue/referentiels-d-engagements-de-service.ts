import type { DemonstrationSheet } from '../demonstration-sheet';

export const referentielsDEngagementsDeService: DemonstrationSheet[] = [
  {
    title: 'Sept engagements envers les victimes, affichés à l’entrée et vérifiés par elles',
    organisation: { name: 'Compagnie de gendarmerie de Brenne-Sud', kind: 'deconcentrated' },
    theme: 'referentiels-d-engagements-de-service',
    alsoIn: ['accompagnement-des-publics-specifiques-et-fragiles', 'pilotage-de-la-qualite-par-la-mesure'],
    pitch:
      'Au mur de chaque brigade, une page dit ce qu’une victime peut exiger ; un mois plus tard, quelqu’un l’appelle pour savoir si c’était vrai.',
    sections: {
      origin:
        'Venue déposer plainte, une femme avait raconté les faits trois fois, la première debout, dans l’entrée, devant un livreur. Elle l’a écrit au commandant. Il a lu sa lettre à l’appel du matin, devant soixante-huit gendarmes.',
      results:
        'Au premier trimestre, quatre engagements sur sept étaient tenus. Il y en a six. Le septième, un délai de réponse du parquet, ne dépend pas de nous : il est resté au mur, barré, avec l’explication.\n\n' +
        'Une association a rappelé 1 430 victimes en trois ans. Les gendarmes citent la page quand un collègue l’oublie. La salle d’attente a changé d’étage.',
      principles:
        'Quatre promesses parmi les sept :\n\n' +
        '- être reçu dans un bureau fermé avant d’avoir dit pourquoi l’on vient ;\n' +
        '- ne raconter qu’une fois ;\n' +
        '- pouvoir être accompagné de qui l’on veut ;\n' +
        '- repartir avec un nom, une date, une copie.\n\n' +
        'Toutes se vérifient par oui ou par non. Celle que l’on ne sait pas vérifier n’est pas affichée.',
      advice:
        'Écrire le texte avec une association d’aide aux victimes et deux personnes qui ont porté plainte. Confier les rappels à cette association, à qui l’on dit la vérité. Publier les résultats brigade par brigade, entre nous d’abord, puis à la mairie. Ne rien promettre que la nuit du samedi ne puisse tenir.',
    },
    keyFigures: [
      {
        kind: 'share',
        value: 6,
        of: 7,
        label: 'engagements tenus',
        detail: 'au dernier trimestre, contre quatre au premier',
      },
      {
        kind: 'number',
        value: '1 430',
        unit: 'victimes',
        label: 'rappelées en trois ans',
        detail: 'par une association, jamais par un uniforme',
      },
    ],
    contacts: [
      {
        name: 'Capitaine Élodie Marsaudon',
        role: 'commandante en second',
        email: 'elodie.marsaudon@gendarmerie-brenne.example',
        phone: '01 99 00 17 30',
      },
    ],
    scale: 'local',
    audience: ['vulnerable', 'everyone'],
    year: 2022,
    maturity: 'deployed',
    effort: { duration: '9 mois', cost: '15 000 € par an versés à l’association', means: '68 gendarmes, 2 écoutantes' },
    keywords: ['engagements', 'victimes', 'gendarmerie', 'dépôt de plainte', 'accueil'],
    publishedOn: '2025-06-26',
  },
  {
    title: 'De vingt-trois engagements à cinq : la charte que l’on tient',
    organisation: { name: 'Département de l’Ozanne', kind: 'department' },
    theme: 'referentiels-d-engagements-de-service',
    pitch:
      'Le département a effacé les promesses que personne ne vérifiait, et publie à la craie, chaque mois, le résultat des cinq qui restent.',
    sections: {
      origin:
        'Notre charte de 2016 comptait 23 engagements sur trois volets. Un stagiaire a demandé aux agents de la réciter. Le meilleur en a cité quatre, dont un qui n’y figurait pas.',
      results:
        'Cinq phrases, cinq chiffres, un tableau d’école à l’entrée. « Vous rappeler dans la journée » : tenu 91 fois sur 100 en septembre. « Répondre à un courriel en cinq jours » : 78, avec la cause écrite à côté.\n\n' +
        'Les usagers le lisent en attendant et en parlent au comptoir. Après un mauvais mois, une habituée de la protection maternelle a apporté un gâteau à l’équipe.',
      principles:
        'Un engagement survit à trois conditions : un usager le réclame, un agent peut le tenir seul, un relevé simple le prouve. Le chiffre est écrit par celui qui l’a compté. Aucun objectif ne descend de la direction ; l’équipe fixe le sien, et s’explique si elle l’abaisse.',
      advice:
        'Supprimer avant d’écrire, devant ceux qui avaient rédigé la promesse, et avec un merci. Préférer un délai à un sourire : l’un se compte. Prévoir qui tient la craie pendant les congés, car un tableau vide deux semaines fait plus de tort qu’un mauvais chiffre.',
      setbacks:
        'L’auditeur du label nous a retiré douze points pour avoir réduit la charte. La certification est tombée en 2021 ; nous ne l’avons pas redemandée.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2016', value: 23 },
        after: { label: 'depuis 2020', value: 5 },
        unit: 'engagements',
        label: 'vérifiés tous les mois',
        detail: 'contre 23, que nul ne vérifiait',
      },
      {
        kind: 'number',
        value: '91',
        unit: 'sur 100',
        label: 'rappels faits dans la journée',
        detail: 'en septembre 2023',
      },
    ],
    contacts: [
      {
        name: 'Thaddée Lorrillard',
        role: 'mission qualité',
        email: 'thaddee.lorrillard@ozanne.example',
        phone: '01 99 00 64 20',
      },
    ],
    scale: 'departmental',
    audience: ['everyone', 'agents'],
    year: 2020,
    maturity: 'deployed',
    effort: { duration: '6 mois', cost: '300 € de tableaux d’école', means: '11 équipes d’accueil' },
    keywords: ['charte', 'engagements de service', 'qualité', 'affichage', 'label'],
    publishedOn: '2024-01-18',
  },
];
