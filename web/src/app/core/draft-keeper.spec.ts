import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { forgetBrowser } from '#web/testing/people-builders';
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

  it('stays for its person when somebody else signs in, in this browser instead of this tab', () => {
    drafts().keep('fiche', 'odile', 'à Odile');
    drafts().keep('demande', null, 'avant de se connecter');
    drafts().shelterAllBut('camille');
    expect(drafts().recall('fiche', 'camille')).toBeNull();
    sessionStorage.clear();
    expect(drafts().recall('fiche', 'odile')).toBe('à Odile');
  });

  it('is kept in one place only once its person goes on, and nowhere once they have sent it', () => {
    drafts().keep('fiche', 'odile', 'à Odile');
    drafts().shelterAllBut('camille');
    drafts().keep('fiche', 'odile', 'à Odile, la suite');
    expect(localStorage).toHaveLength(0);
    drafts().shelterAllBut('camille');
    drafts().forget('fiche', 'odile');
    expect(drafts().recall('fiche', 'odile')).toBeNull();
  });

  it('says when the browser keeps nothing, and until it does again', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(drafts().isRefused()).toBe(false);
    expect(drafts().keep('fiche', 'odile', 'texte')).toBe(false);
    expect(drafts().isRefused()).toBe(true);
    full.mockRestore();
    drafts().keep('fiche', 'odile', 'texte');
    expect(drafts().isRefused()).toBe(false);
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
    expect(drafts().recall('proposition.1', 'camille', 'local')).toBeNull();
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

  it('is erased without what others typed here', () => {
    const drafts = TestBed.inject(DraftKeeper);
    drafts.keep('fiche', 'odile', 'à Odile');
    drafts.shelterAllBut('camille');
    drafts.keep('fiche', 'camille', 'à Camille', 'local');
    drafts.keep('demande', null, 'en passant');
    drafts.keep('proposition.1', null, 'avant de se connecter', 'local');
    TestBed.inject(BrowserMemory).erase((place, key) => drafts.isOfAnother('camille', place, key));
    expect(drafts.recall('fiche', 'odile')).toBe('à Odile');
    expect(drafts.recall('proposition.1', null)).toBe('avant de se connecter');
    expect(drafts.recall('fiche', 'camille')).toBeNull();
    expect(drafts.recall('demande', null)).toBeNull();
  });
});
