import type { RemarkView } from '@recueil/contracts';
import { personRef, type Names } from '#rooms/submissions';
import type { StoredRemark } from './remark.repository';

export function remarkView(remark: StoredRemark, names: Names, { mayResolve }: { mayResolve: boolean }): RemarkView {
  const { authorId, at, resolvedAt, ...rest } = remark;
  return {
    ...rest,
    author: personRef(authorId, names),
    at: at.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    mayResolve,
  };
}
