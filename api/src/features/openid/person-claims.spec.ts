import { claimedPerson } from './person-claims';

const proconnect = {
  sub: 'a',
  given_name: 'Angèle',
  usual_name: 'Exemple',
  email: 'angele.exemple@ministere.example',
  organizational_unit: 'Bureau des usagers',
  siret: '00000000000000',
};

describe('the person whom a provider describes', () => {
  it('has the names that ProConnect gives', () => {
    expect(claimedPerson(proconnect, 'proconnect')).toEqual({
      email: 'angele.exemple@ministere.example',
      name: 'Angèle Exemple',
      service: 'Bureau des usagers',
      emailVerified: true,
      siret: '00000000000000',
    });
  });

  it('works where a whole SIRET says, and nowhere where there is none', () => {
    const told = (siret: unknown) => claimedPerson({ ...proconnect, siret }, 'generic').siret;
    expect(told('210 000 001 00015')).toBe('21000000100015');
    expect([told('2100000010001'), told('2100000010001A'), told(21000000100015), told(undefined)]).toEqual(
      Array(4).fill(null),
    );
  });

  it('has a verified address where the provider says so, and with ProConnect, which verifies them all', () => {
    const { siret: _, ...person } = proconnect;
    expect(claimedPerson(person, 'generic').emailVerified).toBe(false);
    expect(claimedPerson({ ...person, email_verified: 'true' }, 'generic').emailVerified).toBe(false);
    expect(claimedPerson({ ...person, email_verified: true }, 'generic').emailVerified).toBe(true);
  });

  it('has the names that other providers give, and the beginning of the address where they give none', () => {
    const email = 'Dominique@Ville.Example';
    expect(claimedPerson({ email, name: 'Dominique Exemple' }, 'generic').name).toBe('Dominique Exemple');
    expect(claimedPerson({ email, given_name: 'Dominique', family_name: 'Exemple' }, 'generic').name).toBe(
      'Dominique Exemple',
    );
    expect(claimedPerson({ email, name: { first: 'D' } }, 'generic')).toEqual({
      email: 'dominique@ville.example',
      emailVerified: false,
      name: 'dominique',
      service: '',
      siret: null,
    });
  });

  it('has names on one line, without what turns writing round, and not longer than an account holds', () => {
    const given = { name: ' A\u0000', given_name: 'An\u202egèle\r\n', usual_name: 'E'.repeat(300) };
    const person = claimedPerson({ ...proconnect, ...given }, 'proconnect');
    expect(person.name).toBe(`Angèle ${'E'.repeat(113)}`);
    expect(claimedPerson({ ...proconnect, given_name: 'Ange\u0300le' }, 'proconnect').name).toBe('Angèle Exemple');
  });

  it.each([
    ['nothing', undefined],
    ['a list', ['a@ville.example']],
    ['no address', 'angele'],
    ['two addresses', 'a@ville.example,b@ville.example'],
    ['a Cyrillic letter', 'аngele@ville.example'],
    ['a Kelvin sign, which is a k once in lower case', 'fran\u212a@ville.example'],
    ['letters in full width', 'ａngele@ville.example'],
    ['a domain with a look-alike', 'angele@vіlle.example'],
    ['an invisible space', 'ange\u200ble@ville.example'],
    ['a line break', 'angele@ville.example\r\nBcc: b@ville.example'],
    ['one that is too long', `${'a'.repeat(64)}@${'b.'.repeat(120)}example`],
  ])('is refused with %s for an address', (_what, email) => {
    expect(() => claimedPerson({ ...proconnect, email }, 'proconnect')).toThrow('refused');
  });

  it('is refused when the provider never checked the address', () => {
    expect(() => claimedPerson({ ...proconnect, email_verified: false }, 'proconnect')).toThrow('never checked');
    expect(claimedPerson({ ...proconnect, email_verified: true }, 'generic').email).toBe(proconnect.email);
  });
});
