import fc from 'fast-check';
import { formWithPlaces } from './form-with-places';
import { alikeForm, seenForm, withoutUnseen } from './forms';
import { apostropheShapes, latinLigatures, unseenSigns } from './unseen-signs';
import { compatibleSigns } from './alike-signs';

/** The ends of each kind of sign, and neighbours on which they could act. */
const signs = [
  ...[...unseenSigns, ...compatibleSigns].flatMap(({ from, to }) =>
    [from, to].map((sign) => String.fromCodePoint(sign)),
  ),
  ...Object.keys(latinLigatures),
  ...Array.from(apostropheShapes),
  ...['\u0020', '\u00a0', '\u202f', '\u2009', '\n', '\t', '-', '\u2011', '\u2212', '_', '.', ','],
  ...[
    'a',
    'E',
    'e\u0301',
    'é',
    '\u0301',
    '\u0327',
    'œ',
    'Æ',
    'ß',
    '№',
    'º',
    '1',
    '12',
    '500',
    '000',
    '\u1100',
    '\u1161',
  ],
  ...['👍', '🏽', '❤️', '👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '\ud800', '\udc00'],
];
const anyText = fc.array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'binary', maxLength: 3 })), {
  maxLength: 14,
});
const texts = anyText.map((pieces) => pieces.join(''));

describe('what arrives', () => {
  it.each([
    ['déma\u00adtéria\u00adlisation', 'dématérialisation'],
    ['brou\u2060haha, char\u200bançon', 'brouhaha, charançon'],
    ['\ufeffTitre\u202e \u2066caché\u2069', 'Titre caché'],
    ['\u3164\u115f\u2800', ''],
    ['e\u{e0041}\u{e0042}t', 'et'],
    ['conﬁrmation eﬃcace, oﬃce ﬂuvial, aﬀecter, ﬆyle', 'confirmation efficace, office fluvial, affecter, style'],
  ])('loses what nobody sees: « %s »', (text, expected) => {
    expect(withoutUnseen(text)).toBe(expected);
  });

  it.each(['👩‍👩‍👧 en famille', '❤️', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣ un', '👩🏽‍💻'])('keeps the joiners of « %s »', (text) => {
    expect(withoutUnseen(text)).toBe(text);
  });

  it('keeps no words hidden behind an emoji', () => {
    expect(withoutUnseen('👍\u{e0041}\u{e0042}\u200d\u200da\ufe0f')).toBe('👍a');
  });

  it('keeps spaces, apostrophes and signs that are only alike as they were typed', () => {
    const text = "L’accueil d'ici :\u00a012\u202f500 m² – CO₂, œuvre\u2009!";
    expect(withoutUnseen(text)).toBe(text);
  });
});

describe('the form under which texts are compared', () => {
  it('is the same whatever space, apostrophe, ligature or unseen sign they have', () => {
    const before = "Le guichet\u00a0: 12\u202f500 appels, l'eﬃca\u00adcité\u200b.";
    const after = 'Le guichet : 12\u00a0500 appels, l’efficacité.';
    expect(seenForm(before)).toBe(seenForm(after));
  });

  it('is the same for an accent in one sign or in two', () => {
    expect(seenForm('e\u0301\u00adte\u00ad\u0301')).toBe('été');
  });

  it.each([
    ['10⁶', '106'],
    ['m²', 'm2'],
    ['CO₂', 'CO2'],
    ['12 500', '12500'],
    ['œuvre', 'oeuvre'],
    ['2019–2021', '2019-2021'],
    ['Ａ', 'A'],
    ['dix huit', 'dixhuit'],
  ])('tells « %s » from « %s »', (one, other) => {
    expect(seenForm(one)).not.toBe(seenForm(other));
  });
});

describe('the form under which texts are found', () => {
  it.each([
    ['CO₂ et 10⁶ m²', 'CO2 et 106 m2'],
    ['le 1ᵉʳ mars, au XXIᵉ siècle', 'le 1er mars, au XXIe siècle'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 'Full width'],
    ['𝐆𝐫𝐚𝐬', 'Gras'],
    ['Ⅻ pages', 'XII pages'],
    ['2019–2021, rendez‑vous, −5', '2019-2021, rendez-vous, -5'],
    ['Œuvre et cœur, Ægide et æquo', 'OEuvre et coeur, AEgide et aequo'],
    ['nº 5, № 6', 'n° 5, n° 6'],
    ['12 500 €, 1\u202f250\u00a0000 et 1\u00a0250,50', '12500 €, 1250000 et 1250,50'],
    ['l′agent d´ici', "l'agent d'ici"],
  ])('makes of « %s » « %s »', (text, expected) => {
    expect(alikeForm(text)).toBe(expected);
  });

  it('joins no numbers of two lines', () => {
    expect(alikeForm('Ils sont 12\n500 appels')).toBe('Ils sont 12\n500 appels');
  });

  it.each(['2024 300 agents', '12 50', '12 5000', '3,5 500', 'A1 500', '01 99 00 41 27'])(
    'joins no numbers that are several: « %s »',
    (text) => {
      expect(alikeForm(text)).toBe(text);
    },
  );
});

describe('every form', () => {
  it.each([
    ['withoutUnseen', withoutUnseen],
    ['seenForm', seenForm],
    ['alikeForm', alikeForm],
  ])('%s is its own form', (_, formOf) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(formOf(formOf(text))).toBe(formOf(text));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same for texts that a looser form already makes the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(seenForm(withoutUnseen(text))).toBe(seenForm(text));
        expect(alikeForm(seenForm(text))).toBe(alikeForm(text));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps well-formed texts well formed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        if (text.isWellFormed()) expect(alikeForm(text).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the form with its places', () => {
  it('is the form without them, and its places come in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { form, startOf, endOf } = formWithPlaces(text);
        expect(form).toBe(alikeForm(text));
        let [start, end] = [0, 0];
        for (let place = 0; place < form.length; place += 1) {
          expect(startOf(place)).toBeGreaterThanOrEqual(start);
          expect(endOf(place + 1)).toBeGreaterThanOrEqual(end);
          [start, end] = [startOf(place), endOf(place + 1)];
          expect(start).toBeLessThan(end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leads to either end of a very long text', () => {
    const text = `a\u00ad${'\u1100\u1161'.repeat(60_000)} ${'1 000 '.repeat(20_000)}z`;
    const { form, startOf, endOf } = formWithPlaces(text);
    expect([startOf(1), endOf(form.length)]).toEqual([2, text.length]);
  });

  it.each([
    ['Merci à Soﬁa De\u00adﬂandre !', 'Sofia Deflandre', 'Soﬁa De\u00adﬂandre'],
    ['Le « CO₂ »', 'CO2', 'CO₂'],
    ['soit 12\u202f500 €', '12500', '12\u202f500'],
  ])('leads in « %s » from « %s » to « %s »', (text, sought, expected) => {
    const { form, startOf, endOf } = formWithPlaces(text);
    const at = form.indexOf(sought);
    expect(text.slice(startOf(at), endOf(at + sought.length))).toBe(expected);
  });
});
