import { contentProblems, controlOf, errorAt, errorOf } from './part-fields';

const why = 'Non.';

describe('What the server says of the fields of a content', () => {
  it('has one name for each field, whichever check of the server spoke', () => {
    const named = (field: string): string | undefined => contentProblems([{ field, message: why }])[0]?.field;
    expect(named('content.links.0.url')).toBe('links[0].url');
    expect(named('links[0].url')).toBe('links[0].url');
    expect(named('content.attachments.2')).toBe('attachments[2]');
    expect(named('content.sections.origin')).toBe('sections.origin');
    expect(named('contactIds')).toBe('contacts');
    expect(named('contentHash')).toBe('contentHash');
  });

  it('is said of a field for what it holds, or of the field alone', () => {
    const problems = [{ field: 'keyFigures[1].label', message: why }];
    expect(errorAt(problems, 'keyFigures[1]')).toBe(why);
    expect(errorOf(problems, 'keyFigures[1]')).toBeNull();
    expect(errorOf(problems, 'keyFigures[1].label')).toBe(why);
    expect(errorAt(problems, 'keyFigures')).toBeNull();
  });

  it('leads to the control in which it is typed, and of a whole figure or link to its value', () => {
    expect(controlOf('contacts[0].email')).toBe('contacts-0-email');
    expect(controlOf('keyFigures[1]')).toBe('keyFigures-1-value');
    expect(controlOf('keyFigures[1].before')).toBe('keyFigures-1-value');
    expect(controlOf('links[11]')).toBe('links-11-url');
    expect(controlOf('attachments')).toBe('attachments');
  });
});
