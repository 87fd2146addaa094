import { TestBed } from '@angular/core/testing';
import { forgetBrowser } from '../../testing/people-builders';
import { BrowserMemory } from './browser-memory';
import { DraftKeeper } from './draft-keeper';

describe('What is typed', () => {
  afterEach(forgetBrowser);

  const drafts = (): DraftKeeper => TestBed.inject(DraftKeeper);

  it('is kept under the name of its person, and shown to nobody else', () => {
    drafts().keep('fiche', 'odile', { title: 'Un accueil' });
    expect(drafts().recall('fiche', 'odile')).toEqual({ title: 'Un accueil' });
    expect(drafts().recall('fiche', 'camille')).toBeNull();
    expect(drafts().recall('fiche', null)).toBeNull();
  });

  it('is forgotten once it is sent', () => {
    drafts().keep('fiche', 'odile', 'texte');
    drafts().forget('fiche', 'odile');
    expect(drafts().recall('fiche', 'odile')).toBeNull();
  });

  it('goes when somebody else signs in, except what nobody had signed', () => {
    drafts().keep('fiche', 'odile', 'à Odile');
    drafts().keep('demande', null, 'avant de se connecter');
    drafts().keepOnlyOf('camille');
    expect(drafts().recall('fiche', 'odile')).toBeNull();
    expect(drafts().recall('demande', null)).toBe('avant de se connecter');
  });

  it('is kept no more once its person has signed out', () => {
    drafts().stop();
    drafts().keep('fiche', 'odile', 'trop tard');
    expect(sessionStorage).toHaveLength(0);
  });

  it('outlives its tab when it is long, still under the name of its person', () => {
    drafts().keep('proposition.1', 'odile', 'à Odile', 'local');
    drafts().keep('proposition.2', null, 'avant de se connecter', 'local');
    expect(localStorage).toHaveLength(2);
    expect(drafts().formsOf('odile', 'proposition.')).toEqual(['proposition.1']);
    drafts().keepOnlyOf('camille');
    expect(drafts().recall('proposition.1', 'odile', 'local')).toBeNull();
    expect(drafts().recall('proposition.2', null, 'local')).toBe('avant de se connecter');
  });

  it('is nothing when the browser kept something else', () => {
    sessionStorage.setItem('recueil.brouillon.odile.fiche', '{');
    expect(drafts().recall('fiche', 'odile')).toBeNull();
  });
});

describe('What this browser keeps', () => {
  afterEach(forgetBrowser);

  it('is erased for the next person, how pages look and what is not ours excepted', () => {
    localStorage.setItem('recueil.session', 'odile');
    localStorage.setItem('recueil.apparence', 'dark');
    localStorage.setItem('autre', 'x');
    sessionStorage.setItem('recueil.brouillon.odile.fiche', '1');
    sessionStorage.setItem('recueil.place', '{}');
    TestBed.inject(BrowserMemory).erase();
    expect(Object.keys(localStorage).sort()).toEqual(['autre', 'recueil.apparence']);
    expect(Object.keys(sessionStorage)).toEqual([]);
  });
});
