import { ESLint } from 'eslint';

/**
 * Reads `{ root, rules, texts: [{ path, text }] }` on its entrance and writes, for each text, which of those rules refuse it
 * where it would stand. The files need not exist: nothing is written.
 */
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { root, rules, texts } = JSON.parse(Buffer.concat(chunks).toString());

const eslint = new ESLint({
  cwd: root,
  // Rules that ask for types need files that exist: here, those that are asked for do not.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => rules.includes(ruleId),
});

const refused = [];
for (const { path, text } of texts) {
  const [{ messages }] = await eslint.lintText(text, { filePath: `${root}/${path}` });
  refused.push({ path, refusedBy: messages.map(({ ruleId, message }) => ruleId ?? message) });
}
process.stdout.write(JSON.stringify(refused));
