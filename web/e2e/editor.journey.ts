import { Story } from './contribution';
import { type Locator, type Page, aSheet, expect, test } from './recueil';

const name = 'Origine de la démarche';

/** The first text of the page that writes, empty. */
async function openText(page: Page): Promise<Locator> {
  await page.goto('/proposer');
  const text = new Story(page).section(name);
  await text.click();
  return text;
}

/** What a clipboard gives, whatever made it: a real event, which the browser does not clean first. */
async function paste(text: Locator, data: Record<string, string>): Promise<void> {
  await text.evaluate((element, all) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(all)) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** What is in a text, one word a node: « ul(li(p)) ». */
function skeleton(text: Locator): Promise<string> {
  return text.evaluate((element) => {
    const draw = (node: Element): string => {
      const inner = [...node.children].filter(({ className }) => !/trailing|separator/i.test(className)).map(draw);
      return node.localName + (inner.length > 0 ? `(${inner.join(' ')})` : '');
    };
    return [...element.children].map(draw).join(' ');
  });
}

test('a text is written, formed and left by keyboard alone', async ({ page }) => {
  const text = await openText(page);
  await page.keyboard.type('Un ');
  await page.keyboard.press('Control+B');
  await page.keyboard.type('mot');
  await page.keyboard.press('Control+B');
  await page.keyboard.type(' fort');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- premier');
  await page.keyboard.press('Enter');
  await page.keyboard.type('dedans');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(() => skeleton(text)).toBe('p(strong) ul(li(p ul(li(p))))');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => skeleton(text)).toBe('p(strong) ul(li(p) li(p))');

  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: 'Gras' }).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Liste numérotée' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => skeleton(text)).toBe('p(strong) ol(li(p) li(p))');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();

  await page.keyboard.press('Control+Z');
  await expect.poll(() => skeleton(text)).toBe('p(strong) ul(li(p) li(p))');
  await page.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
  await expect(
    page.getByRole('toolbar', { name: `Mise en forme : ${name}` }).getByRole('button', { name: 'Liste numérotée' }),
  ).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(text).toBeFocused();
});

test('accents that take two keys are written as they come, and advice does not disturb them', async ({ page }) => {
  await page.goto('/proposer');
  await page.getByLabel('Compter les mots').check();
  const text = await openText(page);
  const keyboard = await page.context().newCDPSession(page);
  await page.keyboard.type('La for');
  for (const composed of ['^', 'ê']) {
    await keyboard.send('Input.imeSetComposition', { text: composed, selectionStart: 1, selectionEnd: 1 });
  }
  await keyboard.send('Input.insertText', { text: 'ê' });
  await page.keyboard.type('t, le pr');
  await keyboard.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
  await keyboard.send('Input.insertText', { text: 'é' });
  await expect(text).toHaveText('La forêt, le pré');
  await expect(page.getByText('4 mots, 45 conviennent')).toBeVisible();
});

test('a link is set on the words that are chosen, checked, and leads nowhere while one writes', async ({ page }) => {
  const text = await openText(page);
  await page.keyboard.type('Voir le guide');
  for (let letter = 0; letter < 5; letter += 1) await page.keyboard.press('Shift+ArrowLeft', { delay: 30 });
  await page.keyboard.press('Control+K');
  const address = page.getByLabel('Adresse du lien');
  await expect(address).toBeFocused();
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(address).toHaveAccessibleDescription(/ne mène nulle part/);
  await address.fill('www.service.example/aide');
  await page.keyboard.press('Enter');
  const link = text.locator('a');
  await expect(link).toHaveText('guide');
  await expect(link).toHaveAttribute('href', 'https://www.service.example/aide');
  await expect(text).toBeFocused();
  await link.click();
  expect(new URL(page.url()).pathname).toBe('/proposer');
});

test('what Word gives keeps its paragraphs, sub-headings, lists and forms, and what is left out is said', async ({
  page,
}) => {
  const text = await openText(page);
  const item = (level: number, marker: string, words: string): string =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18pt;mso-list:l0 level${String(level)} lfo1'>` +
    `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}` +
    `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>${words}<o:p></o:p></p>`;
  await paste(text, {
    'text/plain': 'inutile',
    'text/html':
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">' +
      '<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head><body lang=FR><!--StartFragment-->' +
      "<h2 style='color:#2F5496'>Le contexte<o:p></o:p></h2>" +
      "<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Un appel</b> sur <i>quatre</i>&nbsp;: <span style='color:red'>perdu</span>.</p>" +
      item(1, '·', 'un point') +
      item(2, 'o', 'dedans') +
      item(1, '·', 'deux') +
      "<table border=1><tr><td style='width:10pt'><p>Mai</p></td><td><p>12</p></td></tr></table>" +
      '<p class=MsoNormal><img width=200 height=100 src="file:///C:/Temp/image001.png"></p><!--EndFragment--></body></html>',
  });
  await expect.poll(() => skeleton(text)).toBe('h3 p(strong em) ul(li(p ul(li(p))) li(p)) p p');
  await expect(text).toHaveText(/Le contexteUn appel sur quatre.: perdu\.un pointdedansdeuxMai12/);
  const said = page.getByRole('status').filter({ hasText: 'Une image n’a pas été collée' });
  await expect(said).toContainText('Un tableau est devenu des paragraphes');
});

const payloads = [
  '<script>window.struck = 1</script>',
  '<img src=x onerror="window.struck = 1">',
  '<svg><script>window.struck = 1</script><animate onbegin="window.struck = 1" attributeName=x dur=1s></svg>',
  '<iframe srcdoc="<script>parent.struck = 1</script>"></iframe>',
  '<a href="javascript:window.struck=1">x</a><a href="jav&#x0A;ascript:window.struck=1">y</a>',
  '<details open ontoggle="window.struck = 1">z</details>',
  '<style>@import "https://ailleurs.example/x.css"; * { background: url(https://ailleurs.example/y.png) }</style>',
  '<link rel=stylesheet href="https://ailleurs.example/z.css"><base href="https://ailleurs.example/">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.struck=1&gt;">',
  '<form action="https://ailleurs.example"><input autofocus onfocus="window.struck = 1"><button>b</button></form>',
  '<p data-pm-slice="0 0 []" contenteditable="false" style="position:fixed;inset:0">w</p>',
  '<video src=x onerror="window.struck = 1"></video><object data="javascript:window.struck=1"></object>',
  '<meta http-equiv=refresh content="0;url=https://ailleurs.example/">{{constructor.constructor("window.struck = 1")()}}',
];

test('nothing that is pasted or dropped runs, fetches, or stands as more than words', async ({ page }) => {
  const text = await openText(page);
  for (const payload of payloads) {
    await paste(text, { 'text/html': `<p>avant</p>${payload}<p>après</p>`, 'text/plain': payload });
    await paste(text, { 'text/plain': payload });
  }
  await text.evaluate((element, html) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/html', html);
    const { left, top } = element.getBoundingClientRect();
    const at = { clientX: left + 20, clientY: top + 20 };
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...at }));
  }, payloads.join(''));
  const found = await text.evaluate((element) => {
    const all = [...element.querySelectorAll('*')];
    return {
      names: [...new Set(all.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(all.flatMap((one) => one.getAttributeNames()))].sort(),
    };
  });
  expect(found.names.filter((one) => !['p', 'br', 'h3', 'ul', 'ol', 'li', 'strong', 'em', 'a'].includes(one))).toEqual(
    [],
  );
  expect(found.attributes.filter((one) => !['class', 'href', 'rel'].includes(one))).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { struck?: number }).struck)).toBeUndefined();
  await expect(text).toContainText('avant');
});

test('what is cut from a text and pasted back is what it was', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = await openText(page);
  await paste(text, {
    'text/html': '<h3>Titre</h3><p>Un <b>mot</b>.</p><ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>',
  });
  const before = [await skeleton(text), await text.innerText()];
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await expect.poll(() => skeleton(text)).toBe('p');
  await page.keyboard.press('Control+V');
  await expect.poll(async () => [await skeleton(text), await text.innerText()]).toEqual(before);
});

test('who reads does not fetch the editor', async ({ page }) => {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.add(request.url());
  });
  const holdsEditor = async (): Promise<boolean> => {
    const sources = await Promise.all([...scripts].map(async (url) => (await page.request.get(url)).text()));
    return sources.some((source) => source.includes('ProseMirror'));
  };
  const slug = await aSheet(page);
  for (const address of ['/', '/catalogue', `/fiches/${slug}`, '/aide']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect(await holdsEditor()).toBe(false);
  await openText(page);
  expect(await holdsEditor()).toBe(true);
});
