/** A submission of the demonstration that is still on its way, so that every screen has something to show. */
export interface DemonstrationSubmission {
  title: string;
  pitch: string;
  theme: string;
  sections: { origin: string; results: string; principles: string; advice: string };
  /** What the committee made of it, where it has begun. */
  rewritten?: { title?: string; pitch?: string; results?: string };
  /** What happened to it, by the addresses of the people of the demonstration before their @. */
  road: readonly (readonly [who: string, action: string, given?: Record<string, string>])[];
}

export const demonstrationSubmissions: DemonstrationSubmission[] = [
  {
    title: 'Le répondeur qui dit quand rappeler',
    pitch: '',
    theme: 'strategie-multicanal',
    sections: {
      origin: 'Le lundi matin, deux appels sur trois tombaient sur une ligne occupée.',
      results: 'Depuis que le message annonce les heures calmes, un appel sur deux s’est déplacé vers l’après-midi.',
      principles: 'Mesurer les appels heure par heure pendant un mois, puis dire la vérité dans le message.',
      advice: '',
    },
    road: [],
  },
  {
    title: 'Des courriers relus par ceux qui les reçoivent',
    pitch: 'Douze usagers relisent nos modèles de courriers avant leur envoi.',
    theme: 'ecoute-des-usagers',
    sections: {
      origin: 'Nos courriers de relance provoquaient plus d’appels qu’ils n’en évitaient.',
      results: 'Quarante modèles relus en un an. Les appels qui suivent un courrier ont baissé de 4 sur 10 à 2 sur 10.',
      principles: '- Un comité de douze usagers, renouvelé chaque année.\n- Deux heures par mois, dédommagées.',
      advice: 'Commencer par le courrier qui fait le plus téléphoner.',
    },
    road: [['agent', 'submit']],
  },
  {
    title: 'Une permanence dans la laverie du quartier',
    pitch: 'Le mardi, l’agent d’accueil s’installe là où les habitants attendent déjà.',
    theme: 'accompagnement-des-publics-specifiques-et-fragiles',
    sections: {
      origin: 'Les familles les plus concernées par nos aides ne poussaient pas la porte de la mairie annexe.',
      results: 'En six mois, 85 personnes rencontrées, dont 60 jamais venues au guichet.',
      principles: '- Aller où les gens attendent.\n- Une table, deux chaises, un paravent.',
      advice: 'Demander l’accord écrit du gérant, et prévenir les voisins.',
    },
    road: [
      ['agent', 'submit'],
      ['secretariat', 'return', { reason: 'Combien coûte la permanence, en heures d’agent ? Une phrase suffit.' }],
    ],
  },
  {
    title: 'Apprendre le métier d’accueil en binôme pendant dix jours',
    pitch: 'Chaque nouvel agent passe dix jours aux côtés d’un collègue volontaire.',
    theme: 'accompagnement-des-equipes-et-developpement-de-la-culture-client',
    sections: {
      origin: 'Les nouveaux agents découvraient les situations difficiles seuls, au guichet, dès le deuxième jour.',
      results: 'Aucun départ pendant la période d’essai depuis deux ans, contre trois par an auparavant.',
      principles: '- Le binôme est volontaire, et déchargé d’une demi-journée par semaine.\n- Un carnet commun.',
      advice: 'Former d’abord les collègues qui accueillent : transmettre s’apprend.',
    },
    rewritten: { pitch: 'Dix jours en binôme, avec un collègue volontaire, avant de tenir seul un guichet.' },
    road: [
      ['agent', 'submit'],
      ['conception', 'take-up'],
    ],
  },
  {
    title: 'Le simulateur d’aides qui tient sur une page',
    pitch: 'Six questions, une réponse, et le bon formulaire déjà choisi.',
    theme: 'services-en-ligne',
    sections: {
      origin: 'Onze aides locales, onze pages, et des usagers qui renonçaient à la troisième.',
      results: 'Neuf personnes sur dix vont au bout des six questions. Les demandes incomplètes ont baissé d’un tiers.',
      principles: '- Jamais de nom ni d’adresse demandés.\n- Les règles de calcul sont publiques.',
      advice: 'Écrire les questions avec des agents d’accueil, jamais à partir du règlement.',
    },
    rewritten: { title: 'Un simulateur d’aides en six questions' },
    road: [
      ['agent', 'submit'],
      ['conception', 'take-up'],
      ['conception', 'propose'],
    ],
  },
  {
    title: 'Rappeler plutôt que faire attendre',
    pitch: 'L’usager choisit l’heure à laquelle le service le rappelle.',
    theme: 'strategie-multicanal',
    sections: {
      origin: 'Les usagers attendaient en moyenne douze minutes au téléphone, souvent pour une question simple.',
      results: 'On rappelle dans la journée. Les gens sont contents, et nous aussi.',
      principles: '- L’heure est choisie par l’usager.\n- Trois essais, puis un message écrit.',
      advice: 'Prévoir deux agents pour rappeler, à heures fixes.',
    },
    rewritten: {
      pitch: 'L’usager choisit l’heure à laquelle il sera rappelé ; trois essais, puis un message écrit.',
      results:
        'Neuf appels sur dix sont rendus dans la journée. L’attente moyenne au téléphone est passée de douze à trois minutes.',
    },
    road: [
      ['agent', 'submit'],
      ['conception', 'take-up'],
      ['conception', 'propose'],
      ['lina.bertaux', 'approve'],
      ['usage', 'approve'],
    ],
  },
];
