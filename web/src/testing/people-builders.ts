import type { Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Me, SessionView } from '@recueil/contracts';
import { Departure } from '#web/core/departure';
import { SessionStore } from '#web/core/session-store';
import { PageHarness } from './page-harness';

export function sessionView(changes: Partial<SessionView> = {}): SessionView {
  const hour = 3_600_000;
  return {
    id: 'session-1',
    device: 'Firefox sur Windows',
    method: 'password',
    createdAt: '2026-11-13T07:00:00.000Z',
    seenAt: '2026-11-13T08:00:00.000Z',
    idleEndsAt: new Date(Date.now() + 4 * hour).toISOString(),
    endsAt: new Date(Date.now() + 12 * hour).toISOString(),
    current: true,
    ...changes,
  };
}

export function me(changes: Partial<Me> = {}): Me {
  return {
    id: 'odile',
    name: 'Odile Marchetaux',
    email: 'odile@montreval.example',
    service: 'Accueil',
    organisation: { id: 'montreval', name: 'Ville de Montreval' },
    roles: [],
    places: [],
    session: sessionView(),
    version: 3,
    hasPassword: true,
    notifications: { requests: 'at-once', news: 'never' },
    charterAcceptedAt: null,
    newcomer: false,
    ...changes,
  };
}

/** Where pages left for; jsdom goes nowhere. */
export class Journal {
  readonly left: string[] = [];
  readonly visited: string[] = [];

  leaveFor(address: string): void {
    this.left.push(address);
  }

  visit(address: string): void {
    this.visited.push(address);
  }
}

export function withJournal(journal: Journal): Provider[] {
  return [{ provide: Departure, useValue: journal }];
}

/** A page of a person who is signed in. */
export async function openSignedIn(
  address: string,
  who: Partial<Me> = {},
  journal = new Journal(),
  providers: Provider[] = [],
): Promise<PageHarness> {
  const person = me(who);
  localStorage.setItem('recueil.session', person.id);
  const harness = await PageHarness.open('/aide', [...withJournal(journal), ...providers]);
  const known = TestBed.inject(SessionStore).ready();
  await harness.answer('/api/me', person);
  await known;
  if (address !== '/aide') await harness.go(address);
  return harness;
}

/** Removes what a test kept, so that the next one starts from nothing. */
export function forgetBrowser(): void {
  localStorage.clear();
  sessionStorage.clear();
}
