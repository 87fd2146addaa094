import type { DemonstrationSheet } from '../demonstration-sheet';

export const gestionDesReclamations: DemonstrationSheet[] = [
  {
    title: 'Toute réclamation commence par un appel du chef de service, sous deux jours',
    organisation: { name: 'Hôpital de Saint-Aubin', kind: 'health' },
    theme: 'gestion-des-reclamations',
    alsoIn: ['changement-de-posture-de-l-administration'],
    pitch:
      'Avant d’instruire, on téléphone : qui se plaint raconte, le responsable écoute et dit ce qu’il va vérifier.',
    sections: {
      origin:
        'Une fille avait attendu deux mois et demi la réponse à sa lettre sur la mort de son père. Elle commençait par « Madame, Monsieur » et citait un article du code. Elle nous l’a rapportée. La directrice l’a lue tout haut, devant elle.',
      results:
        'Sept réclamations sur dix se closent après ce seul appel. Les autres reçoivent une réponse écrite en 19 jours, au lieu de 58.\n\n' +
        'L’assureur redoutait les plaintes en justice ; elles n’ont pas augmenté. Les chefs de service, d’abord réticents, disent apprendre de ces appels ce qu’aucun indicateur ne leur montrait : un brancard oublié, une porte qui claque, un mot de trop.',
      principles:
        '- Le responsable du service appelle lui-même, jamais le juriste.\n' +
        '- Il demande si le moment convient, puis se tait.\n' +
        '- Il peut dire « je suis désolé » : l’assureur l’a confirmé par écrit.\n' +
        '- Il laisse trois lignes au dossier : les faits, ce qui sera vérifié, la date de la réponse.',
      advice:
        'S’exercer à deux sur une réclamation ancienne avant le premier appel. Nommer un remplaçant : en août, deux jours passent vite. Rappeler aussi quand on n’a rien trouvé. Relire chaque trimestre dix dossiers tirés au hasard, avec les représentants des usagers.',
      setbacks:
        'Deux chefs de service ont plaidé leur cause au lieu d’écouter, et les familles se sont senties jugées. Un cadre de santé les accompagne désormais. Quant à l’accusé de réception automatique, il passait pour la réponse ; nous l’avons supprimé.',
    },
    keyFigures: [
      {
        kind: 'share',
        value: 7,
        of: 10,
        label: 'réclamations closes après l’appel',
        detail: 'sans échange de lettres',
      },
      {
        kind: 'change',
        before: { label: 'en 2021', value: 58 },
        after: { label: 'en 2024', value: 19 },
        unit: 'jours',
        label: 'pour la réponse écrite',
        detail: 'contre 58 avant les appels',
      },
    ],
    contacts: [
      {
        name: 'Geneviève Ostermann',
        role: 'relations avec les patients',
        email: 'genevieve.ostermann@hopital-saint-aubin.example',
        phone: '01 99 00 81 60',
      },
    ],
    scale: 'local',
    audience: ['everyone', 'families'],
    year: 2022,
    maturity: 'deployed',
    effort: {
      duration: '8 mois',
      cost: '5 000 € de formation',
      means: '31 chefs de service, 1 chargée des relations avec les patients',
    },
    keywords: ['réclamation', 'plainte', 'patients', 'téléphone', 'excuses'],
    publishedOn: '2025-02-27',
  },
  {
    title: 'Chaque poubelle oubliée devient un point sur la carte du chauffeur',
    organisation: { name: 'Syndicat de collecte des déchets du Val-Doré', kind: 'other' },
    theme: 'gestion-des-reclamations',
    alsoIn: ['agents-et-innovation'],
    pitch:
      'La réclamation de l’habitant arrive dans la cabine avant la fin de la tournée, et c’est l’équipage qui répond.',
    sections: {
      origin:
        'Les réclamations se traitaient au bureau, douze jours après. Le chauffeur n’en apprenait l’existence que sous forme de reproche annuel. Un ripeur, devant la pile, en a expliqué la moitié en un quart d’heure : une barrière, un chien, une voiture mal garée.',
      results:
        'Six plaintes sur dix se règlent le jour même. Les adresses qui réclamaient plus de deux fois par an sont passées de 340 à 60, parce que l’équipage connaît la cause et la dit.\n\n' +
        'L’habitant reçoit un message au nom de la tournée : « repassés à 11 h 40 », ou « impossible, une voiture gênait ». Les insultes au standard ont presque cessé.',
      principles:
        'L’équipage a le droit de répondre non. Il choisit parmi huit phrases, écrites par les chauffeurs, et peut joindre une photo sans plaque ni visage. Le bureau ne corrige pas derrière lui. Une cause signalée trois fois déclenche une visite sur place, avec le maire de la commune.',
      advice:
        'Essayer un mois sur trois bennes volontaires avant d’acheter. Vérifier que l’écran se lit sous la pluie et se touche avec des gants. Fixer l’heure après laquelle on ne fait plus demi-tour. Convenir avec les représentants du personnel que l’outil suit des adresses, jamais des agents.',
      setbacks:
        'La synthèse vocale, qui lisait les réclamations à voix haute dans la cabine, a été débranchée le premier matin, au deuxième message.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2023', value: 340 },
        after: { label: 'en 2025', value: 60 },
        unit: 'adresses',
        label: 'réclamaient plus de deux fois par an',
        detail: 'contre 340 avant les tablettes',
      },
      { kind: 'share', value: 6, of: 10, label: 'plaintes réglées le jour même', detail: 'par un détour avant 13 h' },
    ],
    contacts: [
      {
        name: 'Hippolyte Garançon',
        role: 'responsable d’exploitation',
        email: 'hippolyte.garancon@dechets-val-dore.example',
        phone: '01 99 00 37 14',
      },
    ],
    scale: 'departmental',
    audience: ['everyone', 'agents'],
    year: 2024,
    maturity: 'deployed',
    effort: {
      duration: '7 mois',
      cost: '34 000 € pour 19 bennes',
      means: '1 responsable d’exploitation, 4 équipages pilotes',
    },
    keywords: ['réclamations', 'déchets', 'collecte', 'tournée', 'plaintes'],
    publishedOn: '2026-02-05',
  },
];
