import { HttpErrorResponse } from '@angular/common/http';
import { isUnreachable, readFailure } from './failure';

const reply = (status: number, error: unknown = null): HttpErrorResponse => new HttpErrorResponse({ status, error });

describe('What went wrong', () => {
  it('is told by the code and the detail of the server', () => {
    const problem = { code: 'archived', detail: 'Archivée.', requestId: 'x' };
    expect(readFailure(reply(410, problem))).toEqual({ kind: 'archived', detail: 'Archivée.', requestId: 'x' });
  });

  it('is told by the status when what answers is not ours', () => {
    expect(readFailure(reply(404, '<html>')).kind).toBe('not-found');
    expect(readFailure(reply(400)).kind).toBe('refused');
    expect(readFailure(reply(500)).kind).toBe('broken');
    expect(readFailure(new Error('x')).kind).toBe('broken');
  });

  it('is told in the words of the server when it says what does not answer behind it', () => {
    const problem = { code: 'unavailable', detail: 'Rien ne peut être enregistré.', reason: 'read-only' };
    expect(readFailure(reply(503, problem))).toMatchObject({ kind: 'unreachable', detail: problem.detail });
    expect(readFailure(reply(503, { ...problem, reason: undefined })).detail).toBeNull();
  });

  it('is that nobody answers, when the network or what stands behind the front door is gone', () => {
    expect([0, 502, 503, 504].every((status) => isUnreachable(reply(status)))).toBe(true);
    expect([400, 404, 500].some((status) => isUnreachable(reply(status)))).toBe(false);
  });
});
