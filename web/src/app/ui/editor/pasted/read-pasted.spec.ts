import { checkRichText, toPlainText } from '@recueil/text';
import { wordsOfLosses } from './losses';
import { type Pasted, readHtml, readText } from './read-pasted';

function html(source: string): Pasted {
  const pasted = readHtml(source);
  if (!pasted) throw new Error('the page was not read');
  expect(checkRichText({ type: 'doc', content: pasted.blocks })).toEqual([]);
  return pasted;
}

const lines = ({ blocks }: Pasted): string[] => toPlainText({ type: 'doc', content: blocks }).split('\n');
const words = (text: string, ...marks: object[]): object =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };

describe('What is pasted from a page', () => {
  it('keeps paragraphs, sub-headings, bold, italic and safe links', () => {
    const { blocks, losses } = html(
      '<h2>Le <b>rappel</b></h2><p style="color:red">Un <strong>mot</strong>, <i>un <a href="https://a.example">lien</a></i></p>',
    );
    expect(blocks).toEqual([
      { type: 'heading', attrs: { level: 3 }, content: [words('Le rappel')] },
      {
        type: 'paragraph',
        content: [
          words('Un '),
          words('mot', { type: 'bold' }),
          words(', '),
          words('un ', { type: 'italic' }),
          words('lien', { type: 'link', attrs: { href: 'https://a.example' } }, { type: 'italic' }),
        ],
      },
    ]);
    expect(losses).toEqual({});
  });

  it('keeps lists within lists, and the paragraphs of an item', () => {
    const pasted = html('<ul><li>un<ol><li><p>a</p><p>suite</p></li><li>b</li></ol></li></ul><ul><li>deux</li></ul>');
    expect(lines(pasted)).toEqual(['- un', '  1. a', '    suite', '  2. b', '- deux']);
  });

  it('reads a list that stands beside its item, as older mails write it', () => {
    expect(lines(html('<ul><li>un</li><ul><li>dedans</li></ul><li>deux</li></ul>'))).toEqual([
      '- un',
      '  - dedans',
      '- deux',
    ]);
  });

  it('goes no deeper than three lists, and loses no word on the way', () => {
    const deep = (level: number): string => `<ul><li>n${String(level)}${level < 6 ? deep(level + 1) : ''}</li></ul>`;
    expect(lines(html(deep(1)))).toEqual(['- n1', '  - n2', '    - n3', '    - n4', '    - n5', '    - n6']);
  });

  it('reads the lists of Word, which are paragraphs', () => {
    const item = (level: number, marker: string, text: string): string =>
      `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level${String(level)} lfo1'>` +
      `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}` +
      `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span></span><![endif]>${text}<o:p></o:p></p>`;
    const pasted = html(
      `<html><head><style>p.MsoNormal {margin:0}</style></head><body><!--StartFragment--><p class=MsoNormal>Avant<o:p></o:p></p>` +
        item(1, '·', 'Un <b>point</b>') +
        item(2, 'o', 'dedans') +
        item(1, '·', 'deux') +
        `<p class=MsoNormal><o:p>&nbsp;</o:p></p>` +
        item(1, '1.', 'premier') +
        item(1, '2.', 'second') +
        '<!--EndFragment--></body></html>',
    );
    expect(lines(pasted)).toEqual(['Avant', '- Un point', '  - dedans', '- deux', '1. premier', '2. second']);
    expect(pasted.losses).toEqual({});
  });

  it('says that a list begins anew where Word went on counting', () => {
    const item = (number: number, text: string): string =>
      `<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${String(number)}.&nbsp;</span>${text}</p>`;
    const cut = html(item(1, 'un') + '<p>entre eux</p>' + item(2, 'deux') + item(3, 'trois'));
    expect(lines(cut)).toEqual(['1. un', 'entre eux', '1. deux', '2. trois']);
    expect(wordsOfLosses(cut.losses)).toEqual([
      'Une liste compte ici à partir de 1, ce qu’elle ne faisait pas\u202F: vérifiez ses numéros.',
    ]);
    expect(html(item(1, 'un') + item(2, 'deux')).losses).toEqual({});
    expect(html('<ol type="a"><li>un</li></ol>').losses).toEqual({ numbering: 1 });
    expect(html('<p>5. cinq</p><p>6. six</p>').losses).toEqual({ numbering: 2 });
    const marked = (marker: string): Pasted =>
      html(`<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${marker}&nbsp;</span>un</p>`);
    for (const marker of ['c)', 'ii.', '2.1.', '5°', '5 -', 'Étape 5']) {
      expect([lines(marked(marker)), marked(marker).losses]).toEqual([['1. un'], { numbering: 1 }]);
    }
    expect(html('<ol start="4"><li>quatre</li><li>cinq</li></ol>').losses).toEqual({ numbering: 1 });
    expect(html('<ol><li>un<ol><li>a</li></ol></li><li value="2">deux</li></ol>').losses).toEqual({});
  });

  it('loses the signs that nobody sees, and keeps joined letters as letters', () => {
    expect(lines(html('<p>Dé\u00adma\u200btérialisation eﬃcace <b>\u2060</b>👩\u200d💻</p>'))).toEqual([
      'Dématérialisation efficace 👩\u200d💻',
    ]);
  });

  it('has the words of a page whose lines were broken, as plain text has them', () => {
    const page =
      '<p>Le prêt de <b>matériel est ouvert à la réno-</b><br>vation du préau. Les petits-<br>déjeuners sont dans celui&shy;<br>ci.<br>' +
      '– un<br>– deux<br><br>Fin</p><p>12 rue Haute<br>Montreval</p>';
    expect(lines(html(page))).toEqual([
      'Le prêt de matériel est ouvert à la rénovation du préau. Les petits-déjeuners sont dans celui-ci.',
      '- un',
      '- deux',
      'Fin',
      '12 rue Haute',
      'Montreval',
    ]);
    expect(lines(html(`<p>${'le<br>'.repeat(5_000)}préau est ouvert.</p>`))).toEqual([
      `${'le '.repeat(5_000)}préau est ouvert.`,
    ]);
    expect(html(page).blocks[0]?.content?.[1]).toEqual(words('matériel est ouvert à la réno', { type: 'bold' }));
  });

  it('shows what the fonts of symbols draw, not the letters behind it', () => {
    expect(
      lines(
        html(
          "<p>lu <span style='font-family:Wingdings'>ü</span> <span style='font-family:Wingdings'>à</span> rangé" +
            '<font face="Symbol">·</font></p><p>\uf0d8<span>un</span></p><p><span>•</span><span> deux</span></p><p>a \uf0e0 b</p>',
        ),
      ),
    ).toEqual(['lu ✓ → rangé•', '- un', '- deux', 'a → b']);
  });

  it('keeps an emoji that is made of several pieces', () => {
    expect(lines(html('<p><span>👩</span>\u200d<span>🚒</span></p>'))).toEqual(['👩\u200d🚒']);
  });

  it('reads the lists of Word in a browser, which are all of one item', () => {
    const item = (level: number, text: string): string =>
      `<div class="ListContainerWrapper"><ul><li data-aria-level="${String(level)}"><p>${text}</p></li></ul></div>`;
    expect(lines(html(item(1, 'un') + item(2, 'dedans') + item(1, 'deux')))).toEqual(['- un', '  - dedans', '- deux']);
  });

  it('is not all bold because the page says so of something that is not', () => {
    const { blocks } = html(
      '<b style="font-weight:normal" id="docs-internal"><p><span style="font-weight:700">gras</span><span style="font-style:italic"> penché</span> droit</p></b>',
    );
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        content: [words('gras', { type: 'bold' }), words(' penché', { type: 'italic' }), words(' droit')],
      },
    ]);
  });

  it('makes paragraphs of the cells of a table, and says so', () => {
    const pasted = html('<table><tr><th>Mois</th><th>Appels</th></tr><tr><td>mai</td><td>12</td></tr></table>');
    expect(lines(pasted)).toEqual(['Mois', 'Appels', 'mai', '12']);
    expect(wordsOfLosses(pasted.losses)).toEqual(['Un tableau est devenu des paragraphes, un par cellule.']);
  });

  it('says what was seen and could not be kept', () => {
    const { losses, blocks } = html(
      '<p>Voir <img src="a.png"> <img src="b.png"><img width=1 src="pixel.gif"><video></video>' +
        '<a href="javascript:alert(1)">ici</a> <a href="#note">note</a> <s>barré</s></p>',
    );
    expect(losses).toEqual({ image: 2, object: 1, link: 1, struck: 1 });
    expect(lines({ blocks, losses })).toEqual(['Voir ici note barré']);
    expect(wordsOfLosses(losses)).toHaveLength(4);
  });

  it('leaves the comments of Word where they are, and says so', () => {
    const pasted = html(
      '<p>Un mot<span class=MsoCommentReference><a href="#c1">[OM1]</a></span></p>' +
        "<div style='mso-element:comment-list'><p>Secret</p></div>",
    );
    expect(lines(pasted)).toEqual(['Un mot']);
    expect(pasted.losses).toEqual({ comment: 1 });
  });

  it('breaks lines into paragraphs, keeps no-break spaces, and what is raised', () => {
    expect(lines(html('<p>Dix&nbsp;minutes&#8239;?<br>12 m<sup>2</sup>, CO<sub>2</sub>, 1<sup>er</sup></p>'))).toEqual([
      'Dix\u00A0minutes\u202F?',
      '12 m², CO₂, 1er',
    ]);
    const raised =
      '<p>10<sup>−3</sup> Ca<sup>2+</sup> x<sup>n</sup> 5 m<span style="vertical-align:super">3</span> note<sup>(2)</sup> n<sup>o</sup> 8</p>';
    expect(lines(html(raised))).toEqual(['10⁻³ Ca²⁺ xⁿ 5 m³ note(2) n° 8']);
  });

  it.each([
    '<script>globalThis.struck = 1</script>',
    '<img src=x onerror="globalThis.struck = 1">',
    '<svg onload="globalThis.struck = 1"><script>globalThis.struck = 1</script></svg>',
    '<iframe srcdoc="<script>parent.struck = 1</script>"></iframe>',
    '<a href="jav&#x09;ascript:globalThis.struck=1">x</a>',
    '<a href=" data:text/html,<script>1</script>">x</a>',
    '<p style="background:url(javascript:1)" onclick="globalThis.struck = 1">x</p>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=1&gt;">',
    '<template><p>x</p></template><noscript><p title="</noscript><img src=x onerror=1>"></noscript>',
    '<form><input value="x"><button formaction="javascript:1">x</button></form>',
  ])('holds nothing but words and safe links, whatever it was: %s', (payload) => {
    const { blocks } = html(`<p>avant</p>${payload}<p>après</p>`);
    const stored = JSON.stringify(blocks);
    expect(stored).not.toMatch(/javascript:|data:text|onerror|onclick|onload|struck/);
    expect(stored).toContain('avant');
    expect((globalThis as { struck?: number }).struck).toBeUndefined();
  });

  it('reads a page nested without end', () => {
    const depth = 2_000;
    expect(lines(html(`${'<div>'.repeat(depth)}fond${'</div>'.repeat(depth)}`))).toEqual(['fond']);
  });
});

describe('What is pasted from plain text', () => {
  it('is one paragraph a line', () => {
    expect(readText('Un\r\n\r\n  Deux \nTrois').blocks).toHaveLength(3);
  });

  it('has the paragraphs of a page whose lines were broken', () => {
    const page =
      'Le prêt de matériel est ouvert\nle samedi à la mairie de\nMontreval. La réno\u00ad\nvation du préau et l’amé-\nnagement ont été eﬃcaces.\n' +
      'Un autre paragraphe, dans celui-\nci.\n- un\n- deux';
    expect(lines(readText(page))).toEqual([
      'Le prêt de matériel est ouvert le samedi à la mairie de Montreval. La rénovation du préau et l’aménagement ont été efficaces.',
      'Un autre paragraphe, dans celui-ci.',
      '- un',
      '- deux',
    ]);
    expect(lines(readText('pommes\npoires\nprunes'))).toEqual(['pommes', 'poires', 'prunes']);
  });

  it('has the lists of Wingdings', () => {
    expect(lines(readText('\uf0b7 un\n\uf0b7\u00a0deux\n\uf0d8\ttrois'))).toEqual(['- un', '- deux', '- trois']);
  });

  it('has a list whatever bullets a document has, and none of their private signs', () => {
    for (const page of [
      '\uf0a7un\n\uf0a7deux',
      '\uf0d8\nun\n\uf0d8\ndeux',
      '•un\no\tdeux',
      '❖ un\n⁃ deux',
      '✔\ufe0f un\n− deux',
    ]) {
      expect(lines(readText(page))).toEqual(['- un', '- deux']);
    }
    expect(lines(html('<ul><li>\uf0a7 un</li><li>\uf0fe fait</li></ul>'))).toEqual(['- un', '- ☑ fait']);
    expect(lines(readText('\uf0b7 seul, \uf0e0 suite'))).toEqual(['• seul, → suite']);
    expect(lines(readText('\uf0fe fait\n\uf0fd raté'))).toEqual(['☑ fait', '☒ raté']);
  });

  it('says when numbers are others than they were, and joins no line to an item', () => {
    expect(readText('3. trois\n4. quatre').losses).toEqual({ numbering: 2 });
    expect(readText('1. un\n2. deux').losses).toEqual({});
    expect(lines(readText('1. Un\n2. Deux'))).toEqual(['1. Un', '2. Deux']);
    expect(lines(readText('a) un mot.\nb) deux.'))).toEqual(['a) un mot.', 'b) deux.']);
    expect(lines(readText('a. un mot\nb. deux mots.\nSoit 80\n% du tout.'))).toEqual([
      'a. un mot',
      'b. deux mots.',
      'Soit 80 % du tout.',
    ]);
  });

  it('keeps words apart that a line broken by hand or the end of a page parts', () => {
    expect(lines(readText('un\vdeux\ftrois\u0085quatre'))).toEqual(['un', 'deux', 'trois', 'quatre']);
    expect(lines(html('<p>un\vdeux\u2028trois</p>'))).toEqual(['un deux trois']);
  });

  it('makes lists of lines that begin with dashes or numbers, when there are several', () => {
    expect(lines(readText('Avant\n- un\n- deux\n1. premier\n2) second\n– Seule'))).toEqual([
      'Avant',
      '- un',
      '- deux',
      '1. premier',
      '2. second',
      '– Seule',
    ]);
  });

  it('shows markup as the characters that it is', () => {
    expect(lines(readText('<b>x</b> &amp;'))).toEqual(['<b>x</b> &amp;']);
  });
});
