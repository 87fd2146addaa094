/** Two halves, folded, between which a hyphen is written: what the first ends with, and what the second begins with. */
interface Pairs {
  readonly heads: string;
  readonly tails: string;
}

const verbsBeforePronouns: readonly Pairs[] = [
  { heads: String.raw`\p{L}{2,}`, tails: 'je|moi|toi|nous|vous' },
  { heads: String.raw`(?:\p{L}*[dt])`, tails: 'il|ils|elle|elles|on' },
  { heads: '(?:[aev]|ira|sera|aura|fera|dira|pourra|devra|faudra)-t', tails: 'il|ils|elle|elles|on|en|y' },
  { heads: 'est|sont|etai(?:en)?t|sera(?:it)?|fut', tails: 'ce' },
  { heads: 'as|es|sais|veux|peux|vas|fais|dis|vois|dois', tails: 'tu' },
  {
    heads: String.raw`\p{L}{2,}ez|(?:dis|fais|all|voy|pren|donn|mett|parl|laiss)ons|dites|faites|dis|fais|mets|donne|laisse|prends|rends`,
    tails: 'le|la|les|lui|leur|en|y',
  },
];

const pairs: readonly Pairs[] = [
  { heads: 'la', tails: 'bas|haut|dessus|dessous|dedans|dehors|devant|derriere' },
  { heads: 'au', tails: 'dela|dessus|dessous|devant|dedans|dehors' },
  { heads: 'par', tails: 'dela|dessus|dessous|devant|dedans|derriere|ci|la' },
  { heads: 'ci', tails: String.raw`joint\p{L}*|dessus|dessous|contre|apres|devant|inclus\p{L}*|annexe\p{L}*|git` },
  {
    heads: 'mi',
    tails: String.raw`temps|parcours|chemin|saison|journee|mandat|annee|hauteur|course|pente|voix|clos\p{L}*|carem\p{L}*|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre`,
  },
  {
    heads: 'ex',
    tails: String.raw`[abdfgjlmnrsvz]\p{L}{3,}|prefe\p{L}+|presid\p{L}+|patron\p{L}*|collegu\p{L}+|conjoint\p{L}*|chef\p{L}*`,
  },
  { heads: 'bas', tails: 'cote|cotes|relief|reliefs|fond|fonds' },
  { heads: 'beau|beaux|bel|belle|belles', tails: 'peres?|meres?|freres?|soeurs?|fils|filles?|parents?' },
  { heads: 'bloc', tails: 'notes?' },
  { heads: 'entre', tails: 'temps|deux|soi' },
  { heads: 'fac', tails: 'similes?' },
  { heads: 'faire', tails: 'part|valoir' },
  { heads: 'passe', tails: 'partout|temps|droits?|plats?' },
  { heads: 'pele', tails: 'mele' },
  { heads: 'plus|moins', tails: String.raw`values?|dis(?:ant|ants)|percus?|que\p{L}*` },
  { heads: 'pot|pots', tails: 'pourris?' },
  { heads: 'presse', tails: 'papiers?|citrons?|livres?' },
  { heads: 'soi', tails: 'disant' },
  { heads: 'non', tails: String.raw`(?!ante|obstant|agen)\p{L}{3,}` },
  { heads: 'quatre|cinq|six|sept|huit|neuf', tails: 'cents?|mille' },
  { heads: 'e', tails: String.raw`mails?|administration|services?|commerce|learning|sante|inclusion|sports?` },
  { heads: 'extra|intra', tails: 'muros' },
  {
    heads: String.raw`(?:auto|micro|macro|socio|mini|multi|maxi|pluri|anti|neo|psycho|bio)`,
    tails: String.raw`[aeiouy]\p{L}{3,}`,
  },
  { heads: '(?:franco|medico|technico|politico|juridico|anglo|greco|sino|afro)', tails: String.raw`(?!ph)\p{L}{4,}` },
  { heads: 'laissez|pense|hors|tete|face|demi|va', tails: String.raw`\p{L}{2,}` },
];

/** First halves of composed words, unless what follows is the end of a longer word: « aide-soignante », « aide-ront ». */
const composing =
  'aide|arc|assurance|centre|chef|compte|coupe|coup|court|couvre|croque|essuie|etat|garde|haut|haute|jeune|lave|libre|' +
  'lieu|main|maitre|mot|nouveau|nouvelle|ouvre|petit|petite|pique|point|premier|premiere|proces|quart|rond|sage|' +
  'sans|station|temps|timbre|tout|toute|tiers|deux|trois|wagon|week|boite|carte|eau|trait|pret';

/** The end of a longer word, and not a word. */
const wordEnding = new RegExp(
  String.raw`^(?:(?!(?:cle|clef|fou|feu|fil|jeu|vie|sol|mer|ne|end|lit|dit)s?$)\p{L}{1,3}|n?(?:e?ments?|aires?|al|ale|aux)|` +
    String.raw`ries?|r(?:ez|ons|ont|ais|ait|ions|iez|aient)|teurs?|trices?|eries?|eurs?|ieres?|iemes?|tions?|ages?|` +
    String.raw`esses?|ten\p{L}*|tien\p{L}*|crits?|fer\p{L}*|cules?|vet\p{L}*)$`,
  'u',
);

/** A word between two hyphens: « rez-de-chaussée », « va-et-vient », « clin-d’œil ». */
const linking = /^(?:(?:a|et|en|de|du|des|la|le|les|au|aux|sur|sous|es|t|dire)-\p{L}|d'\p{L})/u;

const isVerbBeforePronoun = matcher(verbsBeforePronouns);
const isPair = matcher(pairs);
const isComposing = new RegExp(String.raw`(?:^|[^\p{L}])(?:${composing})[sx]?$`, 'u');

/** Whether the second half, folded as the first, is a pronoun that stands after its verb: « dites-moi », « allez-y ». */
export function isPronounOf(head: string, tail: string): boolean {
  return isVerbBeforePronoun(head, tail);
}

/** Whether a hyphen is written between two halves, folded, as far as they tell by themselves. */
export function isComposed(head: string, tail: string): boolean {
  if (linking.test(tail)) return /\p{L}{2}$/u.test(head) || tail.startsWith('t-');
  return isPair(head, tail) || (isComposing.test(head) && !wordEnding.test(tail));
}

function matcher(all: readonly Pairs[]): (head: string, tail: string) => boolean {
  const made = all.map(({ heads, tails }) => ({
    heads: new RegExp(String.raw`(?:^|[^\p{L}])(?:${heads})$`, 'u'),
    tails: new RegExp(String.raw`^(?:${tails})(?!\p{L})`, 'u'),
  }));
  return (head, tail) => made.some((pair) => pair.heads.test(head) && pair.tails.test(tail));
}
