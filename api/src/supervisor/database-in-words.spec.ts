import { databaseInWords, ownDatabaseInWords } from './database-in-words.ts';

const plain = (line: string): string => line.replaceAll('\u00a0', ' ');

describe('the line that says which database a command acts on', () => {
  it.each([
    [
      'postgres://u:hush%23x@base.example:5433/recueil',
      'Base de données : « recueil » sur base.example:5433, rôle « u ».',
    ],
    ['postgres://u:hush@base.example/', 'Base de données : « u » sur base.example:5432, rôle « u ».'],
    ['postgresql:///recueil?host=/var/run/pg', 'Base de données : « recueil » sur /var/run/pg.'],
  ])('%s', (address, line) => {
    expect(plain(databaseInWords(address))).toBe(line);
    expect(databaseInWords(address)).not.toContain('hush');
  });

  it('says that it is our own where none was given', () => {
    expect(plain(ownDatabaseInWords('/srv/data'))).toContain('celle que Recueil apporte, dans /srv/data');
  });
});
