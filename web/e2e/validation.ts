import { Party, author, designer } from './committee';

/** The committees of the demonstration: whoever is named to read a submission. */
const readers: Record<string, string> = {
  'Inès Kerbrat': designer,
  'Lina Bertaux': 'lina.bertaux@demonstration.example',
  'Nadia Ferrand': 'nadia.ferrand@demonstration.example',
  'Youssef Lemoine': 'usage@demonstration.example',
  'Hugo Salmon': 'hugo.salmon@demonstration.example',
  'Théo Guillou': 'theo.guillou@demonstration.example',
};

/** A text with one paragraph for each line. */
function text(...lines: string[]): object {
  return {
    type: 'doc',
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

export const origin = {
  before: ['Les gens rappelaient, trois fois en moyenne. Nous étions débordés.', 'Il fallait changer.'],
  after: [
    'Les usagers rappelaient, trois fois en moyenne. Nous étions débordés.',
    'Une agente l’a compté.',
    'Il fallait changer.',
  ],
};

/** What surrounds the text of that submission; its figure is told by whoever proposes. */
const around = {
  links: [{ label: 'Le guide du rappel', url: 'https://guide.example/rappel' }],
  contacts: [{ id: null, name: 'Camille Vasseur', role: '', email: author, phone: '', url: '' }],
};

/** A submission that its committee rewrote, agreed to, and hands to its author; answers its identifier. */
export function awaitingValidation(baseURL: string, title: string): Promise<string> {
  return handedOver(baseURL, title, {
    tell: async (telling, id) => {
      const { content } = await telling.see(id);
      await telling.write(id, {
        ...around,
        sections: { ...(content.sections as object), origin: text(...origin.before) },
      });
    },
    rewrite: async (writing, id) => {
      const sections = (await writing.see(id)).content.sections as object;
      await writing.write(id, {
        pitch: 'Rappeler plutôt que faire attendre.',
        sections: { ...sections, origin: text(...origin.after) },
      });
      await writing.remark(id, {
        audience: 'team',
        part: 'origin',
        text: 'Le même mot, usagers, dans toute la fiche.',
      });
    },
  });
}

type Writing = (party: Party, id: string) => Promise<void>;

/** As {@link awaitingValidation}, with what the author tells and what the committee makes of it. */
export async function handedOver(
  baseURL: string,
  title: string,
  { tell, rewrite }: { tell: Writing; rewrite: Writing },
): Promise<string> {
  const [telling, writing] = await Promise.all([Party.of(baseURL, author), Party.of(baseURL, designer)]);
  const id = await telling.propose(title);
  await telling.act(id, 'take-back');
  await tell(telling, id);
  await telling.act(id, 'submit');
  await writing.act(id, 'take-up');
  await rewrite(writing, id);
  await writing.act(id, 'propose');
  for (const { name } of (await writing.see(id)).readers) {
    const reading = await Party.of(baseURL, readers[name] ?? '');
    await reading.act(id, 'approve');
    await reading.close();
  }
  await Promise.all([telling.close(), writing.close()]);
  return id;
}
