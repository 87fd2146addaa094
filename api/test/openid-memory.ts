/** What a test provider remembers, as `oidc-provider` wants to keep it: gone with the test. */
export function openidMemory(): new (kind: string) => object {
  const rows = new Map<string, Record<string, unknown>>();

  return class {
    constructor(private readonly kind: string) {}

    upsert(id: string, row: Record<string, unknown>): Promise<void> {
      rows.set(`${this.kind}:${id}`, row);
      return Promise.resolve();
    }

    find(id: string): Promise<Record<string, unknown> | undefined> {
      return Promise.resolve(rows.get(`${this.kind}:${id}`));
    }

    findByUid(uid: string): Promise<Record<string, unknown> | undefined> {
      return Promise.resolve([...rows.values()].find((row) => row.kind === this.kind && row.uid === uid));
    }

    consume(id: string): Promise<void> {
      const row = rows.get(`${this.kind}:${id}`);
      if (row) row.consumed = Math.floor(Date.now() / 1_000);
      return Promise.resolve();
    }

    destroy(id: string): Promise<void> {
      rows.delete(`${this.kind}:${id}`);
      return Promise.resolve();
    }

    revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, row] of rows) if (row.grantId === grantId) rows.delete(key);
      return Promise.resolve();
    }
  };
}
