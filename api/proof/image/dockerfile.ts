export interface Instruction {
  keyword: string;
  /** What follows it, on one line. */
  text: string;
}

/** From one FROM to the next. */
export interface Stage {
  /** What other stages call it; the last one has no name. */
  name: string | null;
  base: string;
  instructions: Instruction[];
}

/** The stages of a Dockerfile. What it does not understand, it refuses: nothing is passed over in silence. */
export function stagesOf(dockerfile: string): Stage[] {
  const stages: Stage[] = [];
  for (const { keyword, text } of instructionsOf(dockerfile)) {
    if (keyword === 'FROM') {
      const [, base, name = null] = /^(\S+)(?: AS (\S+))?$/.exec(text) ?? refuse(keyword, text);
      stages.push({ base: base ?? '', name, instructions: [] });
    } else {
      (stages.at(-1) ?? refuse(keyword, text)).instructions.push({ keyword, text });
    }
  }
  return stages;
}

function instructionsOf(dockerfile: string): Instruction[] {
  const lines = dockerfile
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');
  return lines.map((line) => {
    const [, keyword = '', text = ''] = /^([A-Z]+) (.+)$/.exec(line.trim()) ?? refuse('line', line);
    return { keyword, text };
  });
}

/** The words of an instruction without its flags, and the flags by their name. */
export function wordsOf(text: string): { flags: Record<string, string>; words: string[] } {
  const all = text.trim().split(/\s+/);
  const flags = all.filter((word) => word.startsWith('--'));
  return {
    flags: Object.fromEntries(flags.map((flag) => flag.slice(2).split('=') as [string, string])),
    words: all.filter((word) => !word.startsWith('--')),
  };
}

/** A command in its exact form, `["node", "…"]`; the other one goes through a shell, which we do not want there. */
export function exactCommand(text: string): string[] {
  const list = text.startsWith('[') ? (JSON.parse(text) as string[]) : refuse('command', text);
  return list;
}

export function refuse(keyword: string, text: string): never {
  throw new Error(`the Dockerfile says what this proof does not understand: ${keyword} ${text}`);
}
