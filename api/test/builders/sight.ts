import type { SubmissionView } from '@recueil/contracts';
import type { Sight, SightPart } from '@recueil/domain';
import { partsOfKey } from '../../src/features/desk/views/view-parts';

/** The keys of a submission's page that say something. */
function saidIn(view: SubmissionView): string[] {
  const { classification, readingMinutes: _least, ...rest } = view;
  const says = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false;
  const keys = Object.entries(rest).flatMap(([key, value]) => (says(value) ? key : []));
  return classification.themes.length > 0 ? [...keys, 'classification'] : keys;
}

/** What a page says although the sight does not grant it, or says nothing of although it does. */
export function beyondSight(view: SubmissionView, { text, parts }: Sight, title: string): string[] {
  const isGranted = (one: SightPart | 'text'): boolean => (one === 'text' ? text !== null : parts.has(one));
  const wrong = saidIn(view).flatMap((key) => {
    if (!Object.hasOwn(partsOfKey, key)) return `nobody classified ${key}`;
    return partsOfKey[key as keyof typeof partsOfKey].some(isGranted) ? [] : `${key} is shown`;
  });
  const judged = view.history.some(({ sentence }) => sentence.includes('avis favorable'));
  const audiences = view.remarks.map(({ audience }) => audience);
  const facts: [string, boolean, boolean][] = [
    ['the title', view.title === title, true],
    ['the text', (view.content?.title ?? '') === title, true],
    ['contacts', (view.content?.contacts ?? []).length > 0, text !== null && parts.has('contacts')],
    ['notes', audiences.includes('committee'), parts.has('notes')],
    ['messages', audiences.includes('team'), parts.has('messages')],
    ['events', view.history.length > 0, parts.has('events')],
    ['reasons', view.history.some(({ reason }) => reason !== null) && !parts.has('reasons'), false],
    ['the classification', view.classification.themes.length > 0, parts.has('classification')],
    ['who judged', judged && !parts.has('deliberations'), false],
    ...(view.state === 'reviewing'
      ? ([
          ['opinions', view.opinions.length > 0, parts.has('opinions')],
          ['deliberations', judged, parts.has('deliberations')],
        ] as [string, boolean, boolean][])
      : []),
  ];
  return [...wrong, ...facts.flatMap(([what, is, should]) => (is === should ? [] : `${what}: ${String(is)}`))];
}
