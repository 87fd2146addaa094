import { safeReturnPath } from './return-path';

describe('The page to come back to', () => {
  it('is a page of ours, query and fragment kept', () => {
    expect(safeReturnPath('/fiches/un-accueil?x=1#contacts')).toBe('/fiches/un-accueil?x=1#contacts');
  });

  it.each([
    null,
    '',
    'https://ailleurs.example',
    '//ailleurs.example',
    '/\\ailleurs.example',
    '/a\r\nb',
    '/..//ailleurs.example',
    '/api/me',
    '/connexion',
    '/connexion?erreur=refused',
  ])('is the home page instead of %j', (wanted) => {
    expect(safeReturnPath(wanted)).toBe('/');
  });
});
