import { holds, sameRoles, sideIn, withRole, withSide } from './given-roles';

const member = (committeeId: string, side: 'design' | 'use') => ({ role: 'member', committeeId, side }) as const;

describe('Roles that are being chosen', () => {
  it('put somebody on one side of a committee at most', () => {
    const roles = withSide([member('a', 'use'), member('b', 'use')], 'a', 'design');
    expect(sideIn(roles, 'a')).toBe('design');
    expect(sideIn(roles, 'b')).toBe('use');
    expect(roles).toHaveLength(2);
    expect(sideIn(withSide(roles, 'a', null), 'a')).toBeNull();
  });

  it('give and take what has no side', () => {
    const roles = withRole(withRole([], 'secretary', 'a', { isHeld: true }), 'administrator', null, { isHeld: true });
    expect(holds(roles, 'secretary', 'a')).toBe(true);
    expect(holds(roles, 'secretary', null)).toBe(false);
    expect(withRole(roles, 'secretary', 'a', { isHeld: false })).toEqual([
      { role: 'administrator', committeeId: null, side: null },
    ]);
    expect(withRole(roles, 'administrator', null, { isHeld: true })).toHaveLength(2);
  });

  it('are the same in whatever order', () => {
    expect(sameRoles([member('a', 'use'), member('b', 'use')], [member('b', 'use'), member('a', 'use')])).toBe(true);
    expect(sameRoles([member('a', 'use')], [member('a', 'design')])).toBe(false);
  });
});
