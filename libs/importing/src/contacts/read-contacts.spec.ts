import { toRows } from '../source/rows';
import { readContacts } from './read-contacts';

const read = (text: string) => readContacts(toRows(text));
const brief = (text: string) => read(text).contacts.map(({ name, email, phone, url }) => [name, email, phone, url]);

describe('a block of contacts', () => {
  it.each([
    [
      'one person a line',
      'Anne DURAND anne@tilly.example - 01 99 00 01 01\nPaul MOREL paul@tilly.example - 01 99 00 01 02',
    ],
    [
      'a number under its address',
      'Anne DURAND anne@tilly.example\n01 99 00 01 01\nPaul MOREL paul@tilly.example\n01 99 00 01 02',
    ],
    [
      'a name over a blank line',
      'Anne DURAND\n\nanne@tilly.example, 01 99 00 01 01\n\nPaul MOREL\n\npaul@tilly.example, 01 99 00 01 02',
    ],
    [
      'two people on a line',
      'Anne DURAND anne@tilly.example 01 99 00 01 01 • Paul MOREL paul@tilly.example 01 99 00 01 02',
    ],
    [
      'bullets before each',
      '• Anne DURAND : anne@tilly.example / 01 99 00 01 01\n• Paul MOREL : paul@tilly.example / 01 99 00 01 02',
    ],
    [
      'numbers before names',
      '01 99 00 01 01 – Anne DURAND – anne@tilly.example\n01 99 00 01 02 – Paul MOREL – paul@tilly.example',
    ],
    [
      'labels',
      'Anne DURAND\nTél. : 01 99 00 01 01\nCourriel : anne@tilly.example\nPaul MOREL\nTél. : 01 99 00 01 02\nMél : paul@tilly.example',
    ],
    [
      'names together, then addresses',
      'Anne DURAND et Paul MOREL\nanne@tilly.example 01 99 00 01 01\npaul@tilly.example 01 99 00 01 02',
    ],
    [
      'marks of bold',
      '**Anne DURAND** <anne@tilly.example> 01 99 00 01 01\n**Paul MOREL** <paul@tilly.example> 01 99 00 01 02',
    ],
    ['semicolons', 'Anne DURAND, anne@tilly.example, 01 99 00 01 01 ; Paul MOREL, paul@tilly.example, 01 99 00 01 02'],
  ])('is read with %s', (_layout, text) => {
    expect(brief(text)).toEqual([
      ['Anne DURAND', 'anne@tilly.example', '01 99 00 01 01', null],
      ['Paul MOREL', 'paul@tilly.example', '01 99 00 01 02', null],
    ]);
    expect(read(text).warnings).toEqual([]);
  });

  it('keeps addresses that have no name, and names that have a number only', () => {
    expect(brief('a.b@tilly.example, 01 99 00 01 01 • c.d@tilly.example, 01 99 00 01 02')).toEqual([
      [null, 'a.b@tilly.example', '01 99 00 01 01', null],
      [null, 'c.d@tilly.example', '01 99 00 01 02', null],
    ]);
    expect(brief('Élise BRUN 01 99 00 01 01 • Victor PRÉ 01 99 00 01 02')).toEqual([
      ['Élise BRUN', null, '01 99 00 01 01', null],
      ['Victor PRÉ', null, '01 99 00 01 02', null],
    ]);
  });

  it.each([
    [
      'LV Simon DELMAS s.delmas@mer.example 01 99 00 01 01\nSite : www.mer.example',
      'LV Simon DELMAS',
      'www.mer.example',
    ],
    ['Dr Anne Durand s.delmas@mer.example 01 99 00 01 01 www.mer.example', 'Dr Anne Durand', 'www.mer.example'],
    [
      'M. Dupré s.delmas@mer.example 01 99 00 01 01\n\n<http://mer.example/Un-service/pour-tous>',
      'M. Dupré',
      'http://mer.example/Un-service/pour-tous',
    ],
  ])('keeps a rank with its name and a site with its owner: %s', (text, name, url) => {
    expect(brief(text)).toEqual([[name, 's.delmas@mer.example', '01 99 00 01 01', url]]);
  });

  it.each([
    '01.99.00.01.01',
    '0199000101',
    '+33 1 99 00 01 01',
    '+33 (0)1 99 00 01 01',
    '01-99-00-01-01',
    '0 899 00 01 01',
  ])('knows the number %s', (phone) => {
    expect(brief(`Anne Durand, tél. ${phone}, anne@tilly.example`)).toEqual([
      ['Anne Durand', 'anne@tilly.example', phone, null],
    ]);
  });

  it.each(['nom@domaine', 'a . b @ c.fr', 'anne@tilly,fr', 'anne (at) tilly.example', 'élise@tilly.example'])(
    'keeps the malformed address « %s » as it is, and says so',
    (email) => {
      const { contacts, warnings } = read(`Anne Durand ${email}`);
      expect(contacts).toEqual([{ name: 'Anne Durand', email, phone: null, url: null }]);
      expect(warnings).toMatchObject([{ code: 'contact-malformed', line: 1 }]);
    },
  );

  it('reports a function, a service above its people and a fax rather than take them for names', () => {
    const { contacts, warnings } = read(
      'Bureau de l’accueil\nAnne Durand, cheffe de projet, Fax : 01 99 00 01 09, anne@tilly.example',
    );
    expect(contacts).toEqual([{ name: 'Anne Durand', email: 'anne@tilly.example', phone: null, url: null }]);
    expect(warnings.map(({ message }) => message).join()).toMatch(
      /Bureau de l’accueil.*cheffe de projet.*Fax 01 99 00 01 09/s,
    );
  });

  it('joins two numbers of one person', () => {
    expect(brief('Anne Durand anne@tilly.example\nTél. : 01 99 00 01 01 – Port. : 06 39 98 01 01')).toEqual([
      ['Anne Durand', 'anne@tilly.example', '01 99 00 01 01 / 06 39 98 01 01', null],
    ]);
  });

  it('puts together what the end of a line cut', () => {
    expect(brief('anne.durand@tilly.example, 01 99 00\n01 01 • paul.morel-\nlenoir@tilly.example')).toEqual([
      [null, 'anne.durand@tilly.example', '01 99 00 01 01', null],
      [null, 'paul.morel-lenoir@tilly.example', null, null],
    ]);
  });

  it('takes a service for a name when it has an address, and a sentence for none', () => {
    expect(brief('Service communication : contact@tilly.example')[0]?.[0]).toBe('Service communication');
    const { contacts, warnings } = read(
      'Une longue phrase qui n’est le nom de personne et que rien ne rattache à un contact',
    );
    expect(contacts).toEqual([]);
    expect(warnings).toHaveLength(1);
  });
});
