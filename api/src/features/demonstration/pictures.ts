/** An image of the demonstration: drawn by us, in forms alone, and joined to the sheet of that title. */
export interface DemonstrationPicture {
  sheet: string;
  name: string;
  alternative: string;
  /** What is drawn, in a frame of 1200 by 800. */
  drawing: string;
}

const ground = '<rect width="1200" height="800" fill="#f4f1ea"/>';

function person(x: number, y: number, colour: string): string {
  return `<circle cx="${String(x)}" cy="${String(y)}" r="34" fill="#5b4636"/>
    <path d="M${String(x - 52)} ${String(y + 150)} v-60 a52 52 0 0 1 104 0 v60 z" fill="${colour}"/>`;
}

export const demonstrationPictures: DemonstrationPicture[] = [
  {
    sheet: 'Un accueil sans rendez-vous le jeudi soir, tenu par trois services',
    name: 'Le comptoir du jeudi soir.png',
    alternative:
      'Trois agents côte à côte derrière un seul comptoir ; en face, une file unique de quatre personnes. L’horloge marque six heures du soir.',
    drawing: `${ground}<rect y="640" width="1200" height="160" fill="#d9cfbd"/>
      <circle cx="1010" cy="140" r="80" fill="#fff" stroke="#1f3a5f" stroke-width="12"/>
      <path d="M1010 140 V82 M1010 140 V192" stroke="#1f3a5f" stroke-width="12" stroke-linecap="round"/>
      ${person(180, 260, '#1f3a5f')}${person(340, 260, '#2f6f5e')}${person(500, 260, '#8a3b2e')}
      <rect x="90" y="400" width="510" height="240" rx="12" fill="#8c6d46"/>
      <rect x="70" y="380" width="550" height="36" rx="10" fill="#6d5233"/>
      ${person(720, 470, '#5a6f8f')}${person(840, 470, '#b07d2b')}${person(960, 470, '#6b5b95')}${person(1080, 470, '#4f7a4a')}`,
  },
  {
    sheet: 'Le bus des démarches s’arrête dans seize villages, à l’heure du car scolaire',
    name: 'L’arrêt sur la place.png',
    alternative:
      'Le bus est garé sur la place d’un village, sa porte ouverte et sa rampe baissée ; deux habitants attendent sous un abri.',
    drawing: `<rect width="1200" height="800" fill="#dcebf2"/><rect y="600" width="1200" height="200" fill="#b9b3a6"/>
      <path d="M60 600 V360 l110 -90 110 90 V600 z" fill="#e6d3b3"/><path d="M40 370 l130 -110 130 110 z" fill="#a4532f"/>
      <path d="M300 600 V420 l80 -70 80 70 V600 z" fill="#efe3cd"/><path d="M285 430 l95 -84 95 84 z" fill="#8a4528"/>
      <rect x="430" y="330" width="520" height="260" rx="30" fill="#1f5d8a"/>
      <rect x="460" y="370" width="110" height="90" rx="8" fill="#cfe6f2"/><rect x="590" y="370" width="110" height="90" rx="8" fill="#cfe6f2"/>
      <rect x="730" y="370" width="90" height="220" fill="#f7f3e8"/><path d="M730 590 h90 l60 60 h-210 z" fill="#7c7466"/>
      <rect x="840" y="370" width="90" height="90" rx="8" fill="#cfe6f2"/>
      <circle cx="540" cy="600" r="48" fill="#2b2b2b"/><circle cx="540" cy="600" r="20" fill="#ddd"/>
      <circle cx="890" cy="600" r="48" fill="#2b2b2b"/><circle cx="890" cy="600" r="20" fill="#ddd"/>
      <path d="M985 600 V380 h190 V600" fill="none" stroke="#5d5546" stroke-width="14"/>
      ${person(1040, 460, '#b07d2b')}${person(1125, 460, '#8a3b2e')}`,
  },
  {
    sheet: 'Une permanence dans la laverie du quartier',
    name: 'La table dans la laverie.png',
    alternative:
      'Quatre machines à laver le long du mur ; devant elles, une table, deux chaises et un paravent, où un agent reçoit une personne.',
    drawing: `${ground}<rect y="620" width="1200" height="180" fill="#cbbfae"/>
      ${[60, 250, 440, 630]
        .map(
          (
            x,
          ) => `<rect x="${String(x)}" y="240" width="170" height="230" rx="14" fill="#fff" stroke="#9aa5ad" stroke-width="8"/>
        <circle cx="${String(x + 85)}" cy="370" r="58" fill="#cfe6f2" stroke="#5a6f8f" stroke-width="10"/>`,
        )
        .join('')}
      <path d="M860 260 l80 -30 v400 l-80 30 z M940 230 l80 30 v400 l-80 -30 z M1020 260 l80 -30 v400 l-80 30 z" fill="#2f6f5e" stroke="#f4f1ea" stroke-width="6"/>
      ${person(400, 470, '#1f3a5f')}${person(720, 470, '#b07d2b')}
      <rect x="430" y="560" width="260" height="26" rx="8" fill="#6d5233"/><path d="M460 586 V720 M660 586 V720" stroke="#6d5233" stroke-width="18"/>`,
  },
];
