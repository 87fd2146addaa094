import { type APIRequestContext, request } from '@playwright/test';

/** Those of the demonstration who make a submission go round. */
export const author = 'agent@demonstration.example';
export const designer = 'conception@demonstration.example';
export const user = 'usage@demonstration.example';
export const secretary = 'secretariat@demonstration.example';

const password = 'quatre marches vers le guichet';
/** A theme of the first committee. */
export const theme = 'ecoute-des-usagers';

/** Members by their name: readers are named by how little they have in hand. */
const members: Record<string, string> = {
  'Inès Kerbrat': designer,
  'Lina Bertaux': 'lina.bertaux@demonstration.example',
  'Nadia Ferrand': 'nadia.ferrand@demonstration.example',
  'Youssef Lemoine': user,
  'Hugo Salmon': 'hugo.salmon@demonstration.example',
  'Théo Guillou': 'theo.guillou@demonstration.example',
};

/** Those who sit on the side of use. */
export const usersOfCommittee = ['Youssef Lemoine', 'Hugo Salmon', 'Théo Guillou'].map((name) => members[name] ?? '');

/** What tests read of a submission. */
interface SeenSubmission {
  id: string;
  version: number;
  contentVersion: number | null;
  content: Record<string, unknown>;
  contentHash: string;
  state: string;
  slug: string | null;
  readers: { id: string; name: string }[];
}

/** Somebody of the demonstration, who asks what a page would ask. */
export class Party {
  private readonly http: APIRequestContext;

  private constructor(http: APIRequestContext) {
    this.http = http;
  }

  static async of(baseURL: string, email: string): Promise<Party> {
    const http = await request.newContext({ baseURL, extraHTTPHeaders: { 'X-Recueil': '1' } });
    const reply = await http.post('/api/session', { data: { email, password } });
    if (!reply.ok()) throw new Error(`${email} cannot sign in: ${await reply.text()}`);
    return new Party(http);
  }

  async see(id: string): Promise<SeenSubmission> {
    return (await (await this.http.get(`/api/submissions/${id}`)).json()) as SeenSubmission;
  }

  /** Acts on the submission as it is now; judges the text that is shown now. */
  async act(id: string, action: string, given: object = {}): Promise<void> {
    const { version, contentHash } = await this.see(id);
    const shown = action === 'approve' || action === 'object' ? { contentHash } : {};
    const data = { action, version, ...shown, ...given };
    const reply = await this.http.post(`/api/submissions/${id}/actions`, { data });
    if (!reply.ok()) throw new Error(`${action}: ${await reply.text()}`);
  }

  /** The addresses of those who are to read it. */
  async readersOf(id: string): Promise<string[]> {
    const { readers } = await this.see(id);
    return readers.map(({ name }) => members[name] ?? name);
  }

  async hashOf(id: string): Promise<string> {
    return (await this.see(id)).contentHash;
  }

  /** Of the sheet, once it is online. */
  async slugOf(id: string): Promise<string> {
    return (await this.see(id)).slug ?? '';
  }

  async write(id: string, changes: object): Promise<void> {
    const { content, contentVersion } = await this.see(id);
    const reply = await this.http.patch(`/api/submissions/${id}/content`, {
      data: { content: { ...content, ...changes } },
      headers: { 'If-Match': `"${String(contentVersion)}"` },
    });
    if (!reply.ok()) throw new Error(`not saved: ${await reply.text()}`);
  }

  /** Joins a file; answers its digest. */
  async join(id: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<string> {
    const reply = await this.http.post(`/api/submissions/${id}/attachments`, { multipart: { file } });
    if (!reply.ok()) throw new Error(`not joined: ${await reply.text()}`);
    return ((await reply.json()) as { sha256: string }).sha256;
  }

  async remark(id: string, remark: object): Promise<void> {
    const reply = await this.http.post(`/api/submissions/${id}/remarks`, { data: remark });
    if (!reply.ok()) throw new Error(`no remark: ${await reply.text()}`);
  }

  /** A complete text, sent to the committee; answers its identifier. */
  async propose(title: string, themes = [theme]): Promise<string> {
    await this.http.put('/api/me/charter', { data: {} });
    const created = await this.http.post('/api/sheets', {
      data: { content: textOf(title), classification: classificationOf(themes) },
    });
    if (!created.ok()) throw new Error(`not created: ${await created.text()}`);
    const { id } = (await created.json()) as SeenSubmission;
    await this.act(id, 'submit');
    return id;
  }

  async close(): Promise<void> {
    await this.http.dispose();
  }
}

const paragraph = (...texts: string[]): object => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

function textOf(title: string): object {
  return {
    title,
    organisation: 'Préfecture du Val-Doré',
    pitch: 'Deux fois par an, chaque chef de bureau dépose un dossier comme n’importe qui, et raconte.',
    sections: {
      origin: paragraph(
        'Nos notices étaient exactes et personne ne les suivait. Une cheffe de bureau, venue refaire son propre titre, a mis deux heures pour une démarche que nous annoncions en vingt minutes.',
      ),
      results: paragraph(
        'Quatorze visites ont produit soixante-deux remarques, dont quarante réglées dans le mois sans dépense.',
      ),
      principles: paragraph('Personne n’est prévenu, ni au guichet ni au téléphone.', 'Aucun agent n’est nommé.'),
      advice: paragraph('Commencer par la direction. Choisir une démarche que l’on ne connaît pas.'),
      setbacks: paragraph('La première année, les récits partaient par courriel\u202F: trois agents se sont reconnus.'),
    },
    resultsKind: 'obtained',
    resultsDate: null,
    keyFigures: [{ kind: 'number', value: '62', unit: '', label: 'remarques', detail: 'en un an' }],
    links: [],
    contacts: [],
    attachments: [],
  };
}

function classificationOf(themes: string[]): object {
  return {
    themes,
    scale: 'local',
    audience: ['everyone'],
    maturity: 'deployed',
    year: 2026,
    effort: { duration: '', cost: '', means: '' },
    keywords: [],
  };
}
